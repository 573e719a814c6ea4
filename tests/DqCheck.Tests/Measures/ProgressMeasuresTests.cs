using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Measures;

/// <summary>The TOPs that the Treatment Progress Measure needs, as at 30 April 2014: the twelve months begin on 1 May 2013.</summary>
public class ProgressMeasuresTests
{
    private const string Completeness = "progress-top-completeness";

    /// <summary>In treatment since 1 September 2013, with a start TOP.</summary>
    private const string Started = ScenarioBuilder.InTreatment + "; S 2013-09-02";

    /// <summary>A client who is not counted but has a TOP: without any, nothing is computed.</summary>
    private const string Uncounted = "DOB=19970101; " + Started;

    private static readonly LoadedRuleset Rules = new(
        RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids),
        RulesetFolders.GivenFolder,
        "ndtms-cds-r"
    );

    [Theory]
    [InlineData("1/1", Started + "; R 2014-01-10")]
    [InlineData("0/1", Started)]
    [InlineData("0/1", ScenarioBuilder.InTreatment + "; R 2014-01-10")]
    [InlineData("0/1", ScenarioBuilder.InTreatment)]
    // A TOP so soon after the start is not a review.
    [InlineData("0/1", Started + "; R 2013-09-05")]
    // The first day of more than three months is 30 April for a start on 29 January.
    [InlineData("0/0", "episode 2014-01-20 2014-01-22; 95 2014-01-30")]
    [InlineData("0/1", "episode 2014-01-20 2014-01-22; 95 2014-01-29")]
    // Completed: the exit TOP within fourteen days.
    [InlineData("1/1", "episode 2013-08-28 2013-08-30 2014-03-31 80; 95 2013-09-01 2014-03-31; S 2013-09-02; E 2014-03-20")]
    [InlineData("0/1", "episode 2013-08-28 2013-08-30 2014-03-31 80; 95 2013-09-01 2014-03-31; S 2013-09-02; E 2014-03-01")]
    [InlineData("0/1", "episode 2013-08-28 2013-08-30 2014-03-31 80; 95 2013-09-01 2014-03-31; S 2013-09-02; R 2014-03-20")]
    [InlineData("0/1", "episode 2013-08-28 2013-08-30 2014-03-31 80; 95 2013-09-01 2014-03-31; E 2014-03-31")]
    [InlineData("1/1", "episode 2014-03-01 2014-03-02 2014-03-31 80; 95 2014-03-03 2014-03-31; S 2014-03-03; E 2014-03-31")]
    // The exit TOP can still be done.
    [InlineData("0/0", "episode 2013-08-28 2013-08-30 2014-04-20 80; 95 2013-09-01 2014-04-20; S 2013-09-02")]
    // Ended in another way, before the twelve months, or never in treatment.
    [InlineData("0/0", "episode 2013-08-28 2013-08-30 2014-03-31 85; 95 2013-09-01 2014-03-31; S 2013-09-02")]
    [InlineData("0/0", "episode 2012-08-28 2012-08-30 2013-04-30 80; 95 2012-09-01 2013-04-30; S 2012-09-02")]
    [InlineData("0/1", "episode 2012-08-28 2012-08-30 2013-05-01 80; 95 2012-09-01 2013-05-01; S 2012-09-02")]
    [InlineData("0/0", "episode 2013-08-28 2013-08-30")]
    // Young people have no TOPs.
    [InlineData("0/0", "DOB=19970101; " + Started)]
    // Only the latest journey in treatment counts.
    [InlineData(
        "1/1",
        "episode 2013-05-28 2013-05-30 2013-07-31 80; 95 2013-06-01 2013-07-31; episode 2013-10-28 2013-10-30; 95 2013-11-01; S 2013-11-02; R 2014-03-01"
    )]
    [InlineData(
        "0/0",
        "episode 2013-05-28 2013-05-30 2013-07-31 80; 95 2013-06-01 2013-07-31; episode 2014-03-28 2014-03-30; 95 2014-04-01; S 2014-04-02"
    )]
    public void A_journey_has_the_TOPs_that_it_needs_or_not(string expected, string client) =>
        Assert.Equal(expected, CheckAsR(client, Uncounted).FigureText(Completeness));

    [Fact]
    public void Eighty_per_cent_of_a_population_reach_the_target()
    {
        string complete = Started + "; R 2014-01-10",
            missing = Started,
            left = "episode 2013-08-28 2013-08-30 2014-03-31 85; 95 2013-09-01 2014-03-31";
        var enough = CheckAsR(complete, complete, missing, left, complete, complete).GetMeasure(Completeness);
        Assert.Equal(
            (80, true, "4/5"),
            (enough.Target, enough.IsMet, $"{enough.Fraction!.Value.Numerator.Number}/{enough.Fraction!.Value.Denominator.Number}")
        );
        Assert.Equal("rolling-12-months", enough.Window!.Name);
        Assert.False(CheckAsR(complete, missing, left, complete, complete).GetMeasure(Completeness).IsMet);
    }

    [Fact]
    public void The_measure_itself_is_never_computed()
    {
        var measure = CheckAsR(Started).GetMeasure("treatment-progress");
        Assert.False(measure.IsComputed);
        Assert.Contains("only one threshold is published", measure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_data_sets_do_not_have_them() =>
        Assert.DoesNotContain(ScenarioBuilder.Check(Started).Measures, m => m.Id is Completeness or "treatment-progress");

    private static CheckResult CheckAsR(params string[] clients)
    {
        using var folder = new TemporaryFolder();
        return ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write(CleanExtract.FileName, ScenarioBuilder.ExtractText(clients))],
                Ruleset = Rules.DataSet,
                AsOf = CleanExtract.AsOf,
            },
            Rules
        );
    }
}
