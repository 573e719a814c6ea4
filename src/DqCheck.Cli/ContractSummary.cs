using System.Globalization;
using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Reports;
using DqCheck.Reports.Workbooks;
using Spectre.Console;

namespace DqCheck.Cli;

/// <summary>Prints the summary of a contract: the number of indicators by status, and those that have a target.</summary>
internal static class ContractSummary
{
    public static void Print(ContractResult result, ResultView view, IAnsiConsole console, TextWriter output)
    {
        var statuses = result
            .Indicators.CountBy(i => i.Status)
            .OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Value} {s.Key}"));
        output.WriteLine($"{result.Contract.Title}: {string.Join(", ", statuses)}.");
        var judged = result.Indicators.Where(i => i.Status is IndicatorResult.Met or IndicatorResult.Missed).ToList();
        if (judged.Count == 0)
            return;
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("No.", "Indicator", "Value", "Target", "", view.ShowsCases ? "To do" : "");
        foreach (var indicator in judged)
        {
            var line = indicator.Indicator;
            table.AddRow(
                line.Number.EscapeMarkup(),
                line.Title.EscapeMarkup(),
                view.Published.For(indicator.Figure)!.ToString().EscapeMarkup(),
                (line.TargetText + (indicator.Figure!.Unit == Unit.Percent ? "%" : "")).EscapeMarkup(),
                indicator.Status == IndicatorResult.Met ? "[green]met[/]" : "[red]missed[/]",
                view.ShowsCases ? ComplianceTab.DescribeShortfall(indicator) : ""
            );
        }

        console.Write(table);
    }
}
