namespace DqCheck.Reports.Figures;

/// <summary>What a number of a figure counts.</summary>
/// <param name="Id">Id of the measure, or what several measures count alike.</param>
/// <param name="Number">Which of its numbers.</param>
internal readonly record struct Quantity(string Id, NumberOf Number);
