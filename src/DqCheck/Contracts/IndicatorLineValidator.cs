using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Contracts;

/// <summary>Validates a single line of <c>indicators.csv</c>.</summary>
internal sealed class IndicatorLineValidator : LineValidator
{
    public static readonly IReadOnlyList<string> Statuses =
    [
        IndicatorResult.NotComputable,
        IndicatorResult.AwaitingReturn,
        IndicatorResult.External,
    ];

    public static readonly IReadOnlyList<string> TargetWords = [Indicator.ToBeAgreed, Indicator.Baseline];

    private const decimal MaxTarget = 1_000_000_000;

    /// <param name="columns">The columns by which figures can be broken down.</param>
    public IndicatorLineValidator(IReadOnlySet<string> columns)
    {
        RequireFilled("number", "title", "section");
        RequireOneOf("class", false, "A", "B", "C", "D", "E");
        RequireOneOf("client-group", false, [.. GroupMask.ClientGroups]);
        Require(
            row => row["substance-group"].Split(GroupMask.Separator).All(GroupMask.SubstanceGroups.Contains),
            row =>
                $"substance-group is “{row["substance-group"]}”. Use {string.Join(", ", GroupMask.SubstanceGroups)}, "
                + $"or several with {GroupMask.Separator} between them."
        );
        RequireOneOf("comparison", false, [.. ComparisonText.All]);
        RequireOneOf("status", true, [.. Statuses]);
        RequireKnownConfidence();
        RequireDate("valid-from");
        RequireDate("valid-to");
        Require(
            row => IsMeasure(row["measure"]),
            row => $"unknown measure “{row["measure"]}”. Use one of {string.Join(", ", KnownMeasures)}.",
            when: row => row["measure"].Length > 0
        );
        Require(
            row => row["measure"].Length > 0,
            _ => "measure is blank. Give one, or say in status and reason why there is none.",
            when: row => row["status"].Length == 0
        );
        RequireOneOf(
            "benchmark",
            true,
            [.. ComparisonText.All.Except(ComparisonText.WithoutTarget).Where(c => c != ComparisonText.Between)]
        );
        RequireOneOf("returned-as", true, [.. ReturnKindText.All]);
        Require(
            row => row["measure"].Length == 0 && row["status"] == IndicatorResult.AwaitingReturn,
            row => $"table is {row["table"]}, so measure must be blank and status awaiting-return.",
            when: row => row["table"].Length > 0
        );
        Require(
            row => row["reason"].Length > 0,
            row => $"reason is blank, but status is {row["status"]}.",
            when: row => row["status"].Length > 0
        );
        Require(
            row => IsNumber(row["target"]) || TargetWords.Contains(row["target"]),
            row => $"target is “{row["target"]}”. Use a number, {string.Join(", ", TargetWords)}, or leave it blank.",
            when: row => row["target"].Length > 0
        );
        Require(
            row => IsNumber(row["target"]),
            row => $"target is “{row["target"]}”, but the comparison {row["comparison"]} needs a number.",
            when: row => row["comparison"].Length > 0 && !ComparisonText.WithoutTarget.Contains(row["comparison"])
        );
        Require(
            row => IsNumber(row["target-to"]),
            _ => "target-to must be a number for the comparison between.",
            when: row => row["comparison"] == ComparisonText.Between
        );
        Require(
            row => row["target-to"].Length == 0,
            _ => "target-to is only for the comparison between. Leave it blank.",
            when: row => row["comparison"] != ComparisonText.Between
        );
        Require(
            row =>
                row["breakdown"]
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .All(w => Indicator.OtherBreakdowns.Contains(w) || columns.Contains(w) || row["table"].Length > 0),
            row =>
                $"breakdown is “{row["breakdown"]}”. Use {string.Join(", ", Indicator.OtherBreakdowns)} and columns of client and episode, "
                + "separated by spaces."
        );
        Require(
            row => row["breakdown"].Length == 0,
            row => $"{row["measure"]} cannot be split by {row["breakdown"]}.",
            when: row => row["measure"].Length > 0 && JourneyMeasures.Find(row["measure"]) is null
        );
    }

    /// <summary>Ids of the measures that an indicator can use.</summary>
    public static IReadOnlyList<string> KnownMeasures { get; } = [.. MeasureCatalogue.ForContracts.Select(m => m.Id)];

    private static bool IsMeasure(string id) => KnownMeasures.Contains(id);

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MaxTarget;

    private void RequireDate(string column) =>
        Require(
            row => LocalDate.TryParse(row[column], out _),
            row => $"{column} is “{row[column]}”. Write dates as 2014-04-30.",
            when: row => row[column].Length > 0
        );
}
