using System.Net;
using DqCheck.Publication;
using DqCheck.Tests.Workspaces;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>A keyworker sees and changes what is about their own clients. 50001 and 50002 are Ann's, 50003 is Ben's, 50004 nobody's.</summary>
public class OwnClientsTests
{
    private const string List = "/own/2014-04/N0001";

    private static readonly DateOnly April = new(2014, 4, 30);

    private static readonly string[] Ids = ["50001", "50002", "50003", "50004", "50005"];

    private static TestWorkspace CreateWorkspace()
    {
        TestWorkspace workspace = new();
        File.WriteAllText(
            workspace.PathTo("people.csv"),
            "CLIENTID,EPISODID,keyworker,team\n50001,,Ann,North\n,70002,Ann,North\n50003,,Ben,North\n50005,,,North\n"
        );
        workspace.Check(April, [.. Enumerable.Range(1, 5).Select(i => SampleRows.Client(i).With(("SEX", "X"), ("ACCMNEED", "?")))]);
        return workspace;
    }

    [Theory]
    [InlineData("Ann", "50001 50002")]
    [InlineData("Ben", "50003")]
    [InlineData("ann", "")]
    [InlineData("An", "")]
    [InlineData("Cat", "")]
    public async Task A_keyworker_sees_their_own_clients_only(string keyworker, string own)
    {
        await using var page = await NetworkPage.StartAsync(CreateWorkspace());
        using var client = await page.SignInAsync(keyworker, "keyworkers");
        Assert.Contains($"href=\"{List}\"", await client.ReadAsync("/own"), StringComparison.Ordinal);
        Assert.Equal(own, FindIds(await client.ReadAsync(List)));
        Assert.Equal(own, FindIds(await client.ReadAsync($"{List}/findings")));
    }

    [Theory]
    [InlineData("Ann", "50001 50002")]
    [InlineData("Ben", "50003")]
    public async Task The_workbook_of_a_keyworker_holds_their_own_clients_only(string keyworker, string own)
    {
        await using var page = await NetworkPage.StartAsync(CreateWorkspace());
        using var client = await page.SignInAsync(keyworker, "keyworkers");
        using var response = await client.GetAsync($"{List}/workbook");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using System.IO.Compression.ZipArchive workbook = new(await response.Content.ReadAsStreamAsync());
        var texts = workbook.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd());
        Assert.Equal(own, FindIds(string.Join('\n', texts)));
    }

    [Fact]
    public async Task An_account_without_a_keyworker_s_name_sees_no_client_without_a_keyworker()
    {
        await using var page = await NetworkPage.StartAsync(CreateWorkspace(), settings: "Page:OpenIdConnect:KeyworkerClaim=staff_name");
        foreach (var name in new[] { null, "", " " })
        {
            page.Provider.SetAccount("jo.smith", "keyworkers");
            if (name is not null)
                page.Provider.Account["staff_name"] = name;
            using var client = page.CreateClient();
            using (await client.SignInAsync()) { }
            foreach (var address in new[] { List, $"{List}/findings", $"{List}/workbook" })
            {
                using var response = await client.GetAsync(address);
                Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
                Assert.Equal("", FindIds(await response.Content.ReadAsStringAsync()));
            }
        }
    }

    [Fact]
    public async Task The_claim_that_names_the_keyworker_is_a_setting()
    {
        await using var page = await NetworkPage.StartAsync(CreateWorkspace(), settings: "Page:OpenIdConnect:KeyworkerClaim=staff_name");
        page.Provider.SetAccount("Ben", "keyworkers");
        page.Provider.Account["staff_name"] = "Ann";
        using var client = page.CreateClient();
        using (await client.SignInAsync()) { }
        Assert.Equal("50001 50002", FindIds(await client.ReadAsync(List)));
        Assert.Contains("Ben,id-of-Ben,keyworker,view client list,default,2014-04/N0001,,allowed", page.Audit);
    }

    [Theory]
    [InlineData("CLIENTID,EPISODID,keyworker,team\n50001,,Ben,North\n,70002,Ann,North\n", "50002")]
    [InlineData("CLIENTID,EPISODID,keyworker,team\n50001,,Ann,North\n,70002,Ben,North\n", "50001")]
    [InlineData("CLIENTID,keyworker,team\n50001,Ann,North\n", "50001")]
    [InlineData("CLIENTID,keyworker,team\n", "")]
    public async Task A_client_who_has_been_given_to_somebody_else_is_no_longer_shown(string people, string own)
    {
        await using var page = await NetworkPage.StartAsync(CreateWorkspace());
        await File.WriteAllTextAsync(page.Workspace.PathTo("people.csv"), people);
        using var client = await page.SignInAsync("Ann", "keyworkers");
        Assert.Equal(own, FindIds(await client.ReadAsync(List)));
        File.Delete(page.Workspace.PathTo("people.csv"));
        Assert.Equal("", FindIds(await client.ReadAsync(List)));
    }

    [Fact]
    public async Task A_possible_duplicate_does_not_show_the_other_client()
    {
        TestWorkspace workspace = new();
        await File.WriteAllTextAsync(workspace.PathTo("people.csv"), "CLIENTID,keyworker,team\n50001,Ann,North\n50002,Ben,North\n");
        (string, string)[] same = [("FINITIAL", "A"), ("SINITIAL", "B"), ("DOB", "19800101"), ("SEX", "1")];
        workspace.Check(April, SampleRows.Client(1).With(same), SampleRows.Client(2).With(same));
        Assert.Contains(Findings.Read(workspace), f => f["rule"] == "CLI003" && f["client"] == "50001");
        await using var page = await NetworkPage.StartAsync(workspace);
        using var client = await page.SignInAsync("Ann", "keyworkers");
        Assert.Contains("CLI003", await client.ReadAsync(List), StringComparison.Ordinal);
        Assert.Equal("50001", FindIds(await client.ReadAsync(List)));
        var file = await client.ReadAsync($"{List}/findings");
        Assert.Contains("CLI003", file, StringComparison.Ordinal);
        Assert.Equal("50001", FindIds(file));
        using System.IO.Compression.ZipArchive workbook = new(
            await (await client.GetAsync($"{List}/workbook")).Content.ReadAsStreamAsync()
        );
        Assert.DoesNotContain(
            "50002",
            string.Join('\n', workbook.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_keyworker_types_reasons_for_waits_of_their_own_clients_only()
    {
        TestWorkspace workspace = new();
        await File.WriteAllTextAsync(workspace.PathTo("people.csv"), "CLIENTID,keyworker,team\n50001,Ann,North\n50002,Ben,North\n");
        var late = ("REFLD", "20131001");
        workspace.Check(April, SampleRows.Client(1).With(late), SampleRows.Client(2).With(late));
        await using var page = await NetworkPage.StartAsync(workspace);
        using var client = await page.SignInAsync("Ann", "keyworkers");
        var list = await client.OpenAsync(List);
        var (own, other) = (GetLine("50001"), GetLine("50002"));
        Assert.Contains(own, list, StringComparison.Ordinal);
        Assert.DoesNotContain(other, list, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await client.PostAsync($"{List}/reasons", new { lineKey = other, reason = "Ill" })).Status
        );
        Assert.False(
            File.Exists(workspace.PathTo("reasons.csv"))
                && File.ReadAllText(workspace.PathTo("reasons.csv")).Contains("Ill", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync($"{List}/reasons", new { lineKey = own, reason = "Ill" })).Status);
        Assert.Contains("value=\"Ill\"", await client.ReadAsync(List), StringComparison.Ordinal);

        string GetLine(string id)
        {
            var wait = Findings.Read(workspace).First(f => f["client"] == id && f["reason"] is ("WAIT-42" or "STILL-WAITING"));
            return new DqCheck.Monthly.CaseKey(wait["agency"], wait["client"], wait["episode"]).Line;
        }
    }

    [Theory]
    [InlineData("/results/2014-04/N0001")]
    [InlineData("/accepted")]
    [InlineData("/counts")]
    [InlineData("/own/2014-04/N0001~1")]
    [InlineData("/own/..%2F..%2F/N0001")]
    public async Task A_keyworker_gets_nothing_elsewhere(string address)
    {
        await using var page = await NetworkPage.StartAsync(CreateWorkspace());
        using var client = await page.SignInAsync("Ann", "keyworkers");
        using var response = await client.GetAsync(address);
        Assert.True(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, response.StatusCode.ToString());
        Assert.Equal("", FindIds(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_commissioner_gets_the_copies_with_counts_and_nothing_else()
    {
        var workspace = CreateWorkspace();
        File.Delete(workspace.PathTo("people.csv"));
        workspace.Check(
            April,
            TestWorkspace.CreateText(April, [.. Enumerable.Range(1, 5).Select(i => SampleRows.Client(i).With(("SEX", "X")))]),
            o => o with { Audience = Audience.Commissioner }
        );
        await using var page = await NetworkPage.StartAsync(workspace);
        using var client = await page.SignInAsync("jo.smith", "commissioners");
        var months = await client.ReadAsync("/counts");
        Assert.Equal("", FindIds(months));
        var copies = Directory
            .GetFiles(workspace.PathTo("commissioner", "2014-04", "N0001"))
            .Select(path => Path.GetFileName(path))
            .ToList();
        Assert.NotEmpty(copies);
        foreach (var copy in copies)
        {
            var address = $"/counts/2014-04/N0001/{copy}";
            Assert.Contains($"href=\"{address}\"", months, StringComparison.Ordinal);
            Assert.Equal("", FindIds(await client.ReadAsync(address)));
        }

        foreach (var other in Directory.GetFiles(workspace.PathTo("results", "2014-04", "N0001"), "*", SearchOption.AllDirectories))
        {
            using var response = await client.GetAsync($"/counts/2014-04/N0001/{Path.GetFileName(other)}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Contains("jo.smith,id-of-jo.smith,commissioner,download counts,default,2014-04/N0001,dqcheck.xlsx,allowed", page.Audit);
    }

    /// <summary>The ids of clients in a text.</summary>
    private static string FindIds(string text) => string.Join(' ', Ids.Where(id => text.Contains(id, StringComparison.Ordinal)));
}
