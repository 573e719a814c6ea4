namespace DqCheck.Contracts;

/// <summary>The event whose date puts a case into a month.</summary>
internal enum MonthlyEvent
{
    /// <summary>The extract cannot provide the line.</summary>
    None,

    /// <summary>The journey's date of referral.</summary>
    Referral,

    /// <summary>The journey's start: its earliest triage.</summary>
    Assessment,

    /// <summary>The treatment start of the journey.</summary>
    TreatmentStart,

    /// <summary>The end of a journey that had a treatment start.</summary>
    Exit,
}
