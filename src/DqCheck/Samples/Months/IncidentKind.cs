namespace DqCheck.Samples.Months;

/// <summary>What happens to a client between two monthly extracts.</summary>
internal enum IncidentKind
{
    /// <summary>The client is lost from this month on.</summary>
    ClientLost,

    /// <summary>The client is lost in this month only.</summary>
    ClientAway,

    /// <summary>An open episode is lost from this month on.</summary>
    OpenEpisodeLost,

    /// <summary>A discharged episode is lost from this month on.</summary>
    DischargedEpisodeLost,

    /// <summary>The client has another date of birth from this month on.</summary>
    BirthDateChanged,

    /// <summary>The client has another last initial from this month on.</summary>
    InitialChanged,

    /// <summary>The id belongs to another person from this month on.</summary>
    IdReused,

    /// <summary>The first episode has another referral date from this month on.</summary>
    ReferralChanged,
}
