using System.Text.Json;
using DqCheck.Measures;

namespace DqCheck.Tests.Measures;

/// <summary>Without dates of triage, referral or birth every row is rejected: the figures that rest on them name the column, and hold no number.</summary>
public class WithoutAnyRecord
{
    private static readonly string[] Tops = ["top-start", "top-review", "top-review-no-start", "top-review-outcome", "top-exit"];
    private static readonly string[] Waits = ["wait-21-days", "wait-42-days", "wait-over-6-weeks", "wait-mean", "wait-min", "wait-max", "cj-5-days", "still-waiting-42-days"];

    [Theory]
    [InlineData("TRIAGED")]
    [InlineData("REFLD")]
    [InlineData("DOB")]
    public void They_are_not_computable_and_every_number_of_theirs_is_null(string column)
    {
        var needing = column switch { "TRIAGED" => JourneyMeasures.All.Select(m => m.Id).Where(id => id != "re-presentations-union"), "REFLD" => Tops.Concat(Waits), _ => Tops };
        foreach (var (text, says) in new[] { (Story.Text(BaseExtract.Columns.Where(c => c != column), Outcomes.Company), "is not in the header"), (Story.Text($"{Outcomes.Company}; {column}="), "is blank or NA on every row") })
        {
            using var run = new WrittenRun(text);
            Assert.Equal(0, run.Result.Measure("load").Figure!.Numerator);
            var measures = run.Json.GetProperty("measures").EnumerateArray().ToLookup(m => m.GetProperty("id").GetString()!);
            Assert.All(needing.SelectMany(id => measures[id]), m =>
            {
                Assert.Equal("not-computable", m.GetProperty("status").GetString());
                Assert.Contains($"{column} {says}", m.GetProperty("reason").GetString(), StringComparison.Ordinal);
                Assert.All(new[] { "numerator", "denominator", "value", "met" }, name => Assert.Equal(JsonValueKind.Null, m.GetProperty(name).ValueKind));
            });
        }
    }

    [Fact]
    public void Nothing_to_divide_by_is_neither_a_value_nor_met_nor_missed()
    {
        using var run = new WrittenRun(Story.Text(Story.Begun, Outcomes.Company));
        var measures = run.Json.GetProperty("measures").EnumerateArray().Where(m => m.GetProperty("denominator") is { ValueKind: JsonValueKind.Number } d && d.GetInt32() == 0).ToList();
        Assert.Contains(measures, m => m.GetProperty("id").GetString() == "planned-exits");
        Assert.All(measures, m => Assert.Equal(("computed", "no journey takes part", JsonValueKind.Null, JsonValueKind.Null), (m.GetProperty("status").GetString(), m.GetProperty("reason").GetString(), m.GetProperty("value").ValueKind, m.GetProperty("met").ValueKind)));
    }
}
