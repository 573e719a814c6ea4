using DqCheck.People;

namespace DqCheck.Tests.People;

/// <summary>Findings have the keyworker and team of their client or episode.</summary>
public class KeyworkerAndTeamTests
{
    private static readonly string Extract = CleanExtract.Text(
        CleanExtract.Row(("CLIENTID", "1"), ("EPISODID", "11"), ("FINITIAL", "A"), ("SEX", "X")),
        CleanExtract.Row(("CLIENTID", "2"), ("EPISODID", "21"), ("FINITIAL", "B"), ("ROUTE", "9")),
        CleanExtract.Row(("CLIENTID", "3"), ("EPISODID", "31"), ("FINITIAL", "C"), ("ROUTE", "9"))
    );

    [Theory]
    [SampleData]
    public void Findings_and_detail_tabs_have_keyworker_and_team_by_episode_before_client(string keyworker, string team, string ofClient)
    {
        using var run = RunWithPeople(
            $"CLIENTID,EPISODID,keyworker,team\n1,,{keyworker},{team}\n2,,{ofClient},{ofClient}\n,21,Siân,West\n"
        );
        Assert.Equal(
            [("1", keyworker, team), ("2", "Siân", "West"), ("3", "", "")],
            run.Findings.Where(r => r["rule"] is "SEX-code" or "ROUTE-code")
                .OrderBy(r => r["client"])
                .Select(r => (r["client"], r["keyworker"], r["team"]))
        );
        Assert.Equal(
            (keyworker, team),
            run.TabRows("Data quality")!.Where(r => r["Client"] == "1").Select(r => (r["Keyworker"], r["Team"])).Single()
        );
    }

    [Fact]
    public void Without_people_the_columns_of_the_findings_are_blank_and_the_tabs_have_none()
    {
        using var run = new ReportRun(Extract);
        Assert.All(run.Findings, r => Assert.Equal("", r["keyworker"] + r["team"]));
        Assert.DoesNotContain("Keyworker", run.TabRows("Data quality")![0].Keys);
    }

    [Fact]
    public void Split_gives_each_keyworker_a_workbook_of_their_own_findings_only()
    {
        using var run = RunWithPeople("CLIENTID,keyworker,team\n1,Jo/O'Neil,North\n2,jo o neil,North\n4,Al,North\n", SplitBy.Keyworker);
        var name = run.View.OutputName;
        Assert.Equal(
            new[] { "Al", "Jo-O-Neil", "jo-o-neil-2", "no-keyworker" }
                .Select(n => $"{name}.{n}.dqcheck.xlsx")
                .Append(name + ".dqcheck.xlsx")
                .Order(StringComparer.Ordinal),
            run.Workbooks
        );
        Assert.Equal(["1"], Clients("Jo-O-Neil"));
        Assert.Equal(["2"], Clients("jo-o-neil-2"));
        Assert.Equal([], Clients("Al"));
        Assert.Equal(["3"], Clients("no-keyworker"));
        Assert.Equal(
            ["1", "2", "3"],
            run.TabRows("Data quality")!.Select(r => r["Client"]).Where(c => c.Length > 0).Order(StringComparer.Ordinal)
        );

        IEnumerable<string> Clients(string who) =>
            (run.TabRows("Data quality", $"{name}.{who}.dqcheck.xlsx") ?? []).Select(r => r["Client"]).Where(c => c.Length > 0);
    }

    [Theory]
    [SampleData]
    public void Split_by_team_joins_keyworkers(string one, string other, string third, string team, string otherTeam)
    {
        using var run = RunWithPeople(
            $"EPISODID,keyworker,team\n11,{one},{team}\n21,{other},{team}\n31,{third},{otherTeam}\n",
            SplitBy.Team
        );
        Assert.Equal(
            ["1", "2"],
            run.TabRows("Data quality", $"{run.View.OutputName}.{team}.dqcheck.xlsx")!
                .Select(r => r["Client"])
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [SampleData]
    public void A_client_takes_the_keyworker_of_the_latest_triaged_episode(string earlier, string latest, string team)
    {
        var text = CleanExtract.Text(
            CleanExtract.Row(("CLIENTID", "1"), ("EPISODID", "12"), ("FINITIAL", "A"), ("SEX", "X")),
            CleanExtract.Row(
                ("CLIENTID", "1"),
                ("EPISODID", "11"),
                ("FINITIAL", "A"),
                ("SEX", "X"),
                ("REFLD", "20100101"),
                ("TRIAGED", "20100102")
            )
        );
        using var folder = new TemporaryFolder();
        var file = folder.Write("people.csv", $"EPISODID,keyworker,team\n11,{earlier},{team}\n12,{latest},{team}\n");
        using var run = new ReportRun(text, with: r => r with { People = file });
        Assert.Equal(latest, run.Findings.Single(r => r["rule"] == "SEX-code")["keyworker"]);
    }

    [Fact]
    public void Every_mistake_is_reported_with_file_and_line_and_without_a_client()
    {
        var fault = Assert.Throws<DqCheckException>(() =>
            RunWithPeople("CLIENTID,EPISODID,keyworker,team,phone\n1001,,Jo,North,\n,,Jo,North,\n1001,,Al,North,\n1002,,,,\n")
        );
        Assert.Equal(FaultKind.Usage, fault.Kind);
        Assert.Equal([1, 3, 4, 5], fault.Mistakes.Select(m => int.Parse(m.Split("people.csv line ")[1].Split(':')[0])));
        Assert.DoesNotContain("100", string.Concat(fault.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_header_is_named_without_its_first_row()
    {
        var fault = Assert.Throws<DqCheckException>(() => RunWithPeople("1001,Jo,North\n"));
        Assert.DoesNotContain("1001", string.Concat(fault.Mistakes), StringComparison.Ordinal);
        Assert.Contains(fault.Mistakes, m => m.Contains("needs a CLIENTID or EPISODID column", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Split_without_people_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var run = await CliRun.Execute("check", folder.Write(CleanExtract.FileName, Extract), "--split", "team", "--out", folder.Path);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("--split needs --people", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(folder.Path));
    }

    private static ReportRun RunWithPeople(string people, SplitBy? split = null)
    {
        using var folder = new TemporaryFolder();
        return new ReportRun(
            Extract,
            with: r => r with { People = folder.Write("people.csv", people) },
            written: o => o with { Split = split }
        );
    }
}
