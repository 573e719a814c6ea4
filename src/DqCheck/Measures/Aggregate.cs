namespace DqCheck.Measures;

/// <summary>How a measure aggregates the journeys that it includes.</summary>
internal enum Aggregate
{
    /// <summary>The share of the included journeys that count.</summary>
    Share,

    /// <summary>The number of journeys that count.</summary>
    Count,

    Mean,
    Minimum,
    Maximum,
}
