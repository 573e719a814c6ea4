namespace DqCheck.Contracts;

/// <summary>The event whose date puts a case into a month.</summary>
internal enum MonthlyEvent
{
    /// <summary>None: the extract cannot feed the line.</summary>
    None,

    /// <summary>The journey's date of referral.</summary>
    Referral,

    /// <summary>The journey's start: its earliest triage.</summary>
    Assessment,

    /// <summary>Its treatment start.</summary>
    TreatmentStart,

    /// <summary>Its end, where it had a treatment start.</summary>
    Exit,
}
