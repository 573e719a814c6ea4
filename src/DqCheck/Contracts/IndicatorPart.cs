using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>The part of an indicator with one value in one column.</summary>
/// <param name="By">The column, or <c>age</c>.</param>
/// <param name="Code">The value; may be blank.</param>
/// <param name="Text">The meaning of the code; blank where it is not known.</param>
/// <param name="Figure">The figure of the part.</param>
internal sealed record IndicatorPart(string By, string Code, string Text, Figure Figure);
