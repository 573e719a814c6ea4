using System.Text.Json;
using DqCheck.Measures;

namespace DqCheck.Tests.Measures;

/// <summary>
/// Without dates of triage, referral or birth every row is rejected: the figures that rest on them name the column, and hold no number.
/// </summary>
public class NoRecordsTests
{
    private static readonly string[] Tops = ["top-start", "top-review", "top-review-no-start", "top-review-outcome", "top-exit"];
    private static readonly string[] Waits =
    [
        "wait-21-days",
        "wait-42-days",
        "wait-over-6-weeks",
        "wait-mean",
        "wait-min",
        "wait-max",
        "cj-5-days",
        "still-waiting-42-days",
    ];

    [Theory]
    [InlineData("TRIAGED")]
    [InlineData("REFLD")]
    [InlineData("DOB")]
    public void They_are_not_computable_and_every_number_of_theirs_is_null(string column)
    {
        var needing = column switch
        {
            "TRIAGED" => JourneyMeasures.All.Where(m => m.Since is null).Select(m => m.Id).Where(id => id != "re-presentations-union"),
            "REFLD" => Tops.Concat(Waits),
            _ => Tops,
        };
        foreach (
            var (text, says) in new[]
            {
                (
                    ScenarioBuilder.ExtractText(CleanExtract.Columns.Where(c => c != column), OutcomeMeasuresTests.LongEndedClient),
                    "is not in the header"
                ),
                (ScenarioBuilder.ExtractText($"{OutcomeMeasuresTests.LongEndedClient}; {column}="), "is blank or NA on every row"),
            }
        )
        {
            using var run = new ReportRun(text);
            Assert.Equal(0, run.Result.GetMeasure("load").Figure!.Numerator!.Value.Number);
            var measures = run.Json.GetProperty("measures").EnumerateArray().ToLookup(m => m.GetProperty("id").GetString()!);
            Assert.All(
                needing.SelectMany(id => measures[id]),
                m =>
                {
                    Assert.Equal("not-computable", m.GetProperty("status").GetString());
                    Assert.Contains($"{column} {says}", m.GetProperty("reason").GetString(), StringComparison.Ordinal);
                    Assert.All(
                        new[] { "numerator", "denominator", "value", "met" },
                        name => Assert.Equal(JsonValueKind.Null, m.GetProperty(name).ValueKind)
                    );
                }
            );
        }
    }

    [Theory]
    [InlineData("REFLD")]
    [InlineData("DOB")]
    [InlineData("SEX")]
    public void Where_every_row_with_an_episode_is_rejected_no_measure_of_journeys_is_zero(string column)
    {
        foreach (
            var text in new[]
            {
                ScenarioBuilder.ExtractText(CleanExtract.Columns.Where(c => c != column), OutcomeMeasuresTests.LongEndedClient),
                ScenarioBuilder.ExtractText($"{OutcomeMeasuresTests.LongEndedClient}; {column}="),
            }
        )
        {
            var result = ScenarioBuilder.CheckText(text);
            Assert.Equal(0, result.GetMeasure("load").Figure!.Numerator!.Value.Number);
            Assert.All(
                result.Measures.Where(m => JourneyMeasures.Find(m.Id) is not null),
                m =>
                    Assert.Equal(
                        (null, true),
                        (m.Figure, m.Reason.Contains("every row with an episode is rejected", StringComparison.Ordinal))
                    )
            );
        }
    }

    [Fact]
    public void Of_several_agencies_the_one_that_loads_nothing_is_left_out_by_name()
    {
        var rows = ScenarioBuilder.ExtractText(OutcomeMeasuresTests.LongEndedClient).Split('\n')[1..^1];
        var result = ScenarioBuilder.CheckText(
            string.Join(
                '\n',
                [
                    string.Join(',', CleanExtract.Columns),
                    .. rows,
                    .. ScenarioBuilder
                        .ExtractText($"{OutcomeMeasuresTests.LongEndedClient}; SEX=")
                        .Split('\n')[1..^1]
                        .Select(r => r.Replace("N0001", "N0002", StringComparison.Ordinal)),
                ]
            ) + "\n"
        );
        var all = result.Measures.First(m => m is { Id: "in-treatment", Agency: "all" });
        var without = result.Measures.First(m => m is { Id: "in-treatment", Agency: "N0002" });
        Assert.Equal("without agency N0002: every row with an episode is rejected", all.Reason);
        Assert.NotNull(all.Figure);
        Assert.Equal((null, "every row with an episode is rejected"), (without.Figure, without.Reason));
    }

    [Fact]
    public void Nothing_to_divide_by_is_neither_a_value_nor_met_nor_missed()
    {
        using var run = new ReportRun(ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment, OutcomeMeasuresTests.LongEndedClient));
        var measures = run
            .Json.GetProperty("measures")
            .EnumerateArray()
            .Where(m => m.GetProperty("denominator") is { ValueKind: JsonValueKind.Number } d && d.GetInt32() == 0)
            .ToList();
        Assert.Contains(measures, m => m.GetProperty("id").GetString() == "planned-exits");
        Assert.All(
            measures,
            m =>
                Assert.Equal(
                    ("computed", "there are no journeys to count", JsonValueKind.Null, JsonValueKind.Null),
                    (
                        m.GetProperty("status").GetString(),
                        m.GetProperty("reason").GetString(),
                        m.GetProperty("value").ValueKind,
                        m.GetProperty("met").ValueKind
                    )
                )
        );
    }
}
