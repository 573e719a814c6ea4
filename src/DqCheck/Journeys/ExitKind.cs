namespace DqCheck.Journeys;

/// <summary>The kind of exit from a journey.</summary>
internal enum ExitKind : byte
{
    /// <summary>The journey is open.</summary>
    None,
    Successful,
    Transfer,
    Unplanned,

    /// <summary>Any other reason. A blank is a reason too.</summary>
    Other,

    /// <summary>Several episodes end on the last day with conflicting reasons. Counted in every denominator and in no numerator.</summary>
    Inconsistent,
}
