using DqCheck.History;
using DqCheck.Reports.Csv;

namespace DqCheck.Tests.History;

/// <summary>
/// A missing timeliness finding is fixed only where something was done; the passing of time does not fix what was missed.
/// </summary>
public class TimelinessRecheckTests
{
    /// <summary>Treatment starts without a start TOP: the only TOP has another stage.</summary>
    private static Dictionary<string, string> WithoutStart(string stage = "P") => CleanExtract.Row(("TRSTAGE", stage));

    [Fact]
    public void A_start_TOP_entered_later_fixes_the_finding() =>
        Assert.Null(FindGone("JNY010", "2014-04-30", WithoutStart(), "2014-05-20", WithoutStart("S")).NotCheckableReason);

    [Fact]
    public void A_pending_start_TOP_whose_day_has_passed_has_become_a_missing_one() =>
        Assert.Equal(
            "it is now START-MISSING",
            FindGone("JNY012", "2014-04-10", WithoutStart(), "2014-04-30", WithoutStart()).NotCheckableReason
        );

    [Fact]
    public void A_missing_start_TOP_that_leaves_the_rolling_months_is_not_fixed() =>
        Assert.Contains(
            "outside the period checked now",
            FindGone("JNY010", "2015-03-31", WithoutStart(), "2015-04-30", WithoutStart()).NotCheckableReason,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_review_missing_at_an_end_is_not_fixed_by_the_next_month()
    {
        var ended = CleanExtract.Row(("MODEND", "20140414"), ("MODEXIT", "A"), ("SUBMODDT", "20140330"));
        Assert.Contains(
            "outside the period checked now",
            FindGone("JNY021", "2014-04-30", ended, "2014-05-31", ended).NotCheckableReason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_review_entered_at_the_end_fixes_it()
    {
        var ended = CleanExtract.Row(("MODEND", "20140414"), ("MODEXIT", "A"), ("SUBMODDT", "20140330"));
        Assert.Null(
            FindGone(
                "JNY021",
                "2014-04-30",
                ended,
                "2014-05-31",
                CleanExtract.Row(("MODEND", "20140414"), ("MODEXIT", "A"))
            ).NotCheckableReason
        );
    }

    [Fact]
    public void A_timeliness_finding_names_the_rejected_rows_of_its_client()
    {
        var rejected = WithoutStart().With(("EPISODID", "2099"), ("SEX", ""));
        var rows = CleanExtract.Check(CleanExtract.Text(WithoutStart(), rejected)).FindingRows();
        Assert.Contains("Rows of this client will be rejected", rows.Single(r => r.Rule.Id == "JNY010").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "will be rejected",
            CleanExtract.Check(CleanExtract.Text(WithoutStart())).FindingRows().Single(r => r.Rule.Id == "JNY010").Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>The finding of a rule that only the earlier check has.</summary>
    private static MissingFinding FindGone(
        string rule,
        string earlierDay,
        Dictionary<string, string> earlierRow,
        string day,
        Dictionary<string, string> row
    )
    {
        using var folder = new TemporaryFolder();
        var earlier = Run(folder, "earlier", earlierDay, earlierRow, null);
        Assert.Contains(earlier.FindingRows(), r => r.Rule.Id == rule);
        var later = Run(folder, "later", day, row, folder.File("earlier/E.findings.csv"));
        Assert.DoesNotContain(later.FindingRows(), r => r.Rule.Id == rule);
        return later.Changes!.Missing.Single(g => g.Finding.Rule == rule);
    }

    private static CheckResult Run(TemporaryFolder folder, string name, string day, Dictionary<string, string> row, string? since) =>
        CheckRun
            .Write(
                new CheckRequest
                {
                    Extracts = [folder.Write("E.csv", CleanExtract.Text(row))],
                    Ruleset = RepositoryPaths.RulesetFolder,
                    AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                    Since = since,
                },
                new() { Folder = folder.File(name), Formats = [CsvOutput.Format] }
            )
            .Result;
}
