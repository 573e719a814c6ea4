namespace DqCheck.Worker.Page.Views;

/// <summary>The months of a workspace, for people who see a part of each result.</summary>
internal sealed record MonthsView(PageLayout Layout, string Sentence, IReadOnlyList<MonthLine> Lines);
