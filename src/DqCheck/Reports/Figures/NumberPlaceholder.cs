namespace DqCheck.Reports.Figures;

/// <summary>A text where a number would stand: n/d, or a number that is not told exactly.</summary>
internal sealed record NumberPlaceholder(string Text);
