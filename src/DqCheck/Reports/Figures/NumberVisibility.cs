namespace DqCheck.Reports.Figures;

/// <summary>How a number of a figure is published.</summary>
internal enum NumberVisibility
{
    Exact,

    /// <summary>It is 1 to 4.</summary>
    Few,

    /// <summary>What remains of the denominator is 1 to 4.</summary>
    AllButFew,

    /// <summary>Others, or one person's value, could be known from it.</summary>
    Withheld,
}
