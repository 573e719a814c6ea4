using DqCheck.Reports.Tabs;
using DqCheck.Reports.Workbooks;
using DqCheck.Tables;

namespace DqCheck.Tests.Reports;

/// <summary>Timeliness in every output: tabs, findings.csv, due.csv, JSON.</summary>
public sealed class TimelinessReportTests : IDisposable
{
    private readonly ReportRun _run = new(
        File.ReadAllText(WorkedExample.Extract),
        with: r => r with { Contracts = [RepositoryPaths.ContractFolder("southampton")] }
    );

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("TOP exceptions", "START REVIEW FIRST EXIT")]
    [InlineData("SIR exceptions", "SIR")]
    [InlineData("Waits and returns", "WAIT CJ STILL RE")]
    public void Every_finding_about_time_stands_on_one_tab(string tab, string topics)
    {
        var expected = _run
            .Findings.Where(r =>
                topics.Split(' ').Any(t => r["reason"].StartsWith(t, StringComparison.Ordinal))
                && !(tab != "TOP exceptions" && r["reason"].StartsWith("REVIEW", StringComparison.Ordinal))
            )
            .Select(r => r["fingerprint"]);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            _run.TabRows(tab)!.Select(r => r["Fingerprint"]).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(_run.TabRows("Data quality")!, r => expected.Contains(r["Fingerprint"]));
    }

    [Theory]
    [InlineData("TOP exceptions")]
    [InlineData("SIR exceptions")]
    [InlineData("Waits and returns")]
    public void What_to_do_first_stands_first(string tab)
    {
        var rows = _run.TabRows(tab)!;
        string[] order = ["do it now", "do it by the due date", "enter it if done", "for information"];
        Assert.Equal(
            rows.Select(r => Array.IndexOf(order, r["When to act"])).Order(),
            rows.Select(r => Array.IndexOf(order, r["When to act"]))
        );
        Assert.All(
            order[..2],
            when =>
                Assert.All(
                    rows.Where(r => r["When to act"] == when).GroupBy(r => r["Rule"]),
                    rule => Assert.Equal(rule.Select(r => r["Due"]).Order(StringComparer.Ordinal), rule.Select(r => r["Due"]))
                )
        );
    }

    [Fact]
    public void A_finding_about_time_has_its_day_and_its_reason()
    {
        var row = _run.Findings.First(r => r["rule"] == "JNY013");
        Assert.Equal(
            ("timeliness", "error", "journey", "REVIEW-MISSING", "TOPDATE"),
            (row["class"], row["severity"], row["record"], row["reason"], row["field"])
        );
        Assert.True(LocalDate.TryParse(row["due"], out _));
        Assert.All(_run.Findings.Where(r => r["class"] != "timeliness"), r => Assert.Equal(("", ""), (r["due"], r["reason"])));
    }

    [Fact]
    public void The_list_of_what_falls_due_is_sorted_and_holds_nothing_that_is_overdue()
    {
        var due = Table.Read(_run.DueFile);
        Assert.Equal(
            ["due", "days_left", "week", "what", "family", "agency", "client", "episode", "since", "keyworker", "team"],
            due.Columns
        );
        Assert.NotEmpty(due.Rows);
        Assert.Equal(due.Rows.Select(r => r["due"]).Order(StringComparer.Ordinal), due.Rows.Select(r => r["due"]));
        Assert.All(due.Rows, r => Assert.InRange(r["due"], "2014-04-30", "2014-07-23"));
        Assert.Equal(
            due.Rows.Select(r => (r["what"], r["client"], r["due"])),
            _run.TabRows("Due next")!.Select(r => (r["What is due"], r["Client"], r["Due"]))
        );
        Assert.Equal(
            due.Rows.Count,
            _run.Json.GetProperty("dueNext")
                .GetProperty("weeks")
                .EnumerateArray()
                .Sum(w => w.EnumerateObject().Where(m => m.Name is not ("week" or "to")).Sum(m => m.Value.GetInt32()))
        );
    }

    [Fact]
    public void Compliance_says_met_or_missed_in_words_and_how_many_more_it_takes()
    {
        var rows = _run.TabRows("Compliance")!;
        Assert.Equal(
            WorkedExample.Result.Contracts[0].Indicators.Select(i => (i.Indicator.Number, TabText.Status(i.Status))),
            rows.Select(r => (r["Number"], r["Met or missed"]))
        );
        Assert.All(
            rows.Where(r => r["Met or missed"] == "missed"),
            r => Assert.Matches("^[0-9,]+ (person|people|row|rows|item|items) (more|too many)$", r["Still needed to meet it"])
        );
        Assert.All(rows.Where(r => r["Met or missed"] != "missed"), r => Assert.Equal("", r["Still needed to meet it"]));
        Assert.Equal(
            "TOP exceptions: Start TOP missing, Start TOP too early or too late",
            rows.Single(r => r["Number"] == "AD5")["Where the exceptions are"]
        );
        Assert.NotEmpty(_run.TabRows("Breakdowns")!);
    }

    [Fact]
    public void The_JSON_names_no_client()
    {
        var json = _run.JsonText;
        // Heroin and crack, by which a figure is split, have codes that are also ids of episodes here.
        string[] codes = ["1101", "3201"];
        Assert.All(
            _run.Findings.Where(r => r["episode"].Length >= 3).Select(r => r["episode"]).Distinct().Except(codes),
            id => Assert.DoesNotContain($"\"{id}\"", json, StringComparison.Ordinal)
        );
        Assert.Equal(1, _run.Json.GetProperty("contracts").GetArrayLength());
    }
}
