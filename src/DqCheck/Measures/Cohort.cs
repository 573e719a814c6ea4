namespace DqCheck.Measures;

/// <summary>The windows in which a measure is counted.</summary>
internal enum Cohort
{
    /// <summary>No window: the measure is as at the as-of date.</summary>
    None,

    /// <summary>Each of rolling 12 months, month and financial year to date.</summary>
    EachWindow,

    /// <summary>A window that the measure defines.</summary>
    Own,
}
