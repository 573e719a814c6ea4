namespace DqCheck.Reports.Figures;

/// <summary>The things that a number of a figure counts.</summary>
/// <param name="Id">Id of the measure, or a name for what several measures count alike.</param>
/// <param name="Number">The number of the figure.</param>
internal readonly record struct Quantity(string Id, FractionPart Number);
