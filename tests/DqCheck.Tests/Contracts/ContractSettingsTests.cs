using DqCheck.Contracts;

namespace DqCheck.Tests.Contracts;

/// <summary>
/// What a contract can have counted differently, each setting on clients made for it; and those of the whole contract beside those of a
/// line.
/// </summary>
public class ContractSettingsTests
{
    private const string Referred = "episode 2014-02-01 2014-02-01; 95 2014-02-22 REFMODDT=20140210 FAOMODDT=20140215";

    private const string MixedSubstances = "DRUG1=7000 DRUG2=3201 DRUG3=9997";

    [Theory]
    [InlineData("wait-21-days", "", Referred, "1/1")]
    [InlineData("wait-21-days", "days=20", Referred, "0/1")]
    [InlineData("wait-mean", "", Referred, "21/1")]
    [InlineData("wait-mean", "clock=modality-referral-to-start", Referred, "12/1")]
    [InlineData("wait-mean", "clock=modality-referral-to-offer", Referred, "5/1")]
    [InlineData("wait-21-days", "clock=modality-referral-to-start;days=11", Referred, "0/1")]
    [InlineData("new-presentations", "", Referred, "1")]
    [InlineData("new-presentations", "window=month", Referred, "0")]
    [InlineData("new-presentations", "window=financial-year-to-date", Referred, "0")]
    [InlineData("planned-exits", "", "episode 2013-08-28 2013-08-30 2014-01-01 83; 95 2013-09-01", "0/1")]
    [InlineData("planned-exits", "transfers=leave-out", "episode 2013-08-28 2013-08-30 2014-01-01 83; 95 2013-09-01", "0/0")]
    [InlineData("planned-exits", "transfers=leave-out", "episode 2013-08-28 2013-08-30 2014-01-01 85; 95 2013-09-01", "0/1")]
    [InlineData("planned-exits", "reasons=81|82", "episode 2013-08-28 2013-08-30 2014-01-01 80; 95 2013-09-01", "0/1")]
    [InlineData("planned-exits", "reasons=80|82", "episode 2013-08-28 2013-08-30 2014-01-01 90; 95 2013-09-01", "1/1")]
    [InlineData("planned-exits", "reasons=90", "episode 2013-08-28 2013-08-30 2014-01-01 80; 95 2013-09-01", "1/1")]
    [InlineData("top-start", "", "episode 2013-08-28 2013-08-30; DRUG1=7000 DRUG2=9996 DRUG3=9997; 95 2013-09-01", "0/1")]
    [InlineData(
        "top-start",
        "alcohol-only=exclude",
        "episode 2013-08-28 2013-08-30; DRUG1=7000 DRUG2=9996 DRUG3=9997; 95 2013-09-01",
        "0/0"
    )]
    [InlineData(
        "top-start",
        "alcohol-only=exclude",
        "episode 2013-08-28 2013-08-30; DRUG1=7000 DRUG2=3201 DRUG3=9997; 95 2013-09-01",
        "0/1"
    )]
    [InlineData(
        "in-treatment",
        "",
        "episode 2013-05-28 2013-05-30 2013-07-01 85; 95 2013-06-01; episode 2014-01-01 2014-01-02; 95 2014-01-03",
        "2"
    )]
    [InlineData(
        "in-treatment",
        "count=clients",
        "episode 2013-05-28 2013-05-30 2013-07-01 85; 95 2013-06-01; episode 2014-01-01 2014-01-02; 95 2014-01-03",
        "1"
    )]
    [InlineData("in-treatment", "modality=94", "episode 2013-05-28 2013-05-30; 95 2013-06-01; 94 2013-06-01 2014-03-31", "1")]
    [InlineData("in-treatment", "modality=94;window=month", "episode 2013-05-28 2013-05-30; 95 2013-06-01; 94 2013-06-01 2014-03-31", "0")]
    [InlineData("in-treatment", "modality=94;window=month", "episode 2013-05-28 2013-05-30; 95 2013-06-01; 94 2013-06-01 2014-04-01", "1")]
    [InlineData("in-treatment", "min-age=24", "DOB=19900101; episode 2014-01-01 2014-01-02; 95 2014-01-03", "1")]
    [InlineData("in-treatment", "min-age=24", "DOB=19900102; episode 2014-01-01 2014-01-02; 95 2014-01-03", "0")]
    public void A_line_has_a_measure_counted_its_own_way(string measure, string settings, string scenario, string figure) =>
        Assert.Equal(
            figure,
            ScenarioBuilder.FormatFigure(
                EvaluateLine(scenario, TestContract.Line("1", ("measure", measure), ("settings", settings))).Figure!
            )
        );

    [Theory]
    [InlineData("mental-health-improved", "", "0/1")]
    [InlineData("mental-health-improved", "pair=start-latest-review", "0/1")]
    [InlineData("mental-health-improved", "pair=start-exit", "1/1")]
    [InlineData("mental-health-improved", "pair=start-any-later", "1/1")]
    [InlineData("mental-health-improved", "pair=two-reviews", "1/1")]
    [InlineData("mental-health-improved", "pair=start-two-reviews", "0/1")]
    [InlineData("wellbeing-improved", "pair=start-two-reviews", "1/1")]
    [InlineData("wellbeing-improved", "pair=two-reviews", "0/1")]
    [InlineData("use-improved", "min-change=10", "1/1")]
    [InlineData("use-improved", "min-change=11", "0/1")]
    [InlineData("use-improved", "min-change=10;pair=two-reviews", "0/1")]
    [InlineData("into-work-or-education", "", "0/0")]
    [InlineData("into-work-or-education", "max-start=4;pair=start-any-later", "0/0")]
    [InlineData("into-work-or-education", "max-start=5;pair=start-any-later", "1/1")]
    public void An_outcome_compares_the_pair_that_is_asked_for(string measure, string settings, string figure)
    {
        const string Items =
            "DRUG1=1101 DRUG2=9996 DRUG3=9997; 95 2013-09-01; S 2013-09-01 OPIUSE=20 PSYHSTAT=8 QUALLIFE=5 PWORK=5 EDUCAT=0; R "
            + "2013-11-01 OPIUSE=15 PSYHSTAT=7 QUALLIFE=9 PWORK=5 EDUCAT=0; R 2014-02-01 OPIUSE=10 PSYHSTAT=8 QUALLIFE=9 PWORK=6 "
            + "EDUCAT=0; E 2014-03-01 OPIUSE=0 PSYHSTAT=12 QUALLIFE=2 PWORK=5 EDUCAT=0";
        Assert.Equal(
            figure,
            ScenarioBuilder.FormatFigure(
                EvaluateLine(
                    $"episode 2013-08-28 2013-08-30 2014-03-01 80; {Items}",
                    TestContract.Line("1", ("measure", measure), ("settings", settings))
                ).Figure!
            )
        );
    }

    [Theory]
    [InlineData("2014-02-01", "1/1")]
    [InlineData("2014-02-02", "0/0")]
    public void Two_reviews_lie_at_most_12_months_apart(string second, string figure) =>
        Assert.Equal(
            figure,
            ScenarioBuilder.FormatFigure(
                EvaluateLine(
                    $"episode 2013-01-20 2013-01-25; 95 2013-01-28; R 2013-02-01 PSYHSTAT=8; R {second} PSYHSTAT=9",
                    TestContract.Line("1", ("measure", "mental-health-improved"), ("settings", "pair=two-reviews"))
                ).Figure!
            )
        );

    [Fact]
    public void Improved_use_without_a_least_change_is_not_computable() =>
        Assert.Equal(
            "not-computable",
            EvaluateLine(ScenarioBuilder.InTreatment, TestContract.Line("1", ("measure", "use-improved"))).Status
        );

    [Theory]
    [InlineData("any", "alcohol", "0")]
    [InlineData("any", "drugs", "1")]
    [InlineData("primary", "alcohol", "1")]
    [InlineData("primary", "drugs", "0")]
    public void Alcohol_can_mean_the_primary_substance(string means, string group, string figure) =>
        Assert.Equal(
            figure,
            ScenarioBuilder.FormatFigure(
                EvaluateLine(
                    $"episode 2013-08-28 2013-08-30; {MixedSubstances}; 95 2013-09-01",
                    TestContract.Line("1", ("measure", "in-treatment"), ("substance-group", group), ("settings", $"alcohol-means={means}"))
                ).Figure!
            )
        );

    [Fact]
    public void The_settings_of_the_contract_hold_where_a_line_has_none_of_its_own_and_leave_the_measures_alone()
    {
        using var contract = new TestContract(
            TestContract.Line("1", ("measure", "new-presentations")),
            TestContract.Line("2", ("measure", "new-presentations"), ("settings", "window=rolling-12-months"))
        );
        contract.Write("contract.json", contract.Json("""{"name": "window", "value": "month", "section": "1", "confidence": "sourced"}"""));
        var result = ScenarioBuilder.CheckText(ScenarioBuilder.ExtractText(Referred), with: r => r with { Contracts = [contract.Path] });
        Assert.Equal(
            [("0", "month"), ("1", "rolling-12-months")],
            result.Contracts.Single().Indicators.Select(i => (ScenarioBuilder.FormatFigure(i.Figure!), i.Window!.Name))
        );
        Assert.Equal("1", result.FigureText("new-presentations"));
    }

    internal static IndicatorResult EvaluateLine(string scenario, string line)
    {
        using var contract = new TestContract(line);
        return ScenarioBuilder
            .CheckText(
                ScenarioBuilder.ExtractText(scenario, Measures.OutcomeMeasuresTests.LongEndedClient + "; SIR 2010-01-02"),
                with: r => r with { Contracts = [contract.Path] }
            )
            .Contracts.Single()
            .Indicators.Single();
    }
}
