namespace DqCheck.Journeys;

/// <summary>How something that was to be done in time stands.</summary>
internal enum RequirementState
{
    /// <summary>Not asked for here.</summary>
    NotApplicable,

    /// <summary>Asked for later, and not done yet.</summary>
    Pending,

    /// <summary>Done in time, and counted later.</summary>
    DoneEarly,

    /// <summary>Counted, and done in time.</summary>
    Met,

    /// <summary>Counted, and done, but not in time.</summary>
    OutOfWindow,

    /// <summary>Counted, and not done.</summary>
    Missing,
}
