using DqCheck.Reports.Workbooks.Monthly;

namespace DqCheck.Reports.Workbooks;

/// <summary>The tabs of the exception workbook, in the order in which they are used.</summary>
/// <param name="view">The view.</param>
/// <param name="detail">The findings that the workbook lists.</param>
/// <param name="changes">The rows of the tab Changes.</param>
internal sealed class WorkbookTabs(ResultView view, DetailFindings detail, ChangeRows changes)
{
    private readonly CheckResult _result = view.Result;

    /// <summary>All tabs, the empty ones too. A commissioner's copy has those of counts, and none that counts as empty.</summary>
    public static IReadOnlyList<WorkbookTab> List(ResultView view, DetailFindings detail, ChangeRows changes)
    {
        List<WorkbookTab> tabs = [];
        var lists = new WorkbookTabs(view, detail, changes);
        tabs.AddRange([
            new(
                TabNames.FrontPage,
                TabKind.Read,
                view.ShowsCases
                    ? "the verdict, what to do first, the figures with a target, and what changed"
                    : "the verdict, how to read the numbers, and the figures with a target",
                book => FrontPageTab.Add(book, view, detail, tabs)
            )
            {
                IsPrinted = true,
            },
            .. lists.Monthly(),
            .. view.ShowsCases ? lists.ForProviders(tabs) : [.. lists.AboutTrend(), .. lists.AboutContracts(), .. lists.AboutMonths()],
        ]);
        return tabs;
    }

    private IEnumerable<WorkbookTab> ForProviders(IReadOnlyList<WorkbookTab> tabs) =>
        [
            .. ToCorrect(),
            .. ToDo(),
            new(TabNames.Summary, TabKind.Read, "a figure; below them, a rule with findings", book => SummaryTab.Add(book, view, detail)),
            .. AboutChanges(),
            .. AboutTrend(),
            .. AboutContracts(),
            .. ForReference(),
            new(
                TabNames.Readme,
                TabKind.Reference,
                "a sentence on how to use the workbook",
                book => ReadmeTab.Add(book, view, tabs, detail.Omitted)
            ),
            .. AboutRules(),
            .. AboutMonths(),
        ];

    /// <summary>The four tabs that a contract requires, in its order, and the figures over time.</summary>
    private IEnumerable<WorkbookTab> Monthly()
    {
        if (_result.Monthly is not { } monthly)
            return [];
        return
        [
            new(
                TabNames.SummaryRolling,
                TabKind.Read,
                $"a monthly figure of {monthly.Contract.Title}: a category and client group, with a column for each month",
                book => SummaryRollingTab.Add(book, monthly, view.Rounding)
            )
            {
                IsPrinted = true,
            },
            Create(
                TabNames.LongWaits,
                TabKind.Do,
                "a client who waited, or is waiting, more than six weeks. The yellow cells are for you",
                "a group of people, by how long they waited",
                book => LongWaitsTab.Add(book, view, monthly)
            ) with
            {
                IsPrinted = true,
            },
            Create(
                TabNames.Returns,
                TabKind.Read,
                "a client who returned after completing treatment, or may still return within six months (at this provider only)",
                "a group of people, with completions and returns (at this provider only)",
                book => ReturnsTab.Add(book, view, monthly)
            ),
            Create(
                TabNames.YoungReferrals,
                TabKind.Read,
                "a referral of a young person. Above the list: twelve months by source, sex, age and outcome",
                "referrals of young people over twelve months, by source, sex, age and outcome",
                book => YoungReferralsTab.Add(book, view, monthly)
            ),
            OverTimeTab.Describe(view),
        ];
    }

    /// <summary>The months, unless they follow a contract's tabs, and who fixes what.</summary>
    private IEnumerable<WorkbookTab> AboutTrend() =>
        [.. _result.Monthly is null ? [OverTimeTab.Describe(view)] : (WorkbookTab[])[], .. WhoFixesWhatTab.Describe(view)];

    private IEnumerable<WorkbookTab> ToCorrect() =>
        [
            new(
                TabNames.FixFirst,
                TabKind.Do,
                "a rule whose findings need correcting, in the order that improves data quality most",
                book => FixFirstTab.Add(book, view, detail)
            )
            {
                IsEmpty = FixFirstTab.IsEmpty(view),
                IsPrinted = true,
            },
            CreateList(
                TabNames.RejectedRows,
                "a reason why rows will be rejected, with the lines of the rows",
                book => RejectedRowsTab.Add(book, view, detail)
            ),
            CreateList(
                TabNames.DataQuality,
                "an error or warning on a row that will load. What is found on nearly every record has one row for all",
                book => DataQualityTab.Add(book, view, detail)
            ),
        ];

    private IEnumerable<WorkbookTab> ToDo() =>
        [
            CreateList(
                TabNames.Tops,
                "a start, review or exit TOP that is missing, out of time or due soon. Above the list: the counts behind each percentage",
                book => TopExceptionsTab.Add(book, view, detail, counts: true)
            ),
            CreateList(
                TabNames.Reviews,
                "a sub-intervention review that is overdue, missing at the end or due soon",
                book => ReviewExceptionsTab.Add(book, view, detail, counts: true)
            ),
            CreateList(
                TabNames.Waits,
                "a client who waited long, is still waiting, or returned soon after completing treatment",
                book => WaitsAndReturnsTab.Add(book, view, detail, counts: true)
            ),
            new(
                TabNames.DueNext,
                TabKind.Do,
                $"something due in the next {_result.DueItems.Weeks} weeks. Above the list: a forecast of the measures",
                book => DueNextTab.Add(book, view)
            )
            {
                IsEmpty = _result.DueItems.Items.Count == 0,
            },
        ];

    private IEnumerable<WorkbookTab> AboutChanges()
    {
        var missingWaits = _result.Monthly?.MissingWaits.Count ?? 0;
        if (_result.Changes is not null || missingWaits > 0)
            yield return new(
                TabNames.Changes,
                TabKind.Read,
                "a finding that is new, fixed or no longer checkable"
                    + (missingWaits > 0 ? $", or a long wait of {_result.Monthly!.PreviousWorkbook.File} that is no longer listed" : ""),
                book => ChangesTab.Add(book, view, changes)
            )
            {
                IsEmpty = missingWaits == 0 && _result.Changes is { New: 0, Missing.Count: 0 },
            };
    }

    private IEnumerable<WorkbookTab> AboutContracts()
    {
        if (_result.Contracts.Count == 0)
            yield break;
        yield return new(
            TabNames.Compliance,
            TabKind.Read,
            $"an indicator of {string.Join(" or ", _result.Contracts.Select(c => c.Contract.Title))}, with its target and whether it was met",
            book => ComplianceTab.Add(book, view)
        )
        {
            IsPrinted = true,
        };
        if (view.ShowsCases)
            yield return MissedTargetsTab.Describe(view);
        if (_result.Contracts.Any(c => c.Indicators.Any(i => i.Parts.Count > 0)))
            yield return new(
                TabNames.Breakdowns,
                TabKind.Read,
                "a part of an indicator, such as one ethnic group",
                book => BreakdownsTab.Add(book, view)
            );
    }

    private IEnumerable<WorkbookTab> ForReference() =>
        _result.Accepted is not { } accepted
            ? []
            :
            [
                new(
                    TabNames.Accepted,
                    TabKind.Reference,
                    $"a finding accepted in {accepted.Source}, with its reason. It is not in Fix first, but counts in every figure",
                    book => AcceptedTab.Add(book, view, accepted)
                )
                {
                    IsEmpty = accepted.Lines.Count == 0,
                },
            ];

    private IEnumerable<WorkbookTab> AboutRules()
    {
        yield return new(
            TabNames.Guidance,
            TabKind.Reference,
            "a rule with findings: why it matters, what to do, and its source",
            book => GuidanceTab.Add(book, view)
        )
        {
            IsEmpty = _result.Checks.Rules.All(r => r.Findings == 0),
        };
        yield return new(
            TabNames.Columns,
            TabKind.Reference,
            "a column of the extract, with its data quality and completeness",
            book => ColumnsTab.Add(book, view)
        );
    }

    private IEnumerable<WorkbookTab> AboutMonths()
    {
        if (_result.Monthly is { } monthly)
            yield return new(
                TabNames.Definitions,
                TabKind.Reference,
                "a definition or setting, with its source",
                book => DefinitionsTab.Add(book, view, monthly)
            );
    }

    /// <summary>A list of findings, left out where there is none.</summary>
    private WorkbookTab CreateList(string name, string oneRowIs, Action<WorkbookWriter> write) =>
        new(name, TabKind.Do, oneRowIs, write) { IsEmpty = detail.CountOn(name, view) == 0, IsPrinted = true };

    /// <summary>A tab of cases; in a commissioner's copy of counts.</summary>
    private WorkbookTab Create(string name, TabKind kind, string cases, string counts, Action<WorkbookWriter> write) =>
        new(name, view.ShowsCases ? kind : TabKind.Read, view.ShowsCases ? cases : counts, write);
}
