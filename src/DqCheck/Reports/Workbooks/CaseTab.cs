using DqCheck.Checks;

namespace DqCheck.Reports.Workbooks;

/// <summary>A tab of cases: for those who may see them a row each; for others the counts alone, and where the cases are.</summary>
internal static class CaseTab
{
    private const string WhereTheyAre = "The cases are in the provider's copy.",
        Nothing = "Nothing to count.";

    private const double MostFirst = 46,
        Others = 17;

    /// <summary>The tab to which rows are to be added; null where the audience sees none, and everything stands there.</summary>
    /// <param name="workbook">Where to.</param>
    /// <param name="view">The view.</param>
    /// <param name="name">Of the tab.</param>
    /// <param name="block">The counts above the rows; null: none.</param>
    /// <param name="counts">Counts for those who see no rows, in their place.</param>
    /// <param name="columns">Of the rows.</param>
    public static Tab? Add(
        Book workbook,
        ResultView view,
        string name,
        CountBlock? block,
        Func<CountBlock>? counts,
        params ReadOnlySpan<(string Title, double Width)> columns
    )
    {
        if (view.ShowsCases)
            return new(workbook, name, block, columns);
        AddCounts(workbook, name, block, counts?.Invoke());
        return null;
    }

    /// <summary>The same with counts above the rows.</summary>
    public static Tab? Add(
        Book workbook,
        ResultView view,
        string name,
        CountBlock block,
        params ReadOnlySpan<(string Title, double Width)> columns
    ) => Add(workbook, view, name, block, null, columns);

    /// <summary>How often each of some rules found something, worst first.</summary>
    public static CountBlock ByRule(ResultView view, IEnumerable<string> sentences, Func<RuleTally, bool> isOne) =>
        new(
            [.. sentences],
            ["What is wrong", "Findings", "Severity", "Rule"],
            [
                .. view
                    .Result.Checks.Rules.Where(r => r.Findings > 0 && isOne(r))
                    .OrderBy(r => r.Rule.Severity)
                    .ThenByDescending(r => r.Findings)
                    .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
                    .Select(r =>
                        new object?[] { r.Rule.Title, view.Rounding.Cell(r.Findings), Rulesets.Words.Of(r.Rule.Severity), r.Rule.Id }
                    ),
            ]
        );

    private static void AddCounts(Book workbook, string name, CountBlock? block, CountBlock? counts)
    {
        var table = counts ?? block!;
        var above = new CountBlock(
            [.. block?.Sentences ?? [], .. counts?.Sentences ?? [], WhereTheyAre],
            counts is null ? [] : block?.Titles ?? [],
            counts is null ? [] : block?.Rows ?? []
        );
        var first = Math.Min(MostFirst, table.Rows.Select(r => r[0]).Prepend(Nothing).OfType<string>().Max(t => t.Length) + 2);
        var tab = new Tab(workbook, name, above, [.. table.Titles.Select((t, i) => (t, i == 0 ? first : Others))]);
        foreach (var row in table.Rows)
            tab.Add(row);
        if (table.Rows.Count == 0)
            tab.Add(Nothing);
        tab.Finish();
    }
}
