using System.Text.Json;
using DqCheck.Reports.Json;
using DqCheck.Tests.Contracts;

namespace DqCheck.Tests.Reports.Json;

/// <summary>The contracts in the JSON: members that other programs rely on, and nothing of a client.</summary>
public class ContractsJsonTests
{
    private static readonly string[] Members =
    [
        "number",
        "title",
        "measure",
        "clientGroup",
        "substanceGroup",
        "numerator",
        "denominator",
        "value",
        "unit",
        "target",
        "comparison",
        "status",
        "reason",
        "source",
    ];

    [Fact]
    public void An_indicator_has_every_member_whatever_its_status()
    {
        using var run = RunSouthampton();
        var contract = run.Json.GetProperty("contracts")[0];
        Assert.Equal(
            ("southampton", true),
            (contract.GetProperty("id").GetString(), contract.GetProperty("title").GetString()!.Length > 0)
        );
        var indicators = contract.GetProperty("indicators").EnumerateArray().ToList();
        Assert.Equal(
            run.Result.Contracts.Single().Indicators.Select(i => i.Indicator.Number),
            indicators.Select(i => i.GetProperty("number").GetString())
        );
        Assert.All(indicators, i => Assert.Subset(i.EnumerateObject().Select(m => m.Name).ToHashSet(), Members.ToHashSet()));
        Assert.All(
            indicators.Where(i => i.GetProperty("status").GetString() is "not-computable" or "awaiting-return" or "external"),
            i =>
            {
                Assert.All(
                    new[] { "numerator", "denominator", "value", "lacking" },
                    name => Assert.Equal(JsonValueKind.Null, i.GetProperty(name).ValueKind)
                );
                Assert.NotEqual(JsonValueKind.Null, i.GetProperty("reason").ValueKind);
            }
        );
    }

    [Theory]
    [InlineData("AD5", """["top-start","all","drugs",15,20,75.0000,"percent",95,"at-least","missed",4]""")]
    [InlineData("AA4", """["alcohol-free","all","alcohol",4,null,4,"count","baseline","none","monitored",null]""")]
    [InlineData("T7", """["in-treatment","adults","drugs",17,null,17,"count",640,"between","missed",623]""")]
    [InlineData("MI15", """["wait-mean","all","all",451,37,12.1892,"days",null,"none","monitored",null]""")]
    [InlineData("2a", """[null,"all","all",null,null,null,null,95,"at-least","awaiting-return",null]""")]
    [InlineData("3b", """["use-improved","all","all",null,null,null,"percent","to be agreed","none","not-computable",null]""")]
    public void Figures_and_targets_are_numbers_and_words_are_words(string number, string expected)
    {
        using var run = RunSouthampton();
        var indicator = run
            .Json.GetProperty("contracts")[0]
            .GetProperty("indicators")
            .EnumerateArray()
            .Single(i => i.GetProperty("number").GetString() == number);
        string[] members =
        [
            "measure",
            "clientGroup",
            "substanceGroup",
            "numerator",
            "denominator",
            "value",
            "unit",
            "target",
            "comparison",
            "status",
            "lacking",
        ];
        var actual = members.Select(m => indicator.GetProperty(m)).ToList();
        using var wanted = JsonDocument.Parse(expected);
        Assert.All(actual.Zip(wanted.RootElement.EnumerateArray()), pair => Assert.Equal(ValueText(pair.Second), ValueText(pair.First)));
    }

    [Fact]
    public void Agencies_and_parts_stand_with_their_figures_and_the_windows_with_their_days()
    {
        using var contract = new TestContract(
            TestContract.Line("1", ("measure", "new-presentations"), ("comparison", "none"), ("target", ""), ("breakdown", "SEX")),
            TestContract.Line("2", ("measure", "journeys-open"), ("comparison", "between"), ("target", "1"), ("target-to", "2.5"))
        );
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText("AGNCY=N0001; " + ScenarioBuilder.InTreatment, "AGNCY=N0002 SEX=M; " + ScenarioBuilder.InTreatment),
            with: r => r with { Contracts = [contract.Path] }
        );
        var indicators = run.Json.GetProperty("contracts")[0].GetProperty("indicators").EnumerateArray().ToList();
        Assert.Equal(
            ["N0001 1 monitored", "N0002 1 monitored"],
            indicators[0]
                .GetProperty("agencies")
                .EnumerateArray()
                .Select(a => $"{a.GetProperty("agency")} {a.GetProperty("value")} {a.GetProperty("status")}")
        );
        Assert.Equal(
            ["SEX F Female 1", "SEX M Male 1"],
            indicators[0]
                .GetProperty("parts")
                .EnumerateArray()
                .Select(p => $"{p.GetProperty("by")} {p.GetProperty("code")} {p.GetProperty("text")} {p.GetProperty("numerator")}")
        );
        Assert.Equal("2013-05-01", indicators[0].GetProperty("window").GetProperty("from").GetString());
        Assert.Equal(
            (JsonValueKind.Null, 2.5m, "met"),
            (
                indicators[1].GetProperty("window").ValueKind,
                indicators[1].GetProperty("targetTo").GetDecimal(),
                indicators[1].GetProperty("status").GetString()
            )
        );
    }

    [Fact]
    public void Nothing_of_a_client_stands_in_it()
    {
        using var contract = new TestContract(TestContract.Line("1", ("breakdown", "SEX age DISRSN")));
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText(
                "CLIENTID=clientSeven FINITIAL=Qfirst; episode 2013-08-28 2013-08-30; EPISODID=episodeSeven; 95 2013-09-01 MODID=modSeven; "
                    + "P 2013-09-01 TOPID=topSeven; PSYMOTI 2013-11-05 SUBMID=sirSeven",
                ScenarioBuilder.InTreatment
            ),
            with: r => r with { Contracts = [contract.Path] }
        );
        Assert.NotEmpty(run.Findings);
        Assert.All(
            new[] { "clientSeven", "Qfirst", "episodeSeven", "modSeven", "topSeven", "sirSeven" },
            id => Assert.DoesNotContain(id, run.JsonText, StringComparison.Ordinal)
        );
        Assert.All(run.Findings, f => Assert.DoesNotContain(f["fingerprint"], run.JsonText, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_contract_the_list_is_empty_and_the_workbook_has_no_such_tab()
    {
        using var run = new ReportRun(ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment));
        Assert.Equal(0, run.Json.GetProperty("contracts").GetArrayLength());
        Assert.Null(run.TabRows("Compliance"));
        Assert.Null(run.TabRows("Breakdowns"));
    }

    private static string ValueText(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? element.GetDecimal().ToString("0.####") : element.ToString();

    private static ReportRun RunSouthampton() =>
        new(
            File.ReadAllText(WorkedExample.Extract),
            with: r => r with { Contracts = [RepositoryPaths.ContractFolder("southampton")] },
            written: o => o with { Formats = [JsonOutput.Format] }
        );
}
