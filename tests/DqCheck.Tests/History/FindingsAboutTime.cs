using DqCheck.History;
using DqCheck.Reports.Csv;

namespace DqCheck.Tests.History;

/// <summary>
/// A finding about time that is gone is fixed only where something was done; days that pass do not put right what was missed.
/// </summary>
public class FindingsAboutTime
{
    /// <summary>Treatment starts, and no start TOP is done: the pattern's TOP is of another stage.</summary>
    private static Dictionary<string, string> WithoutStart(string stage = "P") => BaseExtract.Row(("TRSTAGE", stage));

    [Fact]
    public void A_start_TOP_entered_later_fixes_the_finding() =>
        Assert.Null(Gone("JNY010", "2014-04-30", WithoutStart(), "2014-05-20", WithoutStart("S")).WhyNotCheckable);

    [Fact]
    public void A_pending_start_TOP_whose_day_has_passed_has_become_a_missing_one() =>
        Assert.Equal("it is now START-MISSING", Gone("JNY012", "2014-04-10", WithoutStart(), "2014-04-30", WithoutStart()).WhyNotCheckable);

    [Fact]
    public void A_missing_start_TOP_that_leaves_the_rolling_months_is_not_fixed() =>
        Assert.Contains(
            "the days that are looked at have moved on",
            Gone("JNY010", "2015-03-31", WithoutStart(), "2015-04-30", WithoutStart()).WhyNotCheckable,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_review_missing_at_an_end_is_not_fixed_by_the_next_month()
    {
        var ended = BaseExtract.Row(("MODEND", "20140414"), ("MODEXIT", "A"), ("SUBMODDT", "20140330"));
        Assert.Contains(
            "the days that are looked at have moved on",
            Gone("JNY021", "2014-04-30", ended, "2014-05-31", ended).WhyNotCheckable,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_review_entered_at_the_end_fixes_it()
    {
        var ended = BaseExtract.Row(("MODEND", "20140414"), ("MODEXIT", "A"), ("SUBMODDT", "20140330"));
        Assert.Null(
            Gone("JNY021", "2014-04-30", ended, "2014-05-31", BaseExtract.Row(("MODEND", "20140414"), ("MODEXIT", "A"))).WhyNotCheckable
        );
    }

    [Fact]
    public void A_client_with_rejected_rows_is_told_so_in_what_is_owed()
    {
        var rejected = WithoutStart().With(("EPISODID", "2099"), ("SEX", ""));
        var rows = BaseExtract.Check(BaseExtract.Text(WithoutStart(), rejected)).Rows();
        Assert.Contains("Rows of this client will be rejected", rows.Single(r => r.Rule.Id == "JNY010").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "will be rejected",
            BaseExtract.Check(BaseExtract.Text(WithoutStart())).Rows().Single(r => r.Rule.Id == "JNY010").Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>The finding of a rule that the earlier run has and the later one has not.</summary>
    private static GoneFinding Gone(
        string rule,
        string earlierDay,
        Dictionary<string, string> earlierRow,
        string day,
        Dictionary<string, string> row
    )
    {
        using var folder = new TemporaryFolder();
        var earlier = Run(folder, "earlier", earlierDay, earlierRow, null);
        Assert.Contains(earlier.Rows(), r => r.Rule.Id == rule);
        var later = Run(folder, "later", day, row, folder.File("earlier/E.findings.csv"));
        Assert.DoesNotContain(later.Rows(), r => r.Rule.Id == rule);
        return later.Changes!.Gone.Single(g => g.Finding.Rule == rule);
    }

    private static RunResult Run(TemporaryFolder folder, string name, string day, Dictionary<string, string> row, string? since) =>
        Runs.Write(
            new RunRequest
            {
                Extracts = [folder.Write("E.csv", BaseExtract.Text(row))],
                Ruleset = Repository.Rulesets,
                AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                Since = since,
            },
            new() { Folder = folder.File(name), Formats = [CsvOutput.Format] }
        ).Result;
}
