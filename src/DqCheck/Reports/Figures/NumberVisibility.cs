namespace DqCheck.Reports.Figures;

/// <summary>How a number of a figure is published.</summary>
internal enum NumberVisibility
{
    Exact,

    /// <summary>Published as “1 to 4”.</summary>
    Few,

    /// <summary>Published as “all but 1 to 4”: the remainder of the denominator is 1 to 4.</summary>
    AllButFew,

    /// <summary>Left out, because it would reveal other numbers or the value of one person.</summary>
    Withheld,
}
