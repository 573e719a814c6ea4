namespace DqCheck.Measures;

/// <summary>What one journey brings to a measure in a window.</summary>
/// <param name="TakesPart">In the denominator.</param>
/// <param name="Counts">In the numerator.</param>
/// <param name="Days">Days, of a mean, least or greatest.</param>
/// <param name="Number">How many things the days belong to.</param>
/// <param name="IsOpen">What may still come can change it.</param>
internal readonly record struct Contribution(bool TakesPart, bool Counts, int Days = 0, int Number = 1, bool IsOpen = false)
{
    public static readonly Contribution None;

    public static Contribution Share(bool counts) => new(true, counts);

    /// <summary>For a count: in it or not.</summary>
    public static Contribution Count(bool counts) => new(counts, counts);
}
