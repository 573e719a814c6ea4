namespace DqCheck.Measures;

/// <summary>A figure of <c>definitions.md</c> for a group of people; so far for all of them.</summary>
/// <param name="Id">Such as <c>data-quality</c>.</param>
/// <param name="Fraction">Null where it cannot be computed.</param>
/// <param name="Target">Percentage to reach, or null.</param>
/// <param name="Reason">Why it cannot be computed, or what is to be known about it; blank otherwise.</param>
internal sealed record Measure(string Id, Fraction? Fraction, int? Target, string Reason)
{
    public bool IsComputed => Fraction is not null;

    /// <summary>Null where there is no target or nothing to judge.</summary>
    public bool? Met => Target is { } target ? Fraction?.Reaches(target) : null;
}
