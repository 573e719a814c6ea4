using System.Globalization;
using DqCheck.Measures;

namespace DqCheck.Trends;

/// <summary>A month of a <see cref="Trend"/>: figures of its last run, for all agencies and clients, and what became of findings.</summary>
/// <param name="AsOf">As-of date of the last run of the month.</param>
internal sealed record TrendMonth(DateOnly AsOf)
{
    public const string NameFormat = "MMM yyyy";

    /// <summary>The name of the month, such as <c>Apr 2014</c>.</summary>
    public string Name => GetName(AsOf);

    /// <summary>Null where not computed, like the other figures.</summary>
    public Fraction? Load { get; init; }

    public Fraction? DataQuality { get; init; }

    public Fraction? TopStart { get; init; }

    public Fraction? TopReview { get; init; }

    public Fraction? TopExit { get; init; }

    /// <summary>Clients with an outstanding sub-intervention review.</summary>
    public long? ReviewsOutstanding { get; init; }

    /// <summary>Findings first seen in the month.</summary>
    public long Opened { get; init; }

    /// <summary>Findings that a run of the month checked and no longer found, and that have not come back.</summary>
    public long Fixed { get; init; }

    /// <summary>Findings open at the end of the month.</summary>
    public long Open { get; init; }

    /// <summary>Mean number of days since the findings that are open at the end were first seen; null where none is open.</summary>
    public decimal? MeanAge { get; init; }

    /// <summary>The name of the month of a date.</summary>
    public static string GetName(DateOnly date) => date.ToString(NameFormat, CultureInfo.InvariantCulture);
}
