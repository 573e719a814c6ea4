using DqCheck.Reports;
using DqCheck.Tables;

namespace DqCheck.Tests.Reports.Csv;

/// <summary>The list of what falls due, row by row.</summary>
public class DueCsvTests
{
    private const string Started = "episode 2014-04-15 2014-04-16; 95 2014-04-20; PSYMOTI 2014-04-21";

    [Fact]
    public void A_row_says_what_falls_due_for_whom_and_since_when()
    {
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText("episode 2013-08-28 2013-08-30; EPISODID=4711; 94 2013-11-05; SIR 2013-11-04")
        );
        Assert.Equal(
            [
                "due,days_left,week,what,family,agency,client,episode,since,keyworker,team",
                "2014-05-06,6,1,sub-intervention review,pharmacological,N0001,1,4711,2013-11-05,,",
            ],
            File.ReadAllLines(run.DueFile)
        );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(1;1)")]
    public void Ids_that_a_spreadsheet_could_run_are_made_harmless(string id)
    {
        var row = SampleRows
            .Client(1)
            .With(("CLIENTID", id), ("EPISODID", id), ("MODST", "20140420"), ("TOPDATE", ""), ("TRSTAGE", ""), ("SUBMODDT", "20140421"));
        using var run = new ReportRun(CleanExtract.Text(row));
        var due = Table.Read(run.DueFile).Rows.Single(r => r["what"] == "start TOP");
        Assert.All(
            new[] { "client", "episode" },
            column =>
            {
                Assert.DoesNotContain(due[column][0], "=+-@\t\r");
                Assert.EndsWith(id, due[column], StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [SampleData]
    public void Keyworker_and_team_stand_at_the_end_and_on_the_tab(string keyworker, string team)
    {
        using var folder = new TemporaryFolder();
        var people = folder.Write("people.csv", $"CLIENTID,keyworker,team\n1,{keyworker},{team}\n");
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText(Started + "; P 2014-04-20", Started),
            with: r => r with { People = people }
        );
        Assert.Equal(
            [("1", keyworker, team), ("2", "", "")],
            Table.Read(run.DueFile).Rows.Select(r => (r["client"], r["keyworker"], r["team"]))
        );
        Assert.Equal(
            [("1", keyworker, team), ("2", "", "")],
            run.TabRows("Due next")!.Select(r => (r["Client"], r["Keyworker"], r["Team"]))
        );
    }

    [Theory]
    [InlineData("csv", true)]
    [InlineData("json", false)]
    [InlineData("xlsx", false)]
    public void It_is_written_where_CSV_is_asked_for(string format, bool isThere)
    {
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText(Started),
            written: o => o with { Formats = [OutputFormats.Find(format)!] }
        );
        Assert.Equal(isThere, File.Exists(run.DueFile));
    }

    [Fact]
    public void Without_anything_due_it_has_its_header_and_the_tab_a_sentence()
    {
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText("episode 2013-08-28 2013-08-30 2013-12-01 85; 95 2013-09-01; S 2013-09-01; PSYMOTI 2013-12-01")
        );
        Assert.Single(File.ReadAllLines(run.DueFile));
        Assert.Null(run.TabRows("Due next"));
    }
}
