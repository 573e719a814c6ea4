using DqCheck.Tables;

namespace DqCheck.Tests.History;

/// <summary>Every finding is new or still open; a missing finding is fixed only where this check covered it again.</summary>
public class FindingChangesTests
{
    private static readonly Dictionary<string, string> WrongSex = Client("1", "A", ("SEX", "X"));

    private static readonly Dictionary<string, string> RightSex = Client("1", "A");

    [Fact]
    public void A_repeated_finding_is_still_open_since_the_first_run_with_it()
    {
        using var first = Run(WrongSex);
        using var second = RunSince(first, Client("1", "A", ("SEX", "X")), Client("2", "B", ("ROUTE", "9")));
        Assert.Equal(
            [("ROUTE-code", "2014-04-30", "new"), ("SEX-code", "2014-04-29", "still-open")],
            second.Findings.Where(IsRouteOrSexCode).Select(r => (r["rule"], r["first_seen"], r["change"]))
        );
        using var third = RunSince(second, WrongSex);
        Assert.Equal("2014-04-29", third.Findings.Single(r => r["rule"] == "SEX-code")["first_seen"]);
        Assert.Equal("2014-04-29", third.TabRows("Data quality")!.Single(r => r["Rule"] == "SEX-code")["Since"]);
    }

    [Fact]
    public void Without_an_earlier_run_a_finding_is_first_seen_now_and_no_change_is_claimed()
    {
        using var run = new ReportRun(CleanExtract.Text(WrongSex));
        Assert.Equal(
            ("2014-04-30", ""),
            run.Findings.Where(r => r["rule"] == "SEX-code").Select(r => (r["first_seen"], r["change"])).Single()
        );
        Assert.Equal(System.Text.Json.JsonValueKind.Null, run.Json.GetProperty("changes").ValueKind);
        Assert.Null(run.TabRows("Changes"));
        Assert.DoesNotContain("Since", run.TabRows("Data quality")![0].Keys);
    }

    [Fact]
    public void A_finding_missing_from_a_present_record_is_fixed()
    {
        using var first = Run(WrongSex);
        using var second = RunSince(first, RightSex);
        Assert.Equal(("SEX-code", null), SingleGoneFinding(second));
        var row = second.TabRows("Changes")!.Single(r => r["What happened"] == "fixed");
        Assert.Equal(("1", "2014-04-29", first.Fingerprint("SEX-code")), (row["Client"], row["Since"], row["Fingerprint"]));
        var changes = second.Json.GetProperty("changes");
        Assert.Equal([0, 1, 0], new[] { "new", "fixed", "notCheckable" }.Select(n => changes.GetProperty(n).GetInt32()));
        Assert.Equal(first.View.OutputName + ".findings.csv", changes.GetProperty("since").GetString());
    }

    [Fact]
    public void A_rejected_row_that_loads_now_is_fixed()
    {
        using var first = Run(Client("1", "A", ("DOB", "x")));
        using var second = RunSince(first, RightSex);
        Assert.Equal(("DOB-date", null), SingleGoneFinding(second));
    }

    [Fact]
    public void A_finding_on_a_missing_client_is_no_longer_checkable()
    {
        using var first = Run(WrongSex);
        using var second = RunSince(first, Client("2", "B"));
        Assert.Equal(("SEX-code", "the client is no longer in the extract"), SingleGoneFinding(second));
        Assert.Equal(
            "the client is no longer in the extract",
            second.TabRows("Changes")!.Single(r => r["What happened"] == "no longer checkable")["Why"]
        );
    }

    [Fact]
    public void A_finding_on_a_missing_episode_or_record_is_no_longer_checkable()
    {
        using var episodes = Run(Client("1", "A", ("ROUTE", "9")));
        using var otherEpisode = RunSince(episodes, Client("1", "A", ("EPISODID", "77")));
        Assert.Equal(("ROUTE-code", "the episode is no longer in the extract"), SingleGoneFinding(otherEpisode));
        using var tops = Run(Client("1", "A", ("OPIUSE", "31")));
        using var otherTop = RunSince(tops, Client("1", "A", ("TOPID", "78")));
        Assert.Equal(("OPIUSE-range", "the record is no longer in the extract"), SingleGoneFinding(otherTop));
    }

    [Fact]
    public void A_finding_on_a_client_whose_rows_are_rejected_now_is_no_longer_checkable()
    {
        using var first = Run(WrongSex);
        using var second = RunSince(first, Client("1", "A", ("DOB", "x")));
        Assert.Equal(("SEX-code", "its rows are rejected, so nothing else on them was checked"), SingleGoneFinding(second));
    }

    [Fact]
    public void A_finding_on_a_client_without_consent_is_no_longer_checkable()
    {
        using var first = Run(WrongSex);
        using var second = RunSince(
            first,
            CleanExtract.Columns.ToDictionary(
                c => c,
                c =>
                    c switch
                    {
                        "AGNCY" => "N0001",
                        "CLIENTID" => "1",
                        "CONSENT" => "N",
                        _ => "",
                    }
            )
        );
        Assert.Equal(("SEX-code", "the client did not consent, so nothing else was checked"), SingleGoneFinding(second));
    }

    [Fact]
    public void Values_on_a_row_without_consent_that_are_now_blank_are_fixed()
    {
        Dictionary<string, string> refused = CleanExtract.Columns.ToDictionary(
            c => c,
            c =>
                c switch
                {
                    "AGNCY" => "N0001",
                    "CLIENTID" => "1",
                    "CONSENT" => "N",
                    _ => "",
                }
        );
        using var first = Run(new Dictionary<string, string>(refused) { ["PC"] = "NE8 3" });
        using var second = RunSince(first, refused);
        Assert.Equal(("CLI004", null), SingleGoneFinding(second));
    }

    [Fact]
    public void A_finding_of_a_rule_that_was_not_checked_is_no_longer_checkable()
    {
        using var first = Run(Client("1", "A", ("ROUTE", "9")));
        using var second = new ReportRun(
            CleanExtract.Text(
                CleanExtract.Columns,
                [CleanExtract.Line(Client("1", "A", ("ROUTE", "")), CleanExtract.Columns)],
                CleanExtract.Columns,
                ["ROUTE"]
            ),
            with: r => r with { Since = first.FindingsFile }
        );
        Assert.Equal(("ROUTE-code", "the rule was not checked: ROUTE is blank or NA on every row"), SingleGoneFinding(second));
    }

    [Fact]
    public void A_finding_of_a_rule_that_the_ruleset_does_not_know_is_no_longer_checkable()
    {
        using var first = Run(WrongSex);
        File.WriteAllText(
            first.FindingsFile,
            File.ReadAllText(first.FindingsFile)
                .Replace("SEX-code", "SEX-gone", StringComparison.Ordinal)
                .Replace(first.Fingerprint("SEX-code"), "0123456789abcdef", StringComparison.Ordinal)
        );
        using var second = RunSince(first, RightSex);
        Assert.StartsWith("this rule is not in ndtms-cds-k", SingleGoneFinding(second).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_finding_about_the_file_is_fixed()
    {
        using var first = new ReportRun(
            CleanExtract.Text(RightSex).Replace("\n", ",\n", StringComparison.Ordinal),
            ReportRun.EarlierFileName
        );
        Assert.Contains(first.Findings, r => r["rule"] == "FIL006");
        using var second = RunSince(first, RightSex);
        Assert.Contains(second.Result.Changes!.Missing, g => g.Finding.Rule == "FIL006" && g.IsFixed);
    }

    [Fact]
    public void An_id_that_a_spreadsheet_could_take_for_a_formula_is_known_again()
    {
        using var first = Run(Client("-1", "A", ("SEX", "X")));
        Assert.Equal("'-1", first.Findings.Single(r => r["rule"] == "SEX-code")["client"]);
        using var second = RunSince(first, Client("-1", "A"));
        Assert.Equal(("SEX-code", null), SingleGoneFinding(second));
    }

    [Theory]
    [InlineData("AGNCY,CLIENTID\nN0001,1001\n", "is not the findings.csv of an earlier check")]
    [InlineData("", "is empty or not a CSV file")]
    public void A_file_that_is_no_findings_csv_is_wrong_usage_and_is_not_quoted(string text, string sentence)
    {
        using var folder = new TemporaryFolder();
        var fault = Assert.Throws<DqCheckException>(() =>
            new ReportRun(CleanExtract.Text(RightSex), with: r => r with { Since = folder.Write("other.csv", text) })
        );
        Assert.Equal(FaultKind.Usage, fault.Kind);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1001", fault.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Client(string id, string initial, params (string, string)[] cells) =>
        CleanExtract.Row([("CLIENTID", id), ("FINITIAL", initial), ("EPISODID", id + "1"), .. cells]);

    private static ReportRun Run(params Dictionary<string, string>[] rows) => new(CleanExtract.Text(rows), ReportRun.EarlierFileName);

    private static ReportRun RunSince(ReportRun earlier, params Dictionary<string, string>[] rows) =>
        new(CleanExtract.Text(rows), with: r => r with { Since = earlier.FindingsFile });

    private static bool IsRouteOrSexCode(TableRow row) => row["rule"] is "ROUTE-code" or "SEX-code";

    private static (string Rule, string? Why) SingleGoneFinding(ReportRun run)
    {
        var gone = Assert.Single(run.Result.Changes!.Missing);
        return (gone.Finding.Rule, gone.NotCheckableReason);
    }
}
