using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests.Contracts;

/// <summary>Measures and settings that only contracts use, on the days at which they change. As at 30 April 2014.</summary>
public class ContractMeasuresTests
{
    private const string InTreatment = ScenarioBuilder.InTreatment;

    private const string Opiates = "DRUG1=1101 DRUG2=9996 DRUG3=9997";

    private const string Alcohol = "DRUG1=7000 DRUG2=9996 DRUG3=9997";

    [Theory]
    [InlineData("month", "2014-04-01", "1")]
    [InlineData("month", "2014-03-31", "0")]
    [InlineData("quarter", "2014-04-30", "1")]
    [InlineData("quarter", "2014-03-31", "0")]
    [InlineData("rolling-12-months", "2013-05-01", "1")]
    [InlineData("rolling-12-months", "2013-04-30", "0")]
    public void Referrals_count_by_date_of_referral_with_or_without_treatment(string window, string referred, string figure) =>
        Check(figure, "referrals", $"window={window}", $"episode {referred} 2014-04-30");

    [Theory]
    [InlineData("96 2014-01-01 2014-04-01", "1")]
    [InlineData("96 2014-01-01 2014-03-31", "0")]
    [InlineData("96 2014-04-30", "1")]
    [InlineData("96 2014-01-01; 96 2014-02-01", "1")]
    [InlineData("RECPEER 2014-04-01", "1")]
    [InlineData("RECPEER 2014-03-31", "0")]
    [InlineData("PHMAIN 2014-04-01", "0")]
    public void Recovery_support_is_an_open_intervention_or_a_flag_in_the_month(string record, string figure) =>
        Check(figure, "in-recovery-support", "window=month", $"episode 2013-08-28 2013-08-30; {record}");

    [Theory]
    [InlineData(Alcohol, "2013-10-15", Alcohol, "1")]
    [InlineData(Alcohol, "2013-10-16", Alcohol, "0")]
    [InlineData(Opiates, "2013-10-16", Alcohol, "1")]
    public void A_first_time_entrant_was_not_treated_for_the_same_substances_in_the_six_months_before(
        string before,
        string end,
        string now,
        string figure
    ) =>
        Check(
            figure,
            "first-time-entrants",
            "window=month",
            $"episode 2013-05-28 2013-05-30 {end} 85; {before}; 95 2013-06-01; episode 2014-04-10 2014-04-11; {now}; 95 2014-04-15"
        );

    [Fact]
    public void An_earlier_journey_that_never_started_treatment_does_not_count_against_a_first_time_entrant() =>
        Check(
            "1",
            "first-time-entrants",
            "window=month",
            "episode 2013-05-28 2013-05-30 2014-02-01 88; episode 2014-04-10 2014-04-11; 95 2014-04-15"
        );

    [Theory]
    [InlineData("1-2", "2013-04-30", "1/1")]
    [InlineData("1-2", "2013-05-01", "0/1")]
    [InlineData("1-2", "2012-05-01", "1/1")]
    [InlineData("1-2", "2012-04-30", "0/1")]
    [InlineData("2-4", "2012-04-30", "1/1")]
    [InlineData("6-", "2008-04-30", "1/1")]
    [InlineData("6-", "2008-05-01", "0/1")]
    public void Years_in_treatment_count_from_the_treatment_start(string years, string start, string figure) =>
        Check(figure, "in-treatment-for-years", $"years={years};window=month", $"episode 2008-01-02 2008-01-02; 95 {start}");

    [Fact]
    public void Years_in_treatment_without_the_years_are_not_calculated() =>
        Assert.Equal("not-computable", Evaluate("in-treatment-for-years", "", InTreatment).Status);

    [Theory]
    [InlineData("2010-04-30", "-", "1")]
    [InlineData("2010-05-01", "-", "0")]
    [InlineData("2010-01-15", "2014-01-15 85", "1")]
    [InlineData("2010-01-15", "2014-01-14 85", "0")]
    public void Four_years_or_more_end_with_the_window_or_the_journey(string start, string end, string figure) =>
        Check(figure, "in-treatment", "min-years=4", $"episode 2010-01-02 2010-01-02 {end.TrimStart('-')}; 95 {start}");

    [Theory]
    [InlineData("5", "1")]
    [InlineData("4", "0")]
    public void Only_criminal_justice_leaves_out_the_others(string source, string figure) =>
        Check(figure, "in-treatment", "only=criminal-justice", $"{InTreatment}; RFLS={source}");

    [Theory]
    [InlineData("completions", "", "2014-04-01 80", "1")]
    [InlineData("completions", "", "2014-03-31 80", "0")]
    [InlineData("completions", "", "2014-04-01 85", "0")]
    [InlineData("completions", "reasons=81|82", "2014-04-01 80", "0")]
    [InlineData("completions-without-return", "", "2014-04-01 80", "1")]
    public void Completions_ended_in_the_month(string measure, string settings, string end, string figure) =>
        Check(figure, measure, $"window=month;{settings}", $"episode 2013-08-28 2013-08-30 {end}; 95 2013-09-01");

    [Theory]
    [InlineData("2014-02-14", "0")]
    [InlineData("2014-02-15", "1")]
    public void A_completion_counts_in_the_end_if_nobody_came_back_within_six_months(string back, string figure) =>
        Check(
            figure,
            "completions-without-return",
            "",
            $"episode 2013-05-28 2013-05-30 2013-08-15 80; 95 2013-06-01; episode {back} {back}"
        );

    [Fact]
    public void A_completion_is_provisional_while_somebody_may_yet_come_back() =>
        Assert.Contains(
            "Provisional",
            Evaluate("completions-without-return", "", "episode 2013-05-28 2013-05-30 2013-12-15 80; 95 2013-06-01").Reason(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("HEPBSTAT=A", "of=HEPBSTAT:A|B|D|blank;with=HEPBSTAT:A", "1/1")]
    [InlineData("HEPBSTAT=B", "of=HEPBSTAT:A|B|D|blank;with=HEPBSTAT:A", "0/1")]
    [InlineData("HEPBSTAT=", "of=HEPBSTAT:A|B|D|blank;with=HEPBSTAT:A", "0/1")]
    [InlineData("HEPBSTAT=C", "of=HEPBSTAT:A|B|D|blank;with=HEPBSTAT:A", "0/0")]
    [InlineData("HEPBSTAT=A HEPBVAC=C", "of=HEPBSTAT:A;with=HEPBVAC:C", "1/1")]
    [InlineData("HEPBSTAT=A HEPBVAC=3", "of=HEPBSTAT:A;with=HEPBVAC:C", "0/1")]
    [InlineData("HEPCSTAT=A HEPCTSTD=20140430", "of=HEPCSTAT:A;with=HEPCTSTD:any", "1/1")]
    [InlineData("HEPCSTAT=A HEPCTSTD=20140501", "of=HEPCSTAT:A;with=HEPCTSTD:any", "0/1")]
    [InlineData("HEPCSTAT=A HEPCTSTD=", "of=HEPCSTAT:A;with=HEPCTSTD:any", "0/1")]
    [InlineData("INJSTAT=P HEPCTSTD=20140430", "of=INJSTAT:C|P;with=HEPCTSTD:any;cohort=in-treatment", "1/1")]
    [InlineData("INJSTAT=N HEPCTSTD=20140430", "of=INJSTAT:C|P;with=HEPCTSTD:any;cohort=in-treatment", "0/0")]
    [InlineData("RFLS=13", "with=RFLS:5|6|8|13", "1/1")]
    [InlineData("HEPBSTAT=A", "window=month;with=HEPBSTAT:A", "0/0")]
    [InlineData("HEPBSTAT=A", "window=month;with=HEPBSTAT:A;cohort=in-treatment", "1/1")]
    [InlineData("HEPBSTAT=A; episode 2014-01-01 2014-01-02; HEPBSTAT=B", "with=HEPBSTAT:A", "0/1")]
    [InlineData("HEPBSTAT=A; episode 2014-01-01 2014-01-02; HEPBSTAT=", "with=HEPBSTAT:A", "1/1")]
    public void A_recorded_answer_is_that_of_the_latest_episode_with_one(string cells, string settings, string figure)
    {
        // Somebody long gone answers every item, so that each column holds a value.
        const string Answers =
            "episode 2009-01-01 2009-01-02 2009-01-10 85; HEPBSTAT=A HEPBVAC=C HEPCSTAT=A HEPCTSTD=20090105; 95 2009-01-02";
        using var contract = new TestContract(TestContract.Line("1", ("measure", "recorded-answer"), ("settings", settings)));
        var result = ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText($"episode 2013-08-28 2013-08-30; {cells}; 95 2013-09-01", Answers),
            with: r => r with { Contracts = [contract.Path] }
        );
        Assert.Equal(figure, ScenarioBuilder.FormatFigure(result.Contracts.Single().Indicators.Single().Figure!));
    }

    [Theory]
    [InlineData("with=HEPBSTAT:X", "“X” is not a code of HEPBSTAT.")]
    [InlineData("of=CLIENTID:1;with=HEPBSTAT:A", "CLIENTID is not a column")]
    [InlineData("with=HEPBSTAT", "the setting with cannot be “HEPBSTAT”.")]
    [InlineData("years=2-1", "the setting years cannot be “2-1”.")]
    [InlineData("also=gardening", "the setting also cannot be “gardening”.")]
    [InlineData("cohort=some", "the setting cohort cannot be “some”.")]
    [InlineData("intervention-settings=77", "Use codes of MODSET")]
    public void A_mistake_in_a_setting_is_named(string settings, string mistake) =>
        Assert.Contains(
            Assert.Throws<DqCheckException>(() => Evaluate("recorded-answer", settings, InTreatment)).Mistakes,
            d => d.Contains(mistake, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("R 2014-01-01 IVDRGUSE=3", "1/1")]
    [InlineData("R 2014-01-01 IVDRGUSE=0", "0/1")]
    [InlineData("R 2014-01-01 IVDRGUSE=3; R 2014-04-30 IVDRGUSE=0", "0/1")]
    [InlineData("R 2014-01-01 IVDRGUSE=3; R 2014-05-01 IVDRGUSE=0", "1/1")]
    [InlineData("R 2014-01-01 IVDRGUSE=3; E 2014-04-30 IVDRGUSE=0", "1/1")]
    [InlineData("R 2014-01-01 IVDRGUSE=3; R 2014-04-30 IVDRGUSE=NA", "0/0")]
    [InlineData("S 2014-01-01 IVDRGUSE=3", "0/0")]
    public void Injecting_is_that_of_the_latest_review(string tops, string figure) =>
        Check(figure, "injecting-at-review", "window=month", $"{InTreatment}; {tops}");

    [Theory]
    [InlineData(Opiates, "94 2013-09-01", "OPIUSE=1", "1/1")]
    [InlineData(Opiates, "94 2013-09-01", "ALCUSE=1", "1/1")]
    [InlineData(Opiates, "94 2013-09-01", "OPIUSE=0", "0/0")]
    [InlineData(Opiates, "94 2013-09-01", "OPIUSE=0 CRAUSE=0 COCAUSE=0 AMPHUSE=0 CANNUSE=0 ALCUSE=0 OTDRGUSE=0", "0/1")]
    [InlineData(Opiates, "94 2013-09-01 2014-03-31", "OPIUSE=1", "0/0")]
    [InlineData(Opiates, "94 2013-09-01 2014-04-01", "OPIUSE=1", "1/1")]
    [InlineData(Alcohol, "94 2013-09-01", "ALCUSE=1", "0/0")]
    public void Opiate_clients_on_a_prescription_still_use_where_any_item_is_above_none(
        string drugs,
        string intervention,
        string answers,
        string figure
    ) =>
        Check(
            figure,
            "still-using-on-prescription",
            "window=month",
            $"episode 2013-08-28 2013-08-30; {drugs}; 95 2013-09-01; {intervention}; R 2014-04-01 {answers}"
        );

    [Theory]
    [InlineData("94 2014-01-01 MODSET=6; PHWTH 2014-04-01", "1")]
    [InlineData("94 2014-01-01 MODSET=6; PHWTH 2014-03-31; PHWTH 2014-04-01", "0")]
    [InlineData("94 2014-01-01 MODSET=2; PHWTH 2014-04-01", "0")]
    [InlineData("94 2014-01-01 MODSET=6; PHMAIN 2014-04-01", "0")]
    [InlineData("94 2014-01-01 2014-04-01 MODSET=6; PHWTH 2014-04-01", "1")]
    [InlineData("94 2014-01-01 2014-03-31 MODSET=6; PHWTH 2014-04-01", "0")]
    [InlineData("94 2014-01-01 2014-04-10 MODSET=6; PHWTH 2014-04-15", "0")]
    public void A_detoxification_starts_with_the_first_review_for_withdrawal(string records, string figure) =>
        Check(figure, "detoxification-started", "window=month;intervention-settings=1|3|6", $"{InTreatment}; {records}");

    [Theory]
    [InlineData("94 2014-01-01 2014-04-01 MODSET=6; PHWTH 2014-02-01", "1")]
    [InlineData("94 2014-01-01 2014-03-31 MODSET=6; PHWTH 2014-02-01", "0")]
    [InlineData("94 2014-01-01 2014-04-01 MODSET=2; PHWTH 2014-02-01", "0")]
    [InlineData("94 2014-01-01 2014-04-01 MODSET=6 MODEXIT=B; PHWTH 2014-02-01", "0")]
    [InlineData("94 2014-01-01 2014-04-01 MODSET=6; PHWTH 2014-02-01; PHMAIN 2014-04-01", "0")]
    [InlineData("94 2014-01-01 2014-04-01 MODSET=6; PHWTH 2014-04-15", "1")]
    [InlineData("94 2014-01-01 2014-04-01 MODSET=6; PHWTH 2014-04-16", "0")]
    public void A_detoxification_is_completed_with_a_planned_end_after_withdrawal(string records, string figure) =>
        Check(figure, "detoxification-completed", "window=month;intervention-settings=1|3|6", $"{InTreatment}; {records}");

    [Theory]
    [InlineData("2014-01-07", "1/1")]
    [InlineData("2014-01-06", "0/0")]
    [InlineData("2014-02-05", "1/1")]
    [InlineData("2014-02-06", "0/0")]
    public void Twelve_weeks_that_ended_in_the_quarter_began_84_days_before(string start, string figure) =>
        Check(figure, "effective-treatment", "cohort=twelve-weeks;window=quarter", $"episode 2014-01-01 2014-01-02; 95 {start}");

    [Theory]
    [InlineData("S 2013-09-01 PSYHSTAT=5; E 2014-03-25 PSYHSTAT=6", "2014-04-01 80", "cohort=completions;pair=start-exit", "1/1")]
    [InlineData("S 2013-09-01 PSYHSTAT=5; E 2014-03-25 PSYHSTAT=6", "2014-03-31 80", "cohort=completions;pair=start-exit", "0/0")]
    [InlineData("S 2013-09-01 PSYHSTAT=5; E 2014-03-25 PSYHSTAT=6", "2014-04-01 85", "cohort=completions;pair=start-exit", "0/0")]
    [InlineData("S 2013-09-01 PSYHSTAT=5; E 2014-03-25 PSYHSTAT=6", "2014-04-01 80", "pair=start-exit", "0/0")]
    [InlineData("R 2013-09-01 PSYHSTAT=5; E 2014-03-25 PSYHSTAT=6", "2014-04-01 80", "cohort=completions;pair=start-exit", "0/0")]
    [InlineData(
        "R 2013-09-01 PSYHSTAT=5; R 2013-10-01 PSYHSTAT=9; E 2014-03-25 PSYHSTAT=6",
        "2014-04-01 80",
        "cohort=completions;pair=start-exit;baseline=start-or-first-review",
        "1/1"
    )]
    [InlineData(
        "R 2013-09-01 PSYHSTAT=5; S 2013-10-01 PSYHSTAT=9; E 2014-03-25 PSYHSTAT=6",
        "2014-04-01 80",
        "cohort=completions;pair=start-exit;baseline=start-or-first-review",
        "0/1"
    )]
    [InlineData(
        "S 2013-09-01 PSYHSTAT=5; R 2013-12-01 PSYHSTAT=9; R 2014-03-01 PSYHSTAT=4",
        "",
        "cohort=in-treatment;pair=start-any-review",
        "1/1"
    )]
    [InlineData("S 2013-09-01 PSYHSTAT=5; E 2013-12-01 PSYHSTAT=9", "", "cohort=in-treatment;pair=start-any-review", "0/0")]
    [InlineData("S 2013-09-01 PSYHSTAT=5; R 2013-12-01 PSYHSTAT=9", "2014-03-31 80", "cohort=in-treatment;pair=start-any-review", "0/0")]
    public void An_outcome_can_be_that_of_completions_or_of_all_in_treatment(string tops, string end, string settings, string figure) =>
        Check(figure, "mental-health-improved", $"window=month;{settings}", $"episode 2013-08-28 2013-08-30 {end}; 95 2013-09-01; {tops}");

    [Theory]
    [InlineData("opiate", "0")]
    [InlineData("opiate|alcohol", "1")]
    public void Substance_groups_can_be_counted_together(string groups, string figure) =>
        Assert.Equal(
            figure,
            ScenarioBuilder.FormatFigure(
                ContractSettingsTests
                    .EvaluateLine(
                        $"episode 2013-08-28 2013-08-30; {Alcohol}; 95 2013-09-01",
                        TestContract.Line("1", ("measure", "in-treatment"), ("substance-group", groups))
                    )
                    .Figure!
            )
        );

    [Theory]
    [InlineData("substance-group", Alcohol, "alcohol")]
    [InlineData("postcode-sector", "PC=NR14 7", "NR14 7")]
    [InlineData("postcode-sector", "PC=NR147", "NR14 7")]
    [InlineData("postcode-sector", "PC=W1A1", "W1A 1")]
    [InlineData("postcode-sector", "PC=", "")]
    [InlineData("postcode-sector", "PC=NR147AB", "not a postcode sector")]
    public void A_figure_is_split_by_groups_and_by_postcode_sector(string by, string cells, string code)
    {
        var spaced = cells.Replace("NR14 7", "NR14_7", StringComparison.Ordinal);
        var text = ScenarioBuilder.ExtractText(
            $"episode 2013-08-28 2013-08-30; {spaced}; 95 2013-09-01",
            Measures.OutcomeMeasuresTests.LongEndedClient
        );
        using var contract = new TestContract(TestContract.Line("1", ("measure", "in-treatment"), ("breakdown", by)));
        var result = ScenarioBuilder.CheckText(
            text.Replace("NR14_7", "NR14 7", StringComparison.Ordinal),
            with: r => r with { Contracts = [contract.Path] }
        );
        Assert.Equal([(by, code)], result.Contracts.Single().Indicators.Single().Parts.Select(p => (p.By, p.Code)));
    }

    [Theory]
    [InlineData("postcode-sector", false)]
    [InlineData("age", true)]
    public void A_commissioner_does_not_see_postcode_sectors(string by, bool isShown)
    {
        using var contract = new TestContract(TestContract.Line("1", ("measure", "in-treatment"), ("breakdown", by)));
        var result = ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText($"{InTreatment}; PC=NR147", Measures.OutcomeMeasuresTests.LongEndedClient),
            with: r => r with { Contracts = [contract.Path] }
        );
        var indicator = result.Contracts.Single().Indicators.Single();
        Assert.Equal(
            (true, isShown),
            (
                new ResultView(result, Audience.Provider).GetParts(indicator).Any(),
                new ResultView(result, Audience.Commissioner, CountPrecision.Exact).GetParts(indicator).Any()
            )
        );
    }

    private static DqCheck.Contracts.IndicatorResult Evaluate(string measure, string settings, string scenario) =>
        ContractSettingsTests.EvaluateLine(scenario, TestContract.Line("1", ("measure", measure), ("settings", settings)));

    private static void Check(string figure, string measure, string settings, string scenario) =>
        Assert.Equal(figure, ScenarioBuilder.FormatFigure(Evaluate(measure, settings, scenario).Figure!));
}
