using DqCheck.Contracts;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Workbooks;

/// <summary>The tab of breakdowns of indicators, one part per row.</summary>
internal static class BreakdownsTab
{
    public static void Add(WorkbookWriter workbook, ResultView view) =>
        TabWriter.Write(workbook, new Tab<Line>("Breakdowns", Columns, Rows(view)));

    private static readonly TabColumn<Line>[] Columns =
    [
        new("Number", 10, line => line.Indicator.Number),
        new("Indicator", 44, line => line.Indicator.Title),
        new("By", 12, line => line.Part.By),
        new("Code", 14, line => line.Part.Code.Length > 0 ? line.Part.Code : "(blank)"),
        new("Meaning", 44, line => line.Part.Text),
        new("Number of them", 12, line => line.Figure.NumeratorCell),
        new("Of", 10, line => line.Figure.DenominatorCell),
        new("Value", 10, line => Percentage.GetValue(line.Figure)),
        new("Contract", 14, line => line.Contract.Id),
    ];

    private static IEnumerable<TabRow<Line>> Rows(ResultView view) =>
        from contract in view.Result.Contracts
        from indicator in contract.Indicators
        from part in indicator.Parts
        select new TabRow<Line>(new Line(contract.Contract, indicator.Indicator, part, view.Published.For(part.Figure)!));

    private sealed record Line(Contract Contract, Indicator Indicator, IndicatorPart Part, PublishedFigure Figure);
}
