using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>The data items of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Quality">Valid items of the items due.</param>
/// <param name="Completeness">Items with a valid value of the items required.</param>
internal sealed record ColumnItems(Column Column, Fraction Quality, Fraction Completeness);
