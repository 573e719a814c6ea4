using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>A tab of cases. Audiences that may see them get one row per case; others get only counts and where to find the cases.</summary>
internal static class CaseTab
{
    private const string CasesElsewhere = "The cases are in the provider's copy.";

    private const string NoCases = "Nothing to count.";

    private const double MaxFirstWidth = 46;

    private const double OtherWidth = 17;

    /// <param name="workbook">The workbook.</param>
    /// <param name="view">The view.</param>
    /// <param name="tab">The tab with cases; its rows are not enumerated for other audiences.</param>
    /// <param name="counts">Counts for audiences that see no cases, in place of the rows; null for the counts above the rows.</param>
    public static void Add<TRow>(WorkbookWriter workbook, ResultView view, Tab<TRow> tab, Func<CountBlock>? counts = null)
    {
        if (view.ShowsCases)
            TabWriter.Write(workbook, tab);
        else
            AddCounts(workbook, tab.Name, tab.Block, counts?.Invoke());
    }

    /// <summary>Counts the findings of some rules, worst first.</summary>
    public static CountBlock CountByRule(ResultView view, string sentence, Func<RuleTally, bool> includes)
    {
        TableColumn<RuleTally>[] columns =
        [
            new("What is wrong", t => t.Rule.Title),
            new("Findings", t => view.Rounding.ToCell(t.Findings)),
            new("Severity", t => EnumText.ToText(t.Rule.Severity)),
            new("Rule", t => t.Rule.Id),
        ];
        var rules = view
            .Result.Checks.Rules.Where(r => r.Findings > 0 && includes(r))
            .OrderBy(r => r.Rule.Severity)
            .ThenByDescending(r => r.Findings)
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal);
        return CountBlock.From([sentence], columns, rules);
    }

    private static void AddCounts(WorkbookWriter workbook, string name, CountBlock? block, CountBlock? counts)
    {
        var table = counts ?? block!;
        var above = new CountBlock(
            [.. block?.Sentences ?? [], .. counts?.Sentences ?? [], CasesElsewhere],
            counts is null ? [] : block?.Titles ?? [],
            counts is null ? [] : block?.Rows ?? []
        );
        var first = Math.Min(MaxFirstWidth, table.Rows.Select(r => r[0]).Prepend(NoCases).OfType<string>().Max(t => t.Length) + 2);
        var columns = table.Titles.Select((title, i) => CreateColumn(title, i, i == 0 ? first : OtherWidth)).ToList();
        IEnumerable<TabRow<object?[]>> rows =
            table.Rows.Count == 0 ? [new(new TabNote(NoCases))] : table.Rows.Select(row => new TabRow<object?[]>(row));
        TabWriter.Write(workbook, new Tab<object?[]>(name, columns, rows, above));
    }

    private static TabColumn<object?[]> CreateColumn(string title, int index, double width) =>
        new(title, width, row => row[index]) { Note = index == 0 ? note => note.Sentence : null };
}
