using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Reports;
using DqCheck.Reports.Tabs;

namespace DqCheck.Cli;

/// <summary>Describes contracts: the number of indicators by status, and those that have a target, missed ones first.</summary>
internal static class ContractSummary
{
    /// <summary>What the counts behind the title of a contract take of the usual width of a text.</summary>
    private const int CountsRoom = 20;

    /// <param name="view">The view.</param>
    /// <param name="room">The number of lines that fit.</param>
    public static IEnumerable<SummaryLine> Describe(ResultView view, int room)
    {
        var contracts = view.Result.Contracts;
        if (contracts.Count == 0)
            yield break;
        yield return SummaryLine.Blank;
        if (contracts.Count > room - 2)
        {
            yield return new(
                $"{Plural.Format(contracts.Count, "contract", "contracts")}: {CountStatuses(view, contracts)}; see Compliance"
            );
            yield break;
        }

        // A line each, a blank one, and one that says how many targets are left out.
        room -= contracts.Count + 2;
        foreach (var contract in contracts)
        {
            yield return new($"{SummaryLine.Shorten(contract.Contract.Title, CountsRoom)}: {CountStatuses(view, contract)}");
            List<IndicatorResult> judged =
            [
                .. contract
                    .Indicators.Where(i => view.GetStatus(i) is IndicatorResult.Met or IndicatorResult.Missed)
                    .OrderByDescending(i => i.Status == IndicatorResult.Missed),
            ];
            var shown = Math.Clamp(room, 0, judged.Count);
            room -= shown;
            foreach (var indicator in judged.Take(shown))
                yield return Describe(indicator, view);
            if (judged.Count > shown && contract == contracts[^1])
                yield return new("For every target see the tab Compliance, or add --verbose.");
        }
    }

    private static SummaryLine Describe(IndicatorResult indicator, ResultView view)
    {
        var line = indicator.Indicator;
        var target = line.TargetText + (indicator.Figure!.Unit == Unit.Percent ? "%" : "");
        var number = $" ({line.Number})";
        return new([
            new($"{SummaryLine.Shorten(line.Title, number.Length)}{number}"),
            new(view.Publish(indicator)!.ToString()),
            new($"target {target}"),
            SummaryCell.ForMet(indicator.Status == IndicatorResult.Met),
            new(view.ShowsCases ? ComplianceTab.DescribeShortfall(indicator) : ""),
        ]);
    }

    private static string CountStatuses(ResultView view, params IEnumerable<ContractResult> contracts) =>
        string.Join(", ", ComplianceTab.CountsByStatus(view, contracts));
}
