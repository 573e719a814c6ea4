using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// The findings shown on the detail tabs of a workbook, by tab. Those that do not fit are counted, as are those of each rule.
/// </summary>
internal sealed class DetailFindings
{
    /// <summary>The number of findings that a workbook shows across all tabs; the CSV has every one.</summary>
    /// <remarks>Nobody works through 8,000 rows.</remarks>
    public const int MaxInWorkbook = 8_000;

    /// <summary>Findings for the tab Rejected rows.</summary>
    public required IReadOnlyList<FindingRow> Rejected { get; init; }

    /// <summary>Findings for the tab Data quality, except those of system-wide rules, which share one row per rule.</summary>
    public required IReadOnlyList<FindingRow> Others { get; init; }

    /// <summary>
    /// Timeliness findings, most urgent first, then by severity; findings of a rule are together. The reason decides the tab.
    /// </summary>
    public required IReadOnlyList<FindingRow> Timeliness { get; init; }

    public required int OmittedRejected { get; init; }

    public required int OmittedOthers { get; init; }

    /// <summary>The number of timeliness findings left out, by tab.</summary>
    public required IReadOnlyDictionary<string, int> OmittedTimeliness { get; init; }

    /// <summary>The number of findings of each rule, shown or not, by its id.</summary>
    public required IReadOnlyDictionary<string, int> CountsByRule { get; init; }

    public int Omitted => OmittedRejected + OmittedOthers + OmittedTimeliness.Values.Sum();

    /// <summary>The number of timeliness findings left out of a tab.</summary>
    public int CountOmittedTimeliness(string tab) => OmittedTimeliness.GetValueOrDefault(tab);

    public int Count(Rule rule) => CountsByRule.GetValueOrDefault(rule.Id);

    /// <summary>The number of findings that belong on a tab, shown or not.</summary>
    public int CountOn(string tab, ResultView view) =>
        view.Result.Checks.Rules.Where(r => FindingTabs.GetTab(r.Rule) == tab).Sum(r => Count(r.Rule));

    /// <summary>Collects all findings of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="room">Number of findings that the tabs can show in all.</param>
    public static DetailFindings Collect(ResultView view, int room)
    {
        var builder = new DetailFindingsBuilder(view, room);
        builder.AddAll();
        return builder.Build();
    }

    /// <summary>
    /// Whether all findings of a rule share one row, because it fires on nearly every record. Rejected rows are always listed one by one.
    /// </summary>
    public static bool IsSingleRow(Checks.RuleTally tally) => tally.IsSystemWide && tally.Rule.Severity != Severity.Reject;
}
