using System.Security.Cryptography;
using System.Text;
using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Reports.Tabs.Contracts;

/// <summary>A line of a contract with its result.</summary>
internal sealed record IndicatorLine(Contract Contract, IndicatorResult Result)
{
    public Indicator Indicator => Result.Indicator;

    /// <summary>The key under which the commentary on the line is kept from month to month: 16 lower-case hexadecimal digits.</summary>
    public string Key =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Contract.Id}\u001F{Indicator.Number}")).AsSpan(0, 8));

    /// <summary>The group of clients that it counts.</summary>
    public string Group => Indicator.Settings.OnlyCriminalJustice ? ContractReportColumn.CriminalJustice : Indicator.ClientGroup;

    /// <summary>The result as the audience may see it; blank where there is none.</summary>
    public string GetResult(ResultView view) => view.Publish(Result)?.ToString() ?? "";

    /// <summary>The days that most lines of a contract count; null where none does.</summary>
    public static string? DescribePeriod(ContractResult contract) =>
        contract.Indicators.Select(i => i.Window).OfType<Window>().GroupBy(w => (w.From, w.To)).MaxBy(g => g.Count())?.First() is { } window
            ? $"Most lines count from {RunDates.Format(Window.ToDate(window.From))} to {RunDates.Format(Window.ToDate(window.To))}. "
                + "Compliance says so for each."
            : null;

    public static IReadOnlyList<IndicatorLine> List(ContractResult contract) =>
        [.. contract.Indicators.Select(result => new IndicatorLine(contract.Contract, result))];
}
