using DqCheck.Tests.PreviousWorkbooks;

namespace DqCheck.Tests.History;

/// <summary>An acceptance of a rule's findings holds for as many as there were; more are reported.</summary>
public sealed class AcceptedRuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(1, 1, 0)]
    public void As_many_findings_are_accepted_as_there_were_and_the_others_are_in_fix_first(int clients, int accepted, int more)
    {
        using var run = Run(clients, "fingerprint,reason,by,rule,up-to\n,known,Jo,SEX-code,2\n");
        Assert.Equal(accepted, run.Result.Accepted!.ActivePositions.Count);
        Assert.Equal(more, run.Result.FixFirst.SingleOrDefault(i => i.Rule.Id == "SEX-code")?.Findings ?? 0);
        var row = Assert.Single(run.TabRows("Accepted")!);
        Assert.Equal(more > 0 ? "2 accepted; 1 more is listed in Fix first" : "accepted", row["State"]);
        var json = run.Json.GetProperty("accepted");
        Assert.Equal((accepted, more), (json.GetProperty("findings").GetInt32(), json.GetProperty("more").GetInt32()));
        var line = json.GetProperty("lines")[0];
        Assert.Equal((2, accepted, more), (Get(line, "upTo"), Get(line, "findings"), Get(line, "more")));
        Assert.Equal(clients, run.Findings.Count(f => f["rule"] == "SEX-code"));

        static int Get(System.Text.Json.JsonElement line, string name) => line.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Findings_that_an_earlier_run_knew_stay_accepted_and_new_ones_do_not()
    {
        using var earlier = new ReportRun(Extract(2, 3));
        using var run = new ReportRun(
            Extract(1, 2, 3),
            with: r => r with { Since = earlier.FindingsFile, Accepted = Write("fingerprint,reason,by,rule,up-to\n,known,Jo,SEX-code,2\n") }
        );
        var rows = run.TabRows("Data quality")!.Where(r => r["Rule"] == "SEX-code").ToDictionary(r => r["Client"], r => r["Accepted"]);
        Assert.Equal("", rows["1"]);
        Assert.All(["2", "3"], client => Assert.StartsWith("by Jo", rows[client], StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_accepted_by_itself_does_not_count_against_the_number()
    {
        using var plain = new ReportRun(Extract(1, 2, 3));
        var own = plain.Findings.First(f => f["rule"] == "SEX-code")["fingerprint"];
        using var run = Run(3, $"fingerprint,reason,by,rule,up-to\n,known,Jo,SEX-code,2\n{own},mine,Al,SEX-code,\n");
        Assert.Equal((3, 0), (run.Result.Accepted!.ActivePositions.Count, run.Result.Accepted.More));
    }

    [Fact]
    public void After_its_last_day_all_findings_are_back()
    {
        using var run = Run(2, "fingerprint,reason,by,until,rule,up-to\n,known,Jo,2014-04-29,SEX-code,2\n");
        Assert.Equal(2, run.Result.FixFirst.Single(i => i.Rule.Id == "SEX-code").Findings);
        Assert.Equal("expired: listed in Fix first again", run.TabRows("Accepted")![0]["State"]);
    }

    [Theory]
    [InlineData(",known,Jo,,\n", "fingerprint is blank")]
    [InlineData(",known,Jo,SEX-code,\n", "up-to is not a number above 0")]
    [InlineData(",known,Jo,SEX-code,0\n", "up-to is not a number above 0")]
    [InlineData(",known,Jo,SEX-code,many\n", "up-to is not a number above 0")]
    [InlineData("a123456789abcdef,known,Jo,SEX-code,2\n", "up-to must be blank")]
    [InlineData(",known,Jo,SEX-code,2\n,known,Al,SEX-code,3\n", "this rule is already accepted on line 2")]
    public void A_mistake_in_such_a_line_is_named(string lines, string says)
    {
        var fault = Assert.Throws<DqCheckException>(() => Run(1, "fingerprint,reason,by,rule,up-to\n" + lines));
        Assert.Contains(says, Assert.Single(fault.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_in_fix_first_holds_for_as_many_findings_as_there_were()
    {
        var extract = _folder.Write(CleanExtract.FileName, Extract(1, 2));
        var workbook = Path.Combine(_folder.File("out"), Path.GetFileNameWithoutExtension(CleanExtract.FileName) + ".dqcheck.xlsx");
        await CliRun.Check(extract, "--out", _folder.File("out"));
        PersonAtWorkbook.Accept(workbook, "Fix first", "SEX-code", "known");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await File.WriteAllTextAsync(extract, Extract(1, 2, 3));
            var run = await CliRun.Check(extract, "--out", _folder.File("out"));
            Assert.Contains("Accepted in the workbook: 2 findings accepted", run.Output, StringComparison.Ordinal);
            Assert.Contains("1 more finding of accepted rules than", run.Output, StringComparison.Ordinal);
        }

        PersonAtWorkbook.Accept(workbook, "Fix first", "SEX-code", "known, all of them");
        var all = await CliRun.Check(extract, "--out", _folder.File("out"));
        Assert.Contains("Accepted in the workbook: 3 findings accepted", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_accept_command_accepts_a_rule_and_undoes_it()
    {
        using var run = new ReportRun(Extract(1, 2));
        var file = _folder.File("accepted.csv");
        var done = await Accept(run.FindingsFile, "--rule", "sex-code", "--reason", "known", "--by", "Jo");
        Assert.Equal(
            (0, "Accepted with no end date: up to 2 findings of SEX-code. accepted.csv now holds 1 acceptance.\n"),
            (done.Code, done.Output)
        );
        Assert.Equal("fingerprint,reason,by,until,rule,up-to\n,known,Jo,,SEX-code,2\n", await File.ReadAllTextAsync(file));
        var undone = await Accept("--rule", "SEX-code", "--undo");
        Assert.StartsWith(
            "No longer accepted: the findings of SEX-code. They return to Fix first",
            undone.Output,
            StringComparison.Ordinal
        );
        Assert.Equal("fingerprint,reason,by,until,rule,up-to\n", await File.ReadAllTextAsync(file));
        var nothing = await Accept("--rule", "SEX-code", "--undo");
        Assert.Equal((0, "accepted.csv does not accept the findings of SEX-code. Nothing was changed.\n"), (nothing.Code, nothing.Output));
    }

    [Fact]
    public async Task An_acceptance_of_a_finding_is_undone_and_others_are_left()
    {
        var file = Write("fingerprint,reason,by\na123456789abcdef,known,Jo\nb123456789abcdef,known,Jo\n");
        var undone = await Accept("--fingerprint", "A123456789ABCDEF", "--undo");
        Assert.Equal(0, undone.Code);
        Assert.Equal("fingerprint,reason,by,until,rule,up-to\nb123456789abcdef,known,Jo,,,\n", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("Give either --fingerprint or --rule.", "f.csv", "--reason", "known", "--by", "Jo")]
    [InlineData("Give either --fingerprint or --rule.", "--rule", "A", "--fingerprint", "b", "--undo")]
    [InlineData("Option '--by' is required.", "f.csv", "--rule", "SEX-code", "--reason", "known")]
    [InlineData("The findings.csv is missing: dqcheck accept FINDINGS.csv.", "--rule", "SEX-code", "--reason", "known", "--by", "Jo")]
    public async Task What_the_accept_command_needs_is_said(string says, params string[] arguments)
    {
        var run = await Accept(arguments);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    private Task<CliRun> Accept(params string[] arguments) =>
        CliRun.Execute(["accept", .. arguments, "--accepted", _folder.File("accepted.csv")]);

    private ReportRun Run(int clients, string accepted) =>
        new(Extract([.. Enumerable.Range(1, clients)]), with: r => r with { Accepted = Write(accepted) });

    private string Write(string accepted) => _folder.Write("accepted.csv", accepted);

    private static string Extract(params int[] clients) =>
        CleanExtract.Text([
            .. clients.Select(c =>
                CleanExtract.Row(("CLIENTID", $"{c}"), ("FINITIAL", $"{(char)('A' + c)}"), ("EPISODID", $"9{c}"), ("SEX", "X"))
            ),
        ]);
}
