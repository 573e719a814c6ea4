namespace DqCheck.Reports.Figures;

/// <summary>Text in place of a number: n/d, or a number that is not published exactly.</summary>
internal sealed record NumberPlaceholder(string Text);
