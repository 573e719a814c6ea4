using System.Net;
using DqCheck.Tests.Workspaces;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>The audit log: who saw or changed what, without values.</summary>
public class AuditLogTests
{
    private const string Header = "user,account,role,action,workspace,result,file,outcome";

    private static readonly DateOnly April = new(2014, 4, 30);

    [Fact]
    public async Task Every_view_and_change_has_a_line_with_no_value_client_or_finding()
    {
        TestWorkspace workspace = new();
        workspace.Check(April, SampleRows.Client(1).With(("SEX", "X")));
        await using var page = await NetworkPage.StartAsync(workspace);
        using var client = await page.SignInAsync("jo.smith", "data-team");
        var home = await client.OpenAsync("/");
        await client.ReadAsync("/results/2014-04/N0001");
        var name = Path.GetFileName(workspace.FindWorkbook("2014-04"));
        await client.ReadAsync($"/results/2014-04/N0001/files/{name}");
        await client.ReadAsync("/accepted");
        var fingerprint = Findings.Read(workspace)[0]["fingerprint"];
        var accepted = await client.PostAsync("/results/2014-04/N0001/accept", new { fingerprint, reason = "Known" });
        Assert.StartsWith("Accepted", accepted.Message, StringComparison.Ordinal);
        await client.PostAsync("/results/2014-04/N0001/accept/undo", new { fingerprint });
        await client.PostAsync(
            "/results/2014-04/N0001/reasons",
            new
            {
                lineKey = "0123456789abcdef",
                reason = "Ill",
                action = "",
            }
        );
        await client.PostAsync("/contracts", new { contracts = Array.Empty<string>() });
        using MultipartFormDataContent people = new()
        {
            { new StringContent("CLIENTID,keyworker,team\n50001,Jo Smith,North\n"), "files", "50001.csv" },
        };
        using (await client.SendAsync(HttpMethod.Post, "/files/people", people)) { }
        using (await client.GetAsync("/results/2014-04/50001")) { }
        using (await client.GetAsync("/results/2014-04/N0001/files/50001.txt")) { }
        using (await client.GetAsync("/own")) { }

        Assert.Equal(
            [
                Header,
                "jo.smith,id-of-jo.smith,officer,sign-in,,,,allowed",
                "jo.smith,id-of-jo.smith,officer,view result,default,2014-04/N0001,,allowed",
                "jo.smith,id-of-jo.smith,officer,download,default,2014-04/N0001,dqcheck.xlsx,allowed",
                "jo.smith,id-of-jo.smith,officer,view accepted findings,default,,,allowed",
                "jo.smith,id-of-jo.smith,officer,accept,default,2014-04/N0001,,allowed",
                "jo.smith,id-of-jo.smith,officer,undo,default,2014-04/N0001,accepted,allowed",
                "jo.smith,id-of-jo.smith,officer,type reason,default,2014-04/N0001,,allowed",
                "jo.smith,id-of-jo.smith,officer,choose contracts,default,,,allowed",
                "jo.smith,id-of-jo.smith,officer,upload,default,,people,allowed",
                "jo.smith,id-of-jo.smith,officer,view result,default,unknown,,allowed",
                "jo.smith,id-of-jo.smith,officer,view result,default,unknown,,failed",
                "jo.smith,id-of-jo.smith,officer,download,default,2014-04/N0001,unknown,allowed",
                "jo.smith,id-of-jo.smith,officer,download,default,2014-04/N0001,unknown,failed",
                "jo.smith,id-of-jo.smith,officer,refused,default,,,refused",
            ],
            page.Audit
        );
        Assert.NotEqual("", home);
        var file = Assert.Single(Directory.EnumerateFiles(workspace.Path, "audit-*.csv"));
        Assert.DoesNotContain("50001", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task What_cannot_be_written_down_is_not_shown_and_not_changed()
    {
        TestWorkspace workspace = new();
        workspace.Check(April, SampleRows.Client(1).With(("SEX", "X")));
        await using var page = await NetworkPage.StartAsync(workspace);
        using var client = await page.SignInAsync("jo.smith", "data-team");
        await client.OpenAsync("/");
        var log = Assert.Single(Directory.EnumerateFiles(workspace.Path, "audit-*.csv"));
        File.Delete(log);
        Directory.CreateDirectory(log);

        using var result = await client.GetAsync("/results/2014-04/N0001");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, result.StatusCode);
        var text = await result.Content.ReadAsStringAsync();
        Assert.Contains("The audit log cannot be written, so DqCheck shows and changes nothing.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("50001", text, StringComparison.Ordinal);
        var fingerprint = Findings.Read(workspace)[0]["fingerprint"];
        var (status, _) = await client.PostAsync("/results/2014-04/N0001/accept", new { fingerprint, reason = "Known" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Empty(File.ReadLines(workspace.PathTo("accepted.csv")).Skip(1));
        page.Provider.SetAccount("other", "data-team");
        using var other = page.CreateClient();
        using var refused = await other.SignInAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Lines_are_added_after_half_a_line_and_each_year_has_a_file()
    {
        LaterClock clock = new();
        TestWorkspace workspace = new();
        await using var page = await NetworkPage.StartAsync(workspace, clock);
        using (await page.SignInAsync("jo.smith", "data-team")) { }
        var first = Assert.Single(Directory.EnumerateFiles(workspace.Path, "audit-*.csv"));
        var before = await File.ReadAllTextAsync(first);
        await File.AppendAllTextAsync(first, "2014-05-02T10:00:00Z,half");
        using (await page.SignInAsync("jo.smith", "data-team")) { }
        var lines = await File.ReadAllLinesAsync(first);
        Assert.StartsWith(before, await File.ReadAllTextAsync(first), StringComparison.Ordinal);
        Assert.Equal(["2014-05-02T10:00:00Z,half", "jo.smith"], [lines[2], lines[3].Split(',')[1]]);

        clock.Advance(TimeSpan.FromDays(366));
        using (await page.SignInAsync("jo.smith", "data-team")) { }
        Assert.Equal(2, Directory.EnumerateFiles(workspace.Path, "audit-*.csv").Count());
        Assert.Equal(4, File.ReadLines(first).Count());
    }

    [Fact]
    public async Task A_name_cannot_forge_a_line_or_a_formula()
    {
        await using var page = await NetworkPage.StartAsync();
        using (await page.SignInAsync("=1+1\njo,officer", "data-team")) { }
        var line = Assert.Single(page.Audit.Skip(1));
        Assert.StartsWith("\"'=1+1\uFFFDjo,officer\",", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_accepted_in_the_name_of_the_account()
    {
        TestWorkspace workspace = new("""{ "person": "Officer One" }""");
        workspace.Check(April, SampleRows.Client(1).With(("SEX", "X")));
        await using var page = await NetworkPage.StartAsync(workspace);
        using var client = await page.SignInAsync("jo.smith", "data-team");
        await client.OpenAsync("/");
        var finding = Findings.Read(workspace)[0];
        await client.PostAsync("/results/2014-04/N0001/accept", new { fingerprint = finding["fingerprint"], reason = "Known" });
        Assert.Contains(
            ",Known,jo.smith,",
            Assert.Single(File.ReadLines(workspace.PathTo("accepted.csv")).Skip(1)),
            StringComparison.Ordinal
        );
    }
}
