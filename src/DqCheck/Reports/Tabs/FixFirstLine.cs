using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>A line of the tab Fix first: a rule to correct, or the errors that another tab lists.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Action">What to do.</param>
/// <param name="List">Where the cases are.</param>
/// <param name="Findings">The number of findings.</param>
/// <param name="Effect">What correcting it does, in words.</param>
internal sealed record FixFirstLine(string What, string Action, CellLink? List, long Findings, string Effect)
{
    /// <summary>The rule and its rank; null for a line about another tab.</summary>
    public (int Index, FixFirstItem Item)? Ranked { get; init; }

    public FixFirstItem? Item => Ranked?.Item;

    public static IEnumerable<FixFirstLine> Create(ResultView view, DetailFindings detail)
    {
        var target = view.Result.DataSet.DataSet.GetSetting(SettingNames.DataQualityTarget);
        foreach (var (index, item) in view.Result.FixFirst.Index())
            yield return new(
                item.Rule.Title,
                item.Rule.Fix,
                FindingTabs.LinkToCases(item.Rule, view, detail),
                item.Findings,
                DescribeEffect(item, target)
            )
            {
                Ranked = (index, item),
            };
        foreach (var line in CreateForTabs(view))
            yield return line;
    }

    /// <summary>The errors of timeliness, which have tabs of their own.</summary>
    public static IEnumerable<FixFirstLine> CreateForTabs(ResultView view) =>
        from tally in view.Result.Checks.Rules
        where tally.Findings > 0 && tally.Rule.Severity == Severity.Error && FindingTabs.GetReason(tally.Rule) is not null
        group tally by FindingTabs.GetTab(tally.Rule) into tab
        select new FixFirstLine(
            tab.Key switch
            {
                TabNames.Tops => "TOPs that are missing or out of time",
                TabNames.Reviews => "Sub-intervention reviews that are overdue or missing",
                _ => "Waits that cannot be calculated",
            },
            $"Work through the tab {tab.Key}, most urgent first.",
            CellLink.To(tab.Key),
            tab.Sum(t => t.Findings.Number),
            "These errors do not change data quality or whether the extract is ready to send."
        );

    private static string DescribeEffect(FixFirstItem item, int target)
    {
        var effect =
            item.ReachesTarget ? $"{target}% is reached here."
            : item.Load is { } load ? DescribeLoad(load)
            : !item.Rule.IsQualityError && !item.IsExporterIssue ? "Correct this before you send the extract."
            : "";
        return item.IsExporterIssue ? $"{effect} {TabText.ExportFault}".TrimStart() : effect;
    }

    private static string DescribeLoad(LoadGain load)
    {
        if (load.Rows == 0)
            return "These rows will be rejected. They load again only when their other errors are corrected too.";
        var episodes = load.Episodes > 0 ? $" and {Plural.Format(load.Episodes, "episode", "episodes")}" : "";
        var isOne = load is { Rows: 1, Episodes: 0 };
        return $"{Plural.Format(load.Rows, "row", "rows")}{episodes} {(isOne ? "loads" : "load")} again. "
            + $"Rows that load: {load.RowsAfter}. Episodes that load: {load.EpisodesAfter}.";
    }
}
