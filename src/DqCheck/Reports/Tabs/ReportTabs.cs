using DqCheck.Reports.Tabs.Contracts;
using DqCheck.Reports.Tabs.Monthly;

namespace DqCheck.Reports.Tabs;

/// <summary>The tabs of the exception workbook, in the order in which they are used.</summary>
/// <param name="view">The view.</param>
/// <param name="detail">The findings that the workbook lists.</param>
/// <param name="changes">The rows of the tab Changes.</param>
internal sealed class ReportTabs(ResultView view, DetailFindings detail, ChangeRows changes)
{
    private readonly CheckResult _result = view.Result;

    /// <summary>All tabs, the empty ones too. A commissioner's copy has those of counts, and none that counts as empty.</summary>
    public static IReadOnlyList<ReportTab> List(ResultView view, DetailFindings detail, ChangeRows changes)
    {
        List<ReportTab> tabs = [];
        var lists = new ReportTabs(view, detail, changes);
        tabs.AddRange([
            new(
                TabNames.FrontPage,
                TabKind.Read,
                view.ShowsCases
                    ? "the verdict, what to do first, the figures with a target, and what changed"
                    : "the verdict, how to read the numbers, and the figures with a target",
                output => FrontPageTab.Add(output, view, detail, tabs)
            )
            {
                IsPrinted = true,
            },
            .. lists.Monthly(),
            .. view.ShowsCases ? lists.ForProviders(tabs) : [.. lists.AboutTrend(), .. lists.AboutContracts(), .. lists.AboutMonths()],
        ]);
        return tabs;
    }

    private IEnumerable<ReportTab> ForProviders(IReadOnlyList<ReportTab> tabs) =>
        [
            .. ToCorrect(),
            .. ToDo(),
            new(
                TabNames.Summary,
                TabKind.Read,
                "a figure; below them, a rule with findings",
                output => SummaryTab.Add(output, view, detail)
            ),
            .. AboutChanges(),
            .. AboutTrend(),
            .. AboutContracts(),
            .. ForReference(),
            new(
                TabNames.Readme,
                TabKind.Reference,
                "a sentence on how to use the workbook",
                output => ReadmeTab.Add(output, view, tabs, detail.Omitted)
            ),
            .. AboutRules(),
            .. AboutMonths(),
        ];

    /// <summary>The four tabs that a contract requires, in its order, and the figures over time.</summary>
    private IEnumerable<ReportTab> Monthly()
    {
        if (_result.Monthly is not { } monthly)
            return [];
        return
        [
            new(
                TabNames.SummaryRolling,
                TabKind.Read,
                $"a monthly figure of {monthly.Contract.Title}: a category and client group, with a column for each month",
                output => SummaryRollingTab.Add(output, monthly, view.Rounding)
            )
            {
                IsPrinted = true,
            },
            Create(
                TabNames.LongWaits,
                TabKind.Do,
                "a client who waited, or is waiting, more than six weeks. There is room for your reason and action",
                "a group of people, by how long they waited",
                output => LongWaitsTab.Add(output, view, monthly)
            ) with
            {
                IsPrinted = true,
            },
            Create(
                TabNames.Returns,
                TabKind.Read,
                "a client who returned after completing treatment, or may still return within six months (at this provider only)",
                "a group of people, with completions and returns (at this provider only)",
                output => ReturnsTab.Add(output, view, monthly)
            ),
            Create(
                TabNames.YoungReferrals,
                TabKind.Read,
                "a referral of a young person. Above the list: twelve months by source, sex, age and outcome",
                "referrals of young people over twelve months, by source, sex, age and outcome",
                output => YoungReferralsTab.Add(output, view, monthly)
            ),
            OverTimeTab.Describe(view),
        ];
    }

    /// <summary>The months, unless they follow a contract's tabs, and who fixes what.</summary>
    private IEnumerable<ReportTab> AboutTrend() =>
        [.. _result.Monthly is null ? [OverTimeTab.Describe(view)] : (ReportTab[])[], .. WhoFixesWhatTab.Describe(view)];

    private IEnumerable<ReportTab> ToCorrect() =>
        [
            new(
                TabNames.FixFirst,
                TabKind.Do,
                "a rule whose findings need correcting, in the order that improves data quality most",
                output => FixFirstTab.Add(output, view, detail)
            )
            {
                IsEmpty = FixFirstTab.IsEmpty(view),
                IsPrinted = true,
            },
            CreateList(
                TabNames.RejectedRows,
                "a reason why rows will be rejected, with the lines of the rows",
                output => RejectedRowsTab.Add(output, view, detail)
            ),
            CreateList(
                TabNames.DataQuality,
                "an error or warning on a row that will load. What is found on nearly every record has one row for all",
                output => DataQualityTab.Add(output, view, detail)
            ),
        ];

    private IEnumerable<ReportTab> ToDo() =>
        [
            CreateList(
                TabNames.Tops,
                "a start, review or exit TOP that is missing, out of time or due soon. Above the list: the counts behind each percentage",
                output => TopExceptionsTab.Add(output, view, detail, counts: true)
            ),
            CreateList(
                TabNames.Reviews,
                "a sub-intervention review that is overdue, missing at the end or due soon",
                output => ReviewExceptionsTab.Add(output, view, detail, counts: true)
            ),
            CreateList(
                TabNames.Waits,
                "a client who waited long, is still waiting, or returned soon after completing treatment",
                output => WaitsAndReturnsTab.Add(output, view, detail, counts: true)
            ),
            new(
                TabNames.DueNext,
                TabKind.Do,
                $"something due in the next {_result.DueItems.Weeks} weeks. Above the list: a forecast of the measures",
                output => DueNextTab.Add(output, view)
            )
            {
                IsEmpty = _result.DueItems.Items.Count == 0,
            },
        ];

    private IEnumerable<ReportTab> AboutChanges()
    {
        var missingWaits = _result.Monthly?.MissingWaits.Count ?? 0;
        if (_result.Changes is not null || missingWaits > 0)
            yield return new(
                TabNames.Changes,
                TabKind.Read,
                "a finding that is new, fixed or no longer checkable"
                    + (missingWaits > 0 ? $", or a long wait of {_result.Monthly!.PreviousWorkbook.File} that is no longer listed" : ""),
                output => ChangesTab.Add(output, view, changes)
            )
            {
                IsEmpty = missingWaits == 0 && _result.Changes is { New: 0, Missing.Count: 0 },
            };
    }

    private IEnumerable<ReportTab> AboutContracts()
    {
        if (_result.Contracts.Count == 0)
            yield break;
        foreach (var contract in _result.Contracts)
            yield return ContractFrontPage.Describe(view, contract);
        foreach (var tab in ComplianceTab.Describe(view))
            yield return tab;
        foreach (var contract in _result.Contracts.Where(c => c.Contract.Report.Columns.Count > 0))
            yield return ContractReportTab.Describe(view, contract);
        if (view.ShowsCases)
            yield return MissedTargetsTab.Describe(view);
        if (_result.Contracts.Any(c => c.Indicators.Any(i => i.Parts.Count > 0)))
            yield return new(
                TabNames.Breakdowns,
                TabKind.Read,
                "a part of an indicator, such as one ethnic group",
                output => BreakdownsTab.Add(output, view)
            );
    }

    private IEnumerable<ReportTab> ForReference() =>
        _result.Accepted is not { } accepted
            ? []
            :
            [
                new(
                    TabNames.Accepted,
                    TabKind.Reference,
                    $"a finding accepted in {accepted.Source}, with its reason. It is not in Fix first, but counts in every figure",
                    output => AcceptedTab.Add(output, view, accepted)
                )
                {
                    IsEmpty = accepted.Lines.Count == 0,
                },
            ];

    private IEnumerable<ReportTab> AboutRules()
    {
        yield return new(
            TabNames.Guidance,
            TabKind.Reference,
            "a rule with findings: why it matters, what to do, and its source",
            output => GuidanceTab.Add(output, view)
        )
        {
            IsEmpty = _result.Checks.Rules.All(r => r.Findings == 0),
        };
        yield return new(
            TabNames.Columns,
            TabKind.Reference,
            "a column of the extract, with its data quality and completeness",
            output => ColumnsTab.Add(output, view)
        );
    }

    private IEnumerable<ReportTab> AboutMonths() => _result.Monthly is { } monthly ? [DefinitionsTab.Describe(view, monthly)] : [];

    /// <summary>A list of findings, left out where there is none.</summary>
    private ReportTab CreateList(string name, string oneRowIs, Action<ITabWriter> write) =>
        new(name, TabKind.Do, oneRowIs, write) { IsEmpty = detail.CountOn(name, view) == 0, IsPrinted = true };

    /// <summary>A tab of cases; in a commissioner's copy of counts.</summary>
    private ReportTab Create(string name, TabKind kind, string cases, string counts, Action<ITabWriter> write) =>
        new(name, view.ShowsCases ? kind : TabKind.Read, view.ShowsCases ? cases : counts, write);
}
