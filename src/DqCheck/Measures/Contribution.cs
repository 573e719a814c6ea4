namespace DqCheck.Measures;

/// <summary>The contribution of one journey to a measure in a window.</summary>
/// <param name="TakesPart">Whether the journey is in the denominator.</param>
/// <param name="Counts">Whether the journey is in the numerator.</param>
/// <param name="Days">Number of days, for a mean, minimum or maximum.</param>
/// <param name="Number">Number of things to which the days belong.</param>
/// <param name="IsOpen">Whether future events can still change it.</param>
/// <param name="IsTooRecent">Whether the journey is left out because its time has not passed.</param>
internal readonly record struct Contribution(
    bool TakesPart,
    bool Counts,
    int Days = 0,
    int Number = 1,
    bool IsOpen = false,
    bool IsTooRecent = false
)
{
    public static readonly Contribution None;

    public static readonly Contribution TooRecent = new(false, false, IsTooRecent: true);

    public static Contribution Share(bool counts) => new(true, counts);

    /// <summary>The contribution to a count.</summary>
    public static Contribution Count(bool counts) => new(counts, counts);
}
