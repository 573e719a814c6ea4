namespace DqCheck.Reports.Tabs.Monthly;

/// <summary>A tab of cases, below their counts. A commissioner's copy has the counts only, and says where the cases are.</summary>
internal static class CaseTab
{
    private const string CasesElsewhere = "The cases are in the provider's copy.";

    private const string NoCases = "Nothing to count.";

    private const double MaxFirstWidth = 46;

    private const double OtherWidth = 17;

    /// <param name="output">What the tab is written into.</param>
    /// <param name="view">The view.</param>
    /// <param name="tab">The tab with cases; its rows are not enumerated for other audiences.</param>
    public static void Add<TRow>(ITabWriter output, ResultView view, Tab<TRow> tab)
    {
        if (view.ShowsCases)
            output.Write(tab);
        else
            AddCounts(output, tab.Name, tab.Block!);
    }

    private static void AddCounts(ITabWriter output, string name, CountBlock counts)
    {
        var first = Math.Min(MaxFirstWidth, counts.Rows.Select(r => r[0]).Prepend(NoCases).OfType<string>().Max(t => t.Length) + 2);
        var columns = counts.Titles.Select((title, i) => CreateColumn(title, i, i == 0 ? first : OtherWidth)).ToList();
        IEnumerable<TabRow<object?[]>> rows =
            counts.Rows.Count == 0 ? [new(new TabNote(NoCases))] : counts.Rows.Select(row => new TabRow<object?[]>(row));
        output.Write(new Tab<object?[]>(name, columns, rows, new CountBlock([.. counts.Sentences, CasesElsewhere], [], [])));
    }

    private static TabColumn<object?[]> CreateColumn(string title, int index, double width) =>
        new(title, width, row => row[index]) { Note = index == 0 ? note => note.Sentence : null };
}
