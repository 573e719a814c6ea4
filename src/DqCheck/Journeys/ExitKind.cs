namespace DqCheck.Journeys;

/// <summary>What kind of end a journey came to.</summary>
internal enum ExitKind : byte
{
    /// <summary>It is open.</summary>
    None,
    Successful,
    Transfer,
    Unplanned,

    /// <summary>Any other reason; a blank is one of its own.</summary>
    Other,

    /// <summary>Several episodes end on its last day with reasons that do not agree: in every denominator, in no numerator.</summary>
    Inconsistent,
}
