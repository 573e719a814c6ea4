using DqCheck.Explanations;
using DqCheck.Measures;
using DqCheck.Tables;

namespace DqCheck.Tests.Explanations;

/// <summary>The members of a measure are exactly those that its figure counts.</summary>
public class MeasureMembersTests
{
    public static TheoryData<string> Runs() => ["treatment", "sample", "two agencies"];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Their_sums_are_the_numerator_and_denominator_of_every_measure_window_agency_and_group(string run)
    {
        var result = GetResult(run);
        var figures = result.Measures.Where(m => JourneyMeasures.Find(m.Id) is not null && m.Figure is not null).ToList();
        Assert.InRange(figures.Select(m => m.Id).Distinct().Count(), 30, JourneyMeasures.All.Count);
        Assert.All(
            figures,
            figure =>
            {
                var members = MeasureMembers.Find(result.Journeys, figure);
                Assert.Equal(
                    (figure.Figure!.Numerator?.Number, figure.Figure.Denominator?.Number, figure.LeftOut.Number),
                    (members.Numerator, members.Denominator, members.All.Count(m => m.State == MemberState.TooRecent))
                );
            }
        );
    }

    [Fact]
    public void A_journey_that_is_left_out_says_why()
    {
        var result = GetResult("two agencies");
        var members = result
            .Measures.Where(m => JourneyMeasures.Find(m.Id) is not null && m.Figure is not null && m.IsOverall)
            .SelectMany(m => MeasureMembers.Find(result.Journeys, m).All)
            .ToList();
        Assert.All(members, m => Assert.Equal(m.IsIncluded, m.Reason.Length == 0));
        Assert.Contains(members, m => m.State == MemberState.IncompleteAgency);
        Assert.Contains(members, m => m.State == MemberState.NotApplicable);
    }

    [Theory]
    [InlineData("episode 2014-01-01 2014-01-02; 95 2014-01-05; TOPCC=N", "another service completes the TOPs (TOPCC is N)")]
    [InlineData("episode 2014-04-20 2014-04-21; 95 2014-04-22", "not due yet")]
    [InlineData("DOB=19990101; episode 2014-01-01 2014-01-02; 95 2014-01-05", "under 18 at referral, so no TOPs are required")]
    public void A_start_top_that_is_not_counted_says_why(string client, string reason)
    {
        var result = ScenarioBuilder.Check(client, ScenarioBuilder.InTreatment + "; S 2013-09-01");
        var members = MeasureMembers.Find(result.Journeys, result.GetMeasure(MeasureIds.TopStart));
        Assert.Equal([(MemberState.NotApplicable, reason), (MemberState.Counted, "")], members.All.Select(m => (m.State, m.Reason)));
        Assert.Equal(("N0001", "2"), (members.All[1].Agency, members.All[1].Client));
    }

    [Fact]
    public void The_days_of_a_wait_stand_with_its_member()
    {
        var result = ScenarioBuilder.Check(ScenarioBuilder.InTreatment);
        var member = Assert.Single(MeasureMembers.Find(result.Journeys, result.GetMeasure(MeasureIds.WaitMean)).All);
        Assert.Equal((4, 4L, 1L), (member.Days, member.Numerator, member.Denominator));
    }

    private static CheckResult GetResult(string run) =>
        run switch
        {
            "treatment" => WorkedExample.Result,
            "sample" => ScenarioBuilder.CheckText(
                File.ReadAllText(RepositoryPaths.FixturePath("ndtms", "runs", "sample", CleanExtract.FileName))
            ),
            _ => CheckTwoAgencies(),
        };

    /// <summary>The forty clients, every third at another agency that sends no TOPs.</summary>
    private static CheckResult CheckTwoAgencies()
    {
        var table = Table.Read(WorkedExample.Extract);
        using var folder = new TemporaryFolder();
        string[] extracts =
        [
            .. new[] { "N0001", "N0002" }.Select(agency =>
                folder.Write(
                    $"{agency}-20140401-20140430-TREAT-IN-K.csv",
                    string.Join(
                        '\n',
                        table
                            .Rows.Where(row => int.Parse(row["CLIENTID"]) % 3 == 0 == (agency == "N0002"))
                            .Select(row => string.Join(',', table.Columns.Select(c => CleanExtract.Quote(Cell(row, c, agency)))))
                            .Prepend(string.Join(',', table.Columns))
                    ) + "\n"
                )
            ),
        ];
        return ExtractCheck.Run(
            new()
            {
                Extracts = extracts,
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            }
        );

        static string Cell(TableRow row, string column, string agency) =>
            column == "AGNCY" ? agency
            : agency == "N0002" && column is "TOPDATE" or "TRSTAGE" ? ""
            : row[column];
    }
}
