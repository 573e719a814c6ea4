namespace DqCheck.Rulesets;

/// <summary>A number that rules or figures use: a line of <c>settings.csv</c>.</summary>
/// <param name="Name">Such as <c>wait-days</c>.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit of the number.</param>
/// <param name="Title">For people.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How certain it is.</param>
internal sealed record Setting(string Name, int Value, string Unit, string Title, string Source, Confidence Confidence);
