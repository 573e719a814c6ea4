using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>A part of an indicator: those with one value in one column.</summary>
/// <param name="By">The column, or <c>age</c>.</param>
/// <param name="Code">The value; blank where it is blank.</param>
/// <param name="Text">What the code means; blank where it is not known.</param>
/// <param name="Figure">Theirs.</param>
internal sealed record IndicatorPart(string By, string Code, string Text, Figure Figure);
