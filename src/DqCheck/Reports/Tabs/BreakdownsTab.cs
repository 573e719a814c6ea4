using System.Globalization;
using DqCheck.Contracts;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of breakdowns of indicators, one part per row, sorted by code.</summary>
internal static class BreakdownsTab
{
    public static void Add(ITabWriter output, ResultView view) => output.Write(new Tab<Line>(TabNames.Breakdowns, Columns, Rows(view)));

    private static readonly TabColumn<Line>[] Columns =
    [
        new("Number", 24, line => line.Indicator.Number),
        new("Indicator", 44, line => line.Indicator.Title),
        new("By", 16, line => FormatBy(line.Part.By)),
        new("Code", 14, line => line.Part.Code.Length > 0 ? TabText.Group(line.Part.Code) : "(blank)"),
        new("Meaning", 44, line => line.Part.Text),
        new("Number of people", 12, line => line.Figure.Numerator),
        new("Of", 10, line => line.Figure.Denominator),
        new("Value", 16, line => Percentage.GetValue(line.Figure)),
        new("Contract", 14, line => line.Contract.Id),
    ];

    /// <summary>Numbers by their value, then other codes, then the blank.</summary>
    private static readonly Comparer<string> CodeOrder = Comparer<string>.Create(
        (a, b) => GetSortKey(a).CompareTo(GetSortKey(b)) is var order && order != 0 ? order : string.CompareOrdinal(a, b)
    );

    /// <summary>The column, or another breakdown in words.</summary>
    private static string FormatBy(string by) => Indicator.OtherBreakdowns.Contains(by) ? by.Replace('-', ' ') : by;

    private static int GetSortKey(string code) =>
        code.Length == 0 ? int.MaxValue
        : int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : int.MaxValue - 1;

    private static IEnumerable<TabRow<Line>> Rows(ResultView view) =>
        from contract in view.Result.Contracts
        from indicator in contract.Indicators
        from part in view.GetParts(indicator).OrderBy(p => p.By, StringComparer.Ordinal).ThenBy(p => p.Code, CodeOrder)
        select new TabRow<Line>(new Line(contract.Contract, indicator.Indicator, part, view.Publish(part.Figure)!));

    private sealed record Line(Contract Contract, Indicator Indicator, IndicatorPart Part, PublishedFigure Figure);
}
