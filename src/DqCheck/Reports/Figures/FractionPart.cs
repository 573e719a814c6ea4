namespace DqCheck.Reports.Figures;

/// <summary>A number of a figure.</summary>
internal enum FractionPart
{
    Numerator,

    /// <summary>The denominator less the numerator.</summary>
    Rest,

    Denominator,
}
