using DqCheck.Contracts;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Reports.Tabs.Contracts;

/// <summary>
/// The front page of a contract: what was missed, what was met, what cannot be answered and why, with room for the provider's commentary, which a
/// commissioner's copy leaves out because it is free text.
/// </summary>
internal static class ContractFrontPage
{
    public static ReportTab Describe(ResultView view, ContractResult contract) =>
        new(
            contract.Contract.Report.Name,
            TabKind.Read,
            $"a line of {contract.Contract.Title}: missed, met or not answered"
                + (view.ShowsCases ? ", with room for your commentary" : ""),
            output => Add(output, view, contract)
        )
        {
            IsPrinted = true,
        };

    private static void Add(ITabWriter output, ResultView view, ContractResult contract)
    {
        var lines = IndicatorLine.List(contract);
        var columns = Columns(view);
        var page = output.AddPage(contract.Contract.Report.Name, columns);
        page.AddTitle(contract.Contract.Title);
        page.AddSentence($"{TabText.ExtractNames(view)}. As of {ReadmeTab.DescribeAsOf(view.Result.Dates)}.");
        if (IndicatorLine.DescribePeriod(contract) is { } period)
            page.AddSentence(period);
        page.AddSentence($"{string.Join(", ", ComplianceTab.CountsByStatus(view, contract))}.");
        if (view.ShowsCases)
            page.AddSentence(
                "The yellow cells of the workbook are for your commentary. A workspace keeps it: it comes back in next month's workbook."
            );
        var isJudged = lines.Any(line => IsJudged(view.GetStatus(line.Result)));
        if (!isJudged)
            AddCounted();
        AddTable("Missed", line => view.GetStatus(line.Result) == IndicatorResult.Missed, "No target is missed.");
        AddTable("Met", line => view.GetStatus(line.Result) == IndicatorResult.Met, "No target is met.");
        page.AddHeading("Not judged, or not answered");
        var others = lines.Where(line => !IsJudged(view.GetStatus(line.Result))).ToList();
        foreach (var status in others.GroupBy(line => view.GetStatus(line.Result)))
            page.AddSentence(
                $"{TabText.Capitalise(TabText.Status(status.Key))} ({status.Count()}): {string.Join(", ", status.Select(line => line.Indicator.Number))}."
            );
        page.PrintOnOnePage();
        if (isJudged)
            AddCounted();
        AddTable(
            "Not answered, and why",
            line => line.Result is { Figure: null, Status: not IndicatorResult.Returned },
            "Every line has a figure."
        );

        void AddCounted() =>
            AddTable(
                "Counted, with no target to meet",
                line => view.GetStatus(line.Result) is IndicatorResult.Monitored or IndicatorResult.Returned,
                "None."
            );

        void AddTable(string heading, Predicate<IndicatorLine> belongs, string none)
        {
            page.AddHeading(heading);
            var rows = lines.Where(line => belongs(line)).ToList();
            if (rows.Count > 0)
                page.Table(columns, rows);
            else
                page.AddSentence(none);
        }
    }

    private static bool IsJudged(string status) => status is IndicatorResult.Met or IndicatorResult.Missed;

    private static List<TabColumn<IndicatorLine>> Columns(ResultView view)
    {
        List<TabColumn<IndicatorLine>> columns =
        [
            new("Line", 20, line => line.Indicator.Number),
            new("Indicator", 50, line => line.Indicator.Title),
            new("Target", 14, line => ComplianceTab.FormatTarget(line.Indicator, line.Result.Figure)),
            new("Result", 24, line => line.GetResult(view)) { Colour = line => ComplianceTab.Colour(view.GetStatus(line.Result)) },
            new("Period before", 16, line => ComplianceTab.FormatEarlier(view, line.Result, 0)),
            new("Two periods before", 16, line => ComplianceTab.FormatEarlier(view, line.Result, 1)),
            new("Rose or fell", 14, line => ComplianceTab.FormatChange(view.GetChange(line.Result))),
            new("Still needed, or why there is no result", 50, line => DescribeGap(line, view)),
        ];
        if (view.ShowsCases)
            columns.AddRange([
                new(ContractColumns.Commentary, 50, line => view.Result.Typed.FindLine(line.Key)?.Reason)
                {
                    Colour = _ => Tone.Input,
                    IsForTyping = true,
                },
                new(LongWaitsColumns.LineKey, 18, line => line.Key) { IsForTyping = true },
            ]);
        return columns;
    }

    private static string DescribeGap(IndicatorLine line, ResultView view) =>
        line.Result.Figure is null ? view.GetReason(line.Result)
        : view.ShowsCases ? ComplianceTab.DescribeShortfall(line.Result)
        : "";
}
