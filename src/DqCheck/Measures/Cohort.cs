namespace DqCheck.Measures;

/// <summary>In which windows a measure is counted.</summary>
internal enum Cohort
{
    /// <summary>As of the as-of date: no window.</summary>
    None,

    /// <summary>Rolling 12 months, month, financial year to date.</summary>
    EachWindow,

    /// <summary>One that the measure itself names.</summary>
    Own,
}
