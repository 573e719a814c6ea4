using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>The data items of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Quality">Valid of due.</param>
/// <param name="Completeness">Filled with a valid value of required.</param>
internal sealed record ColumnItems(Column Column, Fraction Quality, Fraction Completeness);
