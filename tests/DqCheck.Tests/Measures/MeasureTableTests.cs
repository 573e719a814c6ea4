using System.Text.Json;
using DqCheck.Measures;
using DqCheck.Tables;

namespace DqCheck.Tests.Measures;

/// <summary>Every measure of the data set is in the JSON: for all agencies and each agency, in its windows and by group.</summary>
public class MeasureTableTests
{
    private static readonly string[] WithoutCohort = AgencyExtract(Cohort.None);

    private static readonly string[] OfTheirOwnWindow = AgencyExtract(Cohort.Own);

    private static readonly string[] OfCohorts = AgencyExtract(Cohort.EachWindow);

    private static string[] AgencyExtract(Cohort cohort) =>
        [
            .. MeasureCatalogue
                .ForContracts.Except(ContractMeasures.All)
                .Where(m => m.Cohort == cohort && m is not JourneyMeasure { Since: not null })
                .Select(m => m.Id),
        ];

    [Fact]
    public void It_stands_for_all_and_those_with_a_cohort_in_each_of_the_three_windows()
    {
        using var run = new ReportRun(ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment));
        var windows = run
            .Json.GetProperty("measures")
            .EnumerateArray()
            .Where(m => new[] { "agency", "clientGroup", "substanceGroup" }.All(g => m.GetProperty(g).GetString() == "all"))
            .ToLookup(
                m => m.GetProperty("id").GetString()!,
                m =>
                    m.GetProperty("window") is { ValueKind: JsonValueKind.Object } w
                        ? $"{w.GetProperty("name")} {w.GetProperty("from")} {w.GetProperty("to")}"
                        : ""
            );
        Assert.Equal(
            WithoutCohort.Concat(OfTheirOwnWindow).Concat(OfCohorts).Order(StringComparer.Ordinal),
            windows.Select(w => w.Key).Order(StringComparer.Ordinal)
        );
        Assert.All(WithoutCohort, id => Assert.Equal([""], windows[id]));
        Assert.All(
            OfCohorts,
            id =>
                Assert.Equal(
                    [
                        "rolling-12-months 2013-05-01 2014-04-30",
                        "month 2014-04-01 2014-04-30",
                        "financial-year-to-date 2014-04-01 2014-04-30",
                    ],
                    windows[id]
                )
        );
        Assert.Equal(["own 2012-10-31 2013-10-30"], windows["top-review-outcome"]);
        Assert.Equal(["own 2013-05-01 2013-10-31"], windows["re-presentation-rate"]);
    }

    [Fact]
    public void Targets_are_those_of_load_data_quality_and_outstanding_reviews()
    {
        var targets = ScenarioBuilder
            .Check(ScenarioBuilder.InTreatment)
            .Measures.Where(m => m.Target is not null)
            .Select(m => (m.Id, m.Target!.Value))
            .Distinct();
        Assert.Equal([("load", 100), ("load-episodes", 100), ("data-quality", 99), ("sir-outstanding", 0)], targets);
    }

    [Fact]
    public void Units_are_percent_count_or_days()
    {
        var units = ScenarioBuilder.Check(ScenarioBuilder.InTreatment).Measures.Where(m => m.IsOverall).ToLookup(m => m.Unit, m => m.Id);
        Assert.Equal(["episode-length-mean", "wait-max", "wait-mean", "wait-min"], units[Unit.Days].Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "alcohol-free",
                "drug-free",
                "exits",
                "in-treatment",
                "journeys-open",
                "new-presentations",
                "occasional-user",
                "re-presentations",
                "re-presentations-union",
                "sir-outstanding",
                "still-waiting-42-days",
                "top-review-no-start",
                "unplanned-exits",
                "wait-42-days",
                "wait-over-6-weeks",
            ],
            units[Unit.Count].Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Groups_stand_where_somebody_belongs_to_them_and_add_up()
    {
        var result = WorkedExample.Result;
        string[] parts = ["opiate", "non-opiate", "non-opiate-and-alcohol", "alcohol", "unknown"];
        foreach (var id in OfCohorts.Append("top-review").Where(id => id is not ("use-improved" or "re-presentations-union")))
        {
            var measures = result
                .Measures.Where(m => m.Id == id && m.Window?.Name is null or "rolling-12-months" && m.Figure?.Numerator is not null)
                .ToList();
            foreach (var clients in new[] { "all", "adults", "young-people" })
            {
                Assert.Equal(
                    Sum(m => m.ClientGroup == clients && m.SubstanceGroup == "all"),
                    Sum(m => m.ClientGroup == clients && parts.Contains(m.SubstanceGroup))
                );
                Assert.Equal(
                    Sum(m => m.ClientGroup == clients && m.SubstanceGroup == "drugs"),
                    Sum(m => m.ClientGroup == clients && parts.Take(3).Contains(m.SubstanceGroup))
                );
            }

            Assert.Equal(
                Sum(m => m is { ClientGroup: "all", SubstanceGroup: "all" }),
                Sum(m => m is { ClientGroup: not "all", SubstanceGroup: "all" })
            );

            (long?, long) Sum(Func<MeasureResult, bool> which) =>
                (
                    measures.Where(m => m.Id == id && which(m)).Sum(m => m.Figure!.Numerator?.Number),
                    measures.Where(m => m.Id == id && which(m)).Sum(m => m.Figure!.Denominator?.Number ?? 0)
                );
        }
    }

    [Fact]
    public void A_group_without_anybody_is_left_out_but_all_stands()
    {
        var measures = ScenarioBuilder.Check(ScenarioBuilder.InTreatment).Measures;
        Assert.DoesNotContain(measures, m => m.ClientGroup == "young-people" || m.SubstanceGroup is "alcohol" or "unknown");
        Assert.Equal(6, measures.Count(m => m.Id == "top-review"));
    }

    [Fact]
    public void Each_of_several_agencies_has_the_figures_that_it_has_alone_and_they_add_up()
    {
        using var folder = new TemporaryFolder();
        string[] agencies = ["N0001", "N0002"];
        string[] extracts = [.. agencies.Select(a => folder.Write($"{a}.csv", AgencyExtract(a)))];
        var both = ComputeMeasures(extracts).Where(m => m.Id != "re-presentations-union").ToList();
        foreach (var (agency, extract) in agencies.Zip(extracts))
            Assert.Equal(
                ComputeMeasures(extract).Where(m => m.Id != "re-presentations-union").Select(Describe).Order(StringComparer.Ordinal),
                both.Where(m => m.Agency == agency).Select(Describe).Order(StringComparer.Ordinal)
            );

        var sums = both.Where(m => m is { Agency: not "all", Figure.Numerator: not null })
            .ToLookup(m => (m.Id, m.Window?.Name, m.ClientGroup, m.SubstanceGroup));
        Assert.All(
            both.Where(m => m is { Agency: "all", Figure.Numerator: not null }),
            all =>
                Assert.Equal(
                    (all.Figure!.Numerator?.Number, all.Figure.Denominator?.Number ?? 0),
                    (
                        sums[(all.Id, all.Window?.Name, all.ClientGroup, all.SubstanceGroup)].Sum(m => m.Figure!.Numerator?.Number),
                        sums[(all.Id, all.Window?.Name, all.ClientGroup, all.SubstanceGroup)].Sum(m => m.Figure!.Denominator?.Number ?? 0)
                    )
                )
        );
    }

    [Fact]
    public void One_agency_alone_has_no_figures_beside_those_for_all() =>
        Assert.All(WorkedExample.Result.Measures, m => Assert.Equal("all", m.Agency));

    [Fact]
    public void In_a_union_who_completed_at_one_agency_and_is_back_at_another_is_counted_once()
    {
        const string Completed =
            "FINITIAL=A SINITIAL=B DOB=19800102 SEX=M; AGNCY=N0001; episode 2014-01-01 2014-01-02 2014-03-01 80; 95 2014-01-05";
        const string Back = "FINITIAL=A SINITIAL=B DOB=19800102 SEX=M; AGNCY=N0002; episode 2014-04-01 2014-04-02";
        var result = ScenarioBuilder.Check(Completed, Back, "AGNCY=N0002; episode 2014-04-01 2014-04-02");
        Assert.Equal(("1", "0"), (result.FigureText("re-presentations-union"), result.FigureText("re-presentations")));
        Assert.Equal(
            "0",
            ScenarioBuilder
                .Check(Completed.Replace("03-01 80", "03-01 85", StringComparison.Ordinal), Back)
                .FigureText("re-presentations-union")
        );
        Assert.Contains(
            "several agencies",
            ScenarioBuilder.Check(Completed).GetMeasure("re-presentations-union").Reason,
            StringComparison.Ordinal
        );
    }

    /// <summary>Of the forty clients every third, or the others, as those of an agency.</summary>
    private static string AgencyExtract(string agency)
    {
        var table = Table.Read(WorkedExample.Extract);
        return string.Join(
                '\n',
                table
                    .Rows.Where(row => int.Parse(row["CLIENTID"]) % 3 == 0 == (agency == "N0002"))
                    .Select(row => string.Join(',', table.Columns.Select(c => CleanExtract.Quote(c == "AGNCY" ? agency : row[c]))))
                    .Prepend(string.Join(',', table.Columns))
            ) + "\n";
    }

    private static IReadOnlyList<MeasureResult> ComputeMeasures(params string[] extracts) =>
        ExtractCheck
            .Run(
                new CheckRequest
                {
                    Extracts = extracts,
                    Ruleset = RepositoryPaths.RulesetFolder,
                    AsOf = CleanExtract.AsOf,
                }
            )
            .Measures;

    private static string Describe(MeasureResult m) =>
        string.Join(' ', m.Id, m.ClientGroup, m.SubstanceGroup, m.Window?.Name, m.Figure, m.Reason, m.IsProvisional, m.IsMet);
}
