using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Contracts;

/// <summary>A line of <c>indicators.csv</c>, as far as it can be judged by itself.</summary>
internal sealed class IndicatorLineValidator : LineValidator
{
    public static readonly IReadOnlyList<string> Statuses =
    [
        IndicatorResult.NotComputable,
        IndicatorResult.AwaitingReturn,
        IndicatorResult.External,
    ];

    public static readonly IReadOnlyList<string> WordsForTargets = [Indicator.ToBeAgreed, Indicator.Baseline];

    private const decimal MostTarget = 1_000_000_000;

    /// <param name="columns">Columns by which figures can be split.</param>
    public IndicatorLineValidator(IReadOnlySet<string> columns)
    {
        Filled("number", "title", "section");
        OneOf("class", false, "A", "B", "C", "D", "E");
        OneOf("client-group", false, [.. GroupMask.ClientGroups]);
        OneOf("substance-group", false, [.. GroupMask.SubstanceGroups]);
        OneOf("comparison", false, [.. ComparisonWords.All]);
        OneOf("status", true, [.. Statuses]);
        Confidences();
        Date("valid-from");
        Date("valid-to");
        Demand(
            row => IsMeasure(row["measure"]),
            row => $"“{row["measure"]}” is no measure; there are {string.Join(", ", Known)}.",
            when: row => row["measure"].Length > 0
        );
        Demand(
            row => row["measure"].Length > 0,
            _ => "measure is blank: name one, or say in status and reason what stands in the way.",
            when: row => row["status"].Length == 0
        );
        Demand(
            row => row["reason"].Length > 0,
            row => $"reason is blank although status is {row["status"]}.",
            when: row => row["status"].Length > 0
        );
        Demand(
            row => IsNumber(row["target"]) || WordsForTargets.Contains(row["target"]),
            row => $"target is “{row["target"]}”; it can be a number, {string.Join(", ", WordsForTargets)}, or blank.",
            when: row => row["target"].Length > 0
        );
        Demand(
            row => IsNumber(row["target"]),
            row => $"target is “{row["target"]}” although the figure is compared ({row["comparison"]}): it needs a number.",
            when: row => row["comparison"] is not (ComparisonWords.None or "")
        );
        Demand(
            row => IsNumber(row["target-to"]),
            _ => "target-to is no number although the comparison is between.",
            when: row => row["comparison"] == ComparisonWords.Between
        );
        Demand(
            row => row["target-to"].Length == 0,
            _ => "target-to is only for the comparison between.",
            when: row => row["comparison"] != ComparisonWords.Between
        );
        Demand(
            row => row["breakdown"].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w == Indicator.ByAge || columns.Contains(w)),
            row => $"breakdown is “{row["breakdown"]}”; it can be age and columns of client and episode, separated by spaces."
        );
        Demand(
            row => row["breakdown"].Length == 0,
            row => $"{row["measure"]} cannot be split by {row["breakdown"]}.",
            when: row => row["measure"].Length > 0 && JourneyMeasures.Find(row["measure"]) is null
        );
    }

    /// <summary>Ids of measures that an indicator can name.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. MeasureCatalogue.OfContracts.Select(m => m.Id)];

    private static bool IsMeasure(string id) => Known.Contains(id);

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostTarget;

    private void Date(string column) =>
        Demand(
            row => LocalDate.TryRead(row[column], out _),
            row => $"{column} is “{row[column]}”; write it as 2014-04-30.",
            when: row => row[column].Length > 0
        );
}
