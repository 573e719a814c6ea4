namespace DqCheck.Measures;

/// <summary>What a measure makes of the journeys that take part.</summary>
internal enum Aggregate
{
    /// <summary>Those that count, of all that take part.</summary>
    Share,

    /// <summary>How many count.</summary>
    Count,

    Mean,
    Minimum,
    Maximum,
}
