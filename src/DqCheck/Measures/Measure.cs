namespace DqCheck.Measures;

/// <summary>A figure for a group of people.</summary>
/// <param name="Id">Such as <c>data-quality</c>.</param>
/// <param name="Agency">Code of the agency, or <see cref="All"/>.</param>
/// <param name="Fraction">Null where it cannot be computed.</param>
/// <param name="Target">Percentage to reach, or null.</param>
/// <param name="Reason">Why it cannot be computed, or what is to be known about it; blank otherwise.</param>
internal sealed record Measure(string Id, string Agency, Fraction? Fraction, int? Target, string Reason)
{
    public const string All = "all";

    public bool IsComputed => Fraction is not null;

    /// <summary>Null where there is no target or nothing to judge.</summary>
    public bool? Met => Target is { } target ? Fraction?.Reaches(target) : null;
}
