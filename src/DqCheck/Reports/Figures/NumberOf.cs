namespace DqCheck.Reports.Figures;

/// <summary>Which number of a figure.</summary>
internal enum NumberOf
{
    Numerator,

    /// <summary>What the denominator has besides the numerator.</summary>
    Rest,

    Denominator,
}
