using DqCheck.History;
using DqCheck.Reports.Csv;

namespace DqCheck.Tests.History;

/// <summary>
/// A timeliness finding that has become another, or has left the days that are checked, is not fixed. One whose record was entered is,
/// whatever else is found on the journey.
/// </summary>
public class TurnedFindingTests
{
    private const string Long = "episode 2013-08-28 2013-08-30; 95 2013-11-01";
    private const string Two = "episode 2013-08-28 2013-08-30; 94 2013-09-01; 95 2013-09-01";

    /// <summary>Another client, with whom every column is supplied.</summary>
    private const string Other = "episode 2014-03-28 2014-03-30; 94 2014-04-01; S 2014-04-01; PHMAIN 2014-04-01";

    [Theory]
    // The wait is still too long, which is another subject.
    [InlineData("JNY010", Long, Long + "; S 2013-11-02", "JNY031")]
    // The review of one category was entered, that of the other is still overdue.
    [InlineData("JNY020", Two, Two + "; PHMAIN 2014-04-20", "JNY020")]
    // The next review is due soon.
    [InlineData(
        "JNY013",
        "episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-01",
        "episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-01; R 2013-11-10",
        "JNY014"
    )]
    public void What_was_entered_is_fixed_although_another_finding_is_there(string rule, string before, string after, string other)
    {
        var (missing, present) = FindGone(rule, "2014-04-30", before, "2014-04-30", after);
        Assert.True(missing.IsFixed);
        Assert.Contains(other, present);
    }

    [Theory]
    [InlineData("JNY014", "2014-02-15", "JNY013", "REVIEW-MISSING")]
    [InlineData("JNY022", "2014-02-15", "JNY020", "SIR-OVERDUE")]
    public void What_fell_due_and_was_not_entered_has_turned_into_another(string rule, string day, string other, string code)
    {
        const string Client = "episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-01";
        var (missing, present) = FindGone(rule, day, Client, "2014-04-30", Client);
        Assert.False(missing.IsFixed);
        Assert.Contains(code, missing.NotCheckableReason, StringComparison.Ordinal);
        Assert.Contains(other, present);
    }

    [Theory]
    [InlineData("2013-05-01", true)]
    [InlineData("2013-04-30", false)]
    public void A_start_is_checked_from_the_first_of_the_rolling_months(string start, bool isFixed)
    {
        var client = $"episode 2013-03-01 2013-03-02; 95 {start}";
        Assert.Equal(isFixed, FindGone("JNY010", "2014-03-31", client, "2014-04-30", $"{client}; S {start}").Missing.IsFixed);
    }

    [Theory]
    [InlineData("2013-05-01", true)]
    [InlineData("2013-04-30", false)]
    public void An_end_is_checked_from_the_first_of_the_rolling_months(string end, bool isFixed)
    {
        var client = $"episode 2013-01-02 2013-01-03 {end} 80; 95 2013-01-05 {end}; S 2013-01-05";
        Assert.Equal(isFixed, FindGone("JNY017", "2014-03-31", client, "2014-04-30", $"{client}; E {end}").Missing.IsFixed);
    }

    [Theory]
    [InlineData("2012-10-31", true)]
    [InlineData("2012-10-30", false)]
    public void A_first_review_is_checked_from_the_first_of_its_own_twelve_months(string start, bool isFixed)
    {
        var client = $"episode {start} {start}; 95 {start}; S {start}";
        Assert.Equal(isFixed, FindGone("JNY016", "2014-04-29", client, "2014-04-30", $"{client}; R 2013-01-15").Missing.IsFixed);
    }

    [Fact]
    public void An_episode_that_is_now_triaged_after_the_as_of_date_is_not_checked()
    {
        const string Before = "episode 2013-08-28 2013-08-30; 95 2013-11-01";
        const string After = "episode 2013-08-28 2014-05-02; 95 2013-11-01";
        Assert.False(FindGone("JNY010", "2014-04-30", Before, "2014-04-30", After).Missing.IsFixed);
    }

    /// <summary>The finding of a rule that only the earlier check has, and the rules of the later one.</summary>
    private static (MissingFinding Missing, IReadOnlyList<string> Present) FindGone(
        string rule,
        string earlierDay,
        string earlier,
        string day,
        string later
    )
    {
        using var folder = new TemporaryFolder();
        Run(folder, "earlier", earlierDay, earlier, null);
        var result = Run(folder, "later", day, later, folder.File("earlier/E.findings.csv"));
        return (
            Assert.Single(result.Changes!.Missing, m => m.Finding.Rule == rule && m.Finding.Client == "1"),
            [.. result.FindingRows().Where(r => r.Client == "1").Select(r => r.Rule.Id)]
        );
    }

    private static CheckResult Run(TemporaryFolder folder, string name, string day, string client, string? since) =>
        CheckRun
            .Write(
                new CheckRequest
                {
                    Extracts = [folder.Write("E.csv", ScenarioBuilder.ExtractText(client, Other))],
                    Ruleset = RepositoryPaths.RulesetFolder,
                    AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                    Since = since,
                },
                new() { Folder = folder.File(name), Formats = [CsvOutput.Format] }
            )
            .Result;
}
