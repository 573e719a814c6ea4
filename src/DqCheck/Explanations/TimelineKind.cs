namespace DqCheck.Explanations;

/// <summary>What an entry of a timeline is.</summary>
internal enum TimelineKind
{
    /// <summary>From triage to discharge.</summary>
    Episode,

    Intervention,

    /// <summary>A period in which something is expected, such as a start TOP.</summary>
    Window,

    Referral,

    Top,

    /// <summary>A sub-intervention review.</summary>
    Review,

    /// <summary>A return after completed treatment.</summary>
    Return,

    /// <summary>The last day on which something is in time.</summary>
    Due,
}
