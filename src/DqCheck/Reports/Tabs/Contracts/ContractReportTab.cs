using DqCheck.Contracts;

namespace DqCheck.Reports.Tabs.Contracts;

/// <summary>The report that a contract asks for: its own columns, and a block for each of its sections.</summary>
internal static class ContractReportTab
{
    /// <summary>What the name of a report's tab adds to that of the contract.</summary>
    private const string Ending = " report";

    private static readonly Dictionary<string, double> Widths = new(StringComparer.Ordinal)
    {
        [ContractReportColumn.Indicator] = 60,
        [ContractReportColumn.Why] = 60,
        [ContractReportColumn.Parts] = 48,
        [ContractReportColumn.Source] = 32,
        [ContractReportColumn.Result] = 26,
    };

    private static readonly IReadOnlyList<ContractReportColumn> Columns =
    [
        new("Line", ContractReportColumn.Number),
        new("Indicator", ContractReportColumn.Indicator),
        new("Target", ContractReportColumn.Target),
        new("Result", ContractReportColumn.Result),
        new("Met or missed", ContractReportColumn.Status),
        new("By", ContractReportColumn.Parts),
        new("Notes", ContractReportColumn.Why),
    ];

    public static ReportTab Describe(ResultView view, ContractResult contract) =>
        new(
            contract.Contract.Report.Name + Ending,
            TabKind.Read,
            $"a line of {contract.Contract.Title}, in the columns of its own report",
            output => Add(output, view, contract)
        )
        {
            IsPrinted = true,
        };

    private static void Add(ITabWriter output, ResultView view, ContractResult contract)
    {
        var report = contract.Contract.Report;
        var columns = CreateColumns(view, report.Columns.Count > 0 ? report.Columns : Columns);
        var page = output.AddPage(report.Name + Ending, columns);
        page.AddTitle(report.Title);
        page.AddSentence($"{TabText.ExtractNames(view)}. As of {ReadmeTab.DescribeAsOf(view.Result.Dates)}.");
        if (IndicatorLine.DescribePeriod(contract) is { } period)
            page.AddSentence(period);
        var lines = IndicatorLine.List(contract).Where(line => line.Indicator.Section.StartsWith(report.Section, StringComparison.Ordinal));
        foreach (var block in lines.GroupBy(line => GetHeading(line.Indicator.Section, report)))
        {
            if (block.Key.Length > 0)
                page.AddHeading(block.Key);
            page.Table(columns, report.JoinsGroups ? ContractReportRow.Join(block) : block.Select(ContractReportRow.Create));
        }

        page.AddSentence(TabText.Precedence);
    }

    /// <summary>The heading of a block: what follows the part of the section that all its lines have, without the number of the line.</summary>
    private static string GetHeading(string section, ContractReport report) =>
        report.JoinsGroups ? "" : section[report.Section.Length..].Trim(',', ' ').Split(',')[0];

    private static List<TabColumn<ContractReportRow>> CreateColumns(ResultView view, IReadOnlyList<ContractReportColumn> columns) =>
        [
            .. columns.Select(column => new TabColumn<ContractReportRow>(
                column.Title,
                Widths.GetValueOrDefault(column.Shows, 16),
                row => GetCell(column, row, view)
            )
            {
                Colour = row =>
                    column.Shows is ContractReportColumn.Result or ContractReportColumn.Status
                        ? ComplianceTab.Colour(view.GetStatus(row.Line.Result))
                        : null,
            }),
        ];

    private static string GetCell(ContractReportColumn column, ContractReportRow row, ResultView view) =>
        column.Shows switch
        {
            ContractReportColumn.Number => row.Line.Indicator.Number,
            ContractReportColumn.Indicator => row.Title,
            ContractReportColumn.Target => ComplianceTab.FormatTarget(row.Line.Indicator, row.Line.Result.Figure),
            ContractReportColumn.Frequency => row.Line.Indicator.Frequency,
            ContractReportColumn.Source => row.Line.Indicator.StatedSource,
            ContractReportColumn.Result => GetResult(row.Line, view),
            ContractReportColumn.Status => TabText.Status(view.GetStatus(row.Line.Result)),
            ContractReportColumn.Why => view.GetReason(row.Line.Result),
            ContractReportColumn.Parts => DescribeParts(row.Line, view),
            var group => row.Groups.TryGetValue(group, out var line) ? GetResult(line, view) : "",
        };

    /// <summary>The figure, or in its place what it is waiting for.</summary>
    private static string GetResult(IndicatorLine line, ResultView view) =>
        line.Result.Figure is null ? $"({TabText.Status(line.Result.Status)})" : line.GetResult(view);

    private static string DescribeParts(IndicatorLine line, ResultView view) =>
        string.Join(
            "; ",
            view.GetParts(line.Result)
                .GroupBy(part => part.By)
                .Select(by => string.Join(", ", by.Select(part => $"{DescribePart(part)}: {view.Publish(part.Figure)}")))
        );

    private static string DescribePart(IndicatorPart part) =>
        part.Text.Length > 0 ? part.Text
        : part.Code.Length > 0 ? part.Code
        : "not known";
}
