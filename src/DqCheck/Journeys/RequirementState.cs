namespace DqCheck.Journeys;

/// <summary>The state of a requirement.</summary>
internal enum RequirementState
{
    /// <summary>Not required.</summary>
    NotApplicable,

    /// <summary>Not counted yet, and not done yet.</summary>
    Pending,

    /// <summary>Not counted yet, but done.</summary>
    DoneEarly,

    /// <summary>Counted, and done in time.</summary>
    Met,

    /// <summary>Counted, and done, but not in time.</summary>
    OutOfWindow,

    /// <summary>Counted, and not done.</summary>
    Missing,
}
