using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>What a line of a contract counts in a local table.</summary>
/// <param name="Figure">The figure; null where it cannot be computed.</param>
/// <param name="Note">Why not, or what is left out; may be blank.</param>
/// <param name="Parts">The parts, by the breakdown of the line.</param>
internal sealed record LocalFigure(Figure? Figure, string Note, IReadOnlyList<IndicatorPart> Parts);
