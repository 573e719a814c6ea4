namespace DqCheck.PreviousWorkbooks;

/// <summary>A cell of the monthly figures into which people type what the extract does not hold.</summary>
/// <param name="Item">Number of the item.</param>
/// <param name="Category">The category, as it is shown.</param>
/// <param name="ClientGroup">The client group, as it is shown.</param>
/// <param name="Month">The name of the month, such as <c>Apr 2014</c>.</param>
internal readonly record struct MonthlyCell(string Item, string Category, string ClientGroup, string Month);
