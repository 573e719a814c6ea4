namespace DqCheck.Tests.History;

/// <summary>An accepted finding leaves Fix first and nothing else.</summary>
public class AcceptedFindingTests
{
    private static readonly string Extract = CleanExtract.Text(
        CleanExtract.Row(("CLIENTID", "1"), ("FINITIAL", "A"), ("SEX", "X")),
        CleanExtract.Row(("CLIENTID", "2"), ("FINITIAL", "B"), ("ROUTE", "9"))
    );

    [Theory]
    [SampleData]
    public void An_accepted_finding_leaves_fix_first_for_a_tab_of_its_own_and_counts_in_every_figure(string reason, string by)
    {
        using var plain = new ReportRun(Extract);
        using var run = RunWithAccepted($"fingerprint,reason,by\n{plain.Fingerprint("SEX-code")},{reason},{by}\n");
        Assert.Equal(["ROUTE-code"], run.Result.FixFirst.Select(l => l.Rule.Id));
        Assert.Equal(plain.Result.Quality.GetQuality(), run.Result.Quality.GetQuality());
        Assert.Equal(plain.View.VerdictSentence, run.View.VerdictSentence);
        Assert.Equal(plain.Findings.Count, run.Findings.Count);
        Assert.Equal(plain.Result.Quality.GetQuality().Numerator + 1, run.Result.FixFirst[^1].QualityAfter.Numerator);
        var row = Assert.Single(run.TabRows("Accepted")!);
        Assert.Equal(("1", reason, by, "no end date", "accepted"), (row["Client"], row["Reason"], row["By"], row["Until"], row["State"]));
        Assert.Equal($"by {by}, with no end date: {reason}", run.TabRows("Data quality")!.Single(r => r["Rule"] == "SEX-code")["Accepted"]);
        Assert.Equal(1, run.Json.GetProperty("accepted").GetProperty("findings").GetInt32());
    }

    [Theory]
    [SampleData]
    public void An_item_with_an_accepted_finding_is_gained_by_no_other_rule(string reason, string by)
    {
        // The discharge is before triage, and two rows disagree about it: while one of the two findings is not accepted, the item is wrong.
        var text = CleanExtract.Text(Discharged("20140301"), Discharged("20140302"));
        using var plain = new ReportRun(text);
        using var folder = new TemporaryFolder();
        var file = folder.Write("accepted.csv", $"fingerprint,reason,by\n{plain.Fingerprint("EPI003")},{reason},{by}\n");
        using var run = new ReportRun(text, with: r => r with { Accepted = file });
        Assert.Equal(
            [("EPI007", 0L)],
            run.Result.FixFirst.Where(l => l.Rule.Id is "EPI003" or "EPI007").Select(l => (l.Rule.Id, l.GainedItems))
        );

        static Dictionary<string, string> Discharged(string day) =>
            CleanExtract.Row(("DISD", day), ("DISRSN", "85"), ("MODEND", "20140402"), ("MODEXIT", "B"));
    }

    [Theory]
    [InlineSampleData("2014-04-29", false)]
    [InlineSampleData("29/04/2014", false)]
    [InlineSampleData("2014-04-30", true)]
    public void An_acceptance_holds_up_to_its_last_day_and_is_named_when_it_expires(string until, bool holds, string reason, string by)
    {
        using var plain = new ReportRun(Extract);
        using var run = RunWithAccepted($"fingerprint,reason,by,until\n{plain.Fingerprint("SEX-code")},{reason},{by},{until}\n");
        Assert.Equal(holds, run.Result.FixFirst.All(l => l.Rule.Id != "SEX-code"));
        Assert.Equal(holds ? "accepted" : "expired: listed in Fix first again", run.TabRows("Accepted")![0]["State"]);
    }

    [Theory]
    [SampleData]
    public void An_acceptance_of_a_finding_that_no_longer_occurs_is_named(string reason, string by)
    {
        using var run = RunWithAccepted($"fingerprint,reason,by\n0123456789abcdef,{reason},{by}\n");
        Assert.StartsWith("no longer occurs", run.TabRows("Accepted")![0]["State"], StringComparison.Ordinal);
        Assert.Equal(1, run.Json.GetProperty("accepted").GetProperty("notFound").GetInt32());
    }

    [Fact]
    public void Every_mistake_is_named_with_file_and_line()
    {
        var fault = Assert.Throws<DqCheckException>(() =>
            RunWithAccepted(
                "fingerprint,reason,by,until,note\n1.23E+15,known,Jo,,\n0123456789abcdef,,Jo,soon,\n0123456789abcdef,known,,,\n"
            )
        );
        Assert.Equal(FaultKind.Usage, fault.Kind);
        Assert.Equal([1, 2, 3, 3, 4, 4], fault.Mistakes.Select(m => int.Parse(m.Split("accepted.csv line ")[1].Split(':')[0])));
    }

    [Fact]
    public async Task The_accept_command_writes_a_line_and_replaces_one_that_is_there()
    {
        using var run = new ReportRun(Extract);
        using var folder = new TemporaryFolder();
        var file = folder.File("accepted.csv");
        var print = run.Fingerprint("SEX-code");
        Assert.Equal(
            (0, ""),
            await RunAcceptCommand(
                run.FindingsFile,
                "--fingerprint",
                print,
                "--reason",
                "=known, \"so\"",
                "--by",
                "Jo",
                "--until",
                "2014-05-31",
                "--accepted",
                file
            )
        );
        Assert.Equal(
            (0, ""),
            await RunAcceptCommand(
                run.FindingsFile,
                "--fingerprint",
                run.Fingerprint("ROUTE-code"),
                "--reason",
                "known",
                "--by",
                "Jo",
                "--accepted",
                file
            )
        );
        Assert.Equal(
            (0, ""),
            await RunAcceptCommand(run.FindingsFile, "--fingerprint", print, "--reason", "=still", "--by", "Al", "--accepted", file)
        );
        Assert.Equal(
            $"fingerprint,reason,by,until,rule,up-to\n{print},\"'=still\",Al,,SEX-code,\n{run.Fingerprint("ROUTE-code")},known,Jo,,ROUTE-code,\n",
            await File.ReadAllTextAsync(file)
        );
        Assert.Equal([file], Directory.EnumerateFiles(folder.Path));
        using var later = new ReportRun(Extract, with: r => r with { Accepted = file });
        Assert.Equal("=still", later.TabRows("Accepted")![0]["Reason"]);
    }

    [Theory]
    [SampleData]
    public async Task An_unknown_fingerprint_or_a_blank_reason_is_not_accepted(string reason, string by)
    {
        using var run = new ReportRun(Extract);
        using var folder = new TemporaryFolder();
        var file = folder.File("accepted.csv");
        var (code, error) = await RunAcceptCommand(
            run.FindingsFile,
            "--fingerprint",
            "0123456789abcdef",
            "--reason",
            reason,
            "--by",
            by,
            "--accepted",
            file
        );
        Assert.Equal(2, code);
        Assert.Contains("No finding in", error, StringComparison.Ordinal);
        Assert.Equal(
            2,
            (
                await RunAcceptCommand(
                    run.FindingsFile,
                    "--fingerprint",
                    run.Fingerprint("SEX-code"),
                    "--reason",
                    " ",
                    "--by",
                    by,
                    "--accepted",
                    file
                )
            ).Code
        );
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("Client 1 has moved", 2)]
    [InlineData("see (2), agreed", 2)]
    [InlineData("1", 1)]
    public async Task A_reason_with_an_id_is_refused_and_its_word_is_counted_but_not_shown(string reason, int word)
    {
        using var run = new ReportRun(Extract);
        using var folder = new TemporaryFolder();
        var file = folder.File("accepted.csv");
        var ended = await Accept(run, reason, file);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith($"Word {word} of the reason is a client, episode or record id in ", ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("agreed on 11th May")]
    [InlineData("see ticket A1-110")]
    public async Task A_longer_word_that_contains_an_id_is_none(string reason)
    {
        using var run = new ReportRun(Extract);
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Accept(run, reason, folder.File("accepted.csv"))).Code);
    }

    [Fact]
    public async Task It_says_what_it_accepted()
    {
        using var run = new ReportRun(Extract);
        using var folder = new TemporaryFolder();
        var file = folder.File("accepted.csv");
        Assert.Matches(
            @"^Accepted with no end date \(SEX-code, SEX, agency N0001\): .*“.+”.*\. accepted\.csv now holds 1 finding\.\n$",
            (await Accept(run, "known", file)).Output
        );
        Assert.Contains(
            " This replaces an earlier acceptance with no end date. accepted.csv now holds 1 finding.",
            (await Accept(run, "known", file)).Output,
            StringComparison.Ordinal
        );
    }

    private static Task<CliRun> Accept(ReportRun run, string reason, string file) =>
        CliRun.Execute(
            "accept",
            run.FindingsFile,
            "--fingerprint",
            run.Fingerprint("SEX-code"),
            "--reason",
            reason,
            "--by",
            "Jo",
            "--accepted",
            file
        );

    private static ReportRun RunWithAccepted(string accepted)
    {
        using var folder = new TemporaryFolder();
        return new ReportRun(Extract, with: r => r with { Accepted = folder.Write("accepted.csv", accepted) });
    }

    private static async Task<(int Code, string Error)> RunAcceptCommand(params string[] arguments)
    {
        var run = await CliRun.Execute(["accept", .. arguments]);
        return (run.Code, run.Error);
    }
}
