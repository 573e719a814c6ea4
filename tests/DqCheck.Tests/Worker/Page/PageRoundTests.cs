using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using DqCheck.Tests.Workspaces;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Worker.Page;

/// <summary>A month done by the page alone.</summary>
public class PageRoundTests
{
    private static readonly DateOnly April = new(2014, 4, 30);
    private static readonly DateOnly May = new(2014, 5, 31);

    private static string FaultyText(DateOnly month) => TestWorkspace.CreateText(month, SampleRows.Client(1).With(("SEX", "X")));

    [Fact]
    public async Task Dropping_an_extract_shows_progress_a_verdict_and_files_to_download()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        var events = await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        var last = events[^1];
        Assert.Equal("done", last.GetProperty("state").GetString());
        Assert.StartsWith("Ready to send: yes. All ", last.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("/results/2014-04/N0001", last.GetProperty("result").GetString());
        Assert.True(last.GetProperty("rows").GetInt64() > 0);

        var home = await client.OpenHomeAsync();
        Assert.Contains("April 2014", home, StringComparison.Ordinal);
        using var result = await client.GetAsync("/results/2014-04/N0001");
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        foreach (var ending in new[] { ".dqcheck.xlsx", ".dqcheck.html", ".dqcheck.json", ".findings.csv" })
        {
            using var file = await client.GetAsync(FindLink(home, ending));
            Assert.Equal((ending, HttpStatusCode.OK), (ending, file.StatusCode));
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal(File.ReadAllBytes(FindFile(page, ending)), await file.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_report_opens_in_the_page_with_its_token_and_no_inline_script_or_style()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        var report = await client.ReadAsync("/results/2014-04/N0001");
        Assert.Contains("data-page=\"/results/2014-04/N0001\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", report, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script>|<script type=\"module|\\son[a-z]+=\"| style=\"", report);
        foreach (Match asset in Regex.Matches(report, "(?:src|href)=\"(/assets/[^\"]+)\""))
            Assert.NotEqual("", await client.ReadAsync(asset.Groups[1].Value));
        client.Token = Regex.Match(report, "name=\"csrf-token\" content=\"([^\"]+)\"").Groups[1].Value;
        var (status, _) = await client.PostAsync(
            "/results/2014-04/N0001/accept",
            new { fingerprint = ReadFingerprint(page), reason = "Known" }
        );
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_report_of_another_version_is_offered_as_a_file()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        await File.WriteAllTextAsync(FindFile(page, ".dqcheck.html"), "<script>alert(1)</script>");
        var files = await client.ReadAsync("/results/2014-04/N0001");
        Assert.Contains("Another version of DqCheck wrote this report.", files, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", files, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_accepted_checked_again_and_taken_back()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        var fingerprint = ReadFingerprint(page);

        var accepted = await client.PostAsync(
            "/results/2014-04/N0001/accept",
            new
            {
                fingerprint,
                reason = "Recorded on paper",
                until = "2014-12-31",
            }
        );
        Assert.Equal(HttpStatusCode.OK, accepted.Status);
        Assert.StartsWith("Accepted until 31 December 2014: a finding of ", accepted.Message, StringComparison.Ordinal);
        var line = Assert.Single(File.ReadAllLines(page.Workspace.PathTo("accepted.csv")).Skip(1));
        Assert.StartsWith($"{fingerprint},Recorded on paper,{Environment.UserName},2014-12-31,", line, StringComparison.Ordinal);
        Assert.Contains("Changed since: check again", await client.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.Contains("Recorded on paper", await client.ReadAsync("/accepted"), StringComparison.Ordinal);

        await CheckAgainAsync(client, new { });
        Assert.DoesNotContain("Changed since: check again", await client.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.Equal(["accepted"], ReadAcceptedStates(page));
        // The same extract checked again replaces its result.
        Assert.Equal(["2014-04/N0001"], page.Workspace.Results);

        var undone = await client.PostAsync("/results/2014-04/N0001/accept/undo", new { fingerprint });
        Assert.Equal(HttpStatusCode.OK, undone.Status);
        Assert.StartsWith("No longer accepted: a finding of ", undone.Message, StringComparison.Ordinal);
        await CheckAgainAsync(client, new { });
        Assert.Empty(ReadAcceptedStates(page));
        Assert.Equal("This is not accepted. Nothing was changed.", (await client.PostAsync("/accepted/undo", new { fingerprint })).Message);
    }

    [Fact]
    public async Task All_findings_of_a_rule_are_accepted_by_the_key_of_the_rule()
    {
        await using var page = await PageServer.StartAsync("""{ "person": "Officer One" }""");
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        var rule = ReadFinding(page)["rule"];
        foreach (var key in new[] { $"all 1 of {rule}", rule })
        {
            var (status, message) = await client.PostAsync("/results/2014-04/N0001/accept", new { fingerprint = key, reason = "Known" });
            Assert.Equal(
                (HttpStatusCode.OK, true),
                (status, message.StartsWith("Accepted with no end date: up to 1 finding of ", StringComparison.Ordinal))
            );
        }

        Assert.Equal($",Known,Officer One,,{rule},1", Assert.Single(File.ReadAllLines(page.Workspace.PathTo("accepted.csv")).Skip(1)));
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa", "Why", null, "No finding in ")]
    [InlineData("EPI999", "Why", null, "No finding in ")]
    [InlineData("", "Why", null, "The page does not say which finding")]
    [InlineData("*", "", null, "Say why you leave the finding as it is.")]
    [InlineData("*", " \n ", null, "Say why you leave the finding as it is.")]
    [InlineData("*", "Why", "31/12/2014", "Until is not a date such as 2014-12-31.")]
    [InlineData("*", "Client 50001 said so", null, "Word 2 of the reason is a client, episode or record id")]
    public async Task What_cannot_be_accepted_is_refused_in_words(string key, string reason, string? until, string words)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        var fingerprint = key == "*" ? ReadFingerprint(page) : key;
        var (status, message) = await client.PostAsync(
            "/results/2014-04/N0001/accept",
            new
            {
                fingerprint,
                reason,
                until,
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(words, message, StringComparison.Ordinal);
        Assert.Empty(File.ReadAllLines(page.Workspace.PathTo("accepted.csv")).Skip(1));
    }

    [Fact]
    public async Task Reasons_and_actions_go_to_the_file_of_the_workspace()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        const string Address = "/results/2014-04/N0001/reasons";
        const string Key = "0123456789abcdef";
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync("On holiday", "Call\nback")).Status);
        Assert.Equal(new("On holiday", "Call back"), Assert.Single(ReasonsFile.Read(page.Workspace.PathTo("reasons.csv"))).Value);
        Assert.Equal((HttpStatusCode.OK, "Deleted."), await SaveAsync("", ""));
        Assert.Empty(ReasonsFile.Read(page.Workspace.PathTo("reasons.csv")));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Address, new { lineKey = "../x", reason = "a" })).Status);

        Task<(HttpStatusCode Status, string Message)> SaveAsync(string reason, string action) =>
            client.PostAsync(
                Address,
                new
                {
                    lineKey = Key,
                    reason,
                    action,
                }
            );
    }

    [Fact]
    public async Task A_corrected_extract_shows_the_earlier_result_beside_the_new_one()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        await client.CheckAsync((TestWorkspace.GetFileName(April), TestWorkspace.CreateText(April)));
        var home = await client.OpenHomeAsync();
        Assert.Contains("Earlier version 1", home, StringComparison.Ordinal);
        Assert.Contains("Ready to send: yes. All ", home, StringComparison.Ordinal);
        using var earlier = await client.GetAsync(FindLink(home, ".dqcheck.json", "N0001~1"));
        Assert.Equal(HttpStatusCode.OK, earlier.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/results/2014-04/N0001~1/check", new { })).Status);
    }

    [Fact]
    public async Task A_copy_for_the_commissioner_and_workbooks_for_keyworkers_are_made_when_asked_for()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        using var saved = await client.UploadAsync(
            "/checks",
            ("people.csv", "CLIENTID,keyworker,team\n50001,Keyworker One,North\n"),
            (TestWorkspace.GetFileName(April), FaultyText(April))
        );
        var started = await saved.Content.ReadFromJsonAsync<JsonElement>();
        Assert.StartsWith("people.csv was saved. ", started.GetProperty("message").GetString(), StringComparison.Ordinal);
        await client.FollowAsync(started);
        await CheckAgainAsync(client, new { commissioner = true, split = "keyworker" });
        var home = await client.OpenHomeAsync();
        var copy = FindLink(home, ".commissioner.dqcheck.xlsx");
        using var download = await client.GetAsync(copy);
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.NotNull(FindLink(home, "Keyworker-One.dqcheck.xlsx"));
        Assert.Equal(["2014-04/N0001"], page.Workspace.Results);
    }

    [Fact]
    public async Task Two_months_at_once_are_checked_one_after_the_other_and_compared()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        using var april = await client.UploadAsync("/checks", (TestWorkspace.GetFileName(April), FaultyText(April)));
        using var may = await client.UploadAsync("/checks", (TestWorkspace.GetFileName(May), FaultyText(May)));
        var events = await client.FollowAsync(await may.Content.ReadFromJsonAsync<JsonElement>());
        Assert.Contains(
            "Compared with the extract of 30 April 2014.",
            events[^1].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(["2014-05/N0001", "2014-04/N0001"], page.Workspace.Results);
    }

    [Fact]
    public async Task An_extract_that_cannot_be_read_fails_in_words_and_leaves_nothing()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        var events = await client.CheckAsync((TestWorkspace.GetFileName(April), ""));
        Assert.Equal("failed", events[^1].GetProperty("state").GetString());
        Assert.Contains(
            "N0001-20140401-20140430-TREAT-IN-K.csv: ",
            events[^1].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Empty(page.Workspace.Results);
        Assert.Empty(FindLeft(page));
    }

    [Fact]
    public async Task A_check_goes_on_without_the_browser_and_is_found_again()
    {
        await using var page = await PageServer.StartAsync();
        using (var closed = await page.SignInAsync())
        {
            using var started = await closed.UploadAsync("/checks", (TestWorkspace.GetFileName(April), FaultyText(April)));
        }

        using var client = await page.SignInAsync();
        var home = await client.OpenHomeAsync();
        Assert.Contains(TestWorkspace.GetFileName(April), home, StringComparison.Ordinal);
        if (Regex.Match(home, "data-events=\"/checks/([0-9a-f]+)/events\"") is { Success: true } running)
            await client.FollowAsync(PageServer.Json($$"""{ "id": "{{running.Groups[1].Value}}" }"""));
        Assert.Contains("href=\"/results/2014-04/N0001\"", await client.OpenHomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_the_results_are_there_and_uploads_that_a_killed_program_left_are_gone()
    {
        TestWorkspace workspace = new();
        var left = workspace.PathTo("results", $".{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path.Combine(left, "0"));
        File.WriteAllText(Path.Combine(left, "0", "extract.csv"), "50001");
        File.WriteAllText($"{left}.lock", "");
        var page = await PageServer.StartAsync(workspace);
        Assert.False(Directory.Exists(left));
        using (var client = await page.SignInAsync())
            await client.CheckAsync((TestWorkspace.GetFileName(April), FaultyText(April)));
        await page.StopAsync();
        await using var next = await PageServer.StartAsync(workspace);
        using var again = await next.SignInAsync();
        Assert.Contains("April 2014", await again.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.Empty(FindLeft(page));
    }

    private static async Task CheckAgainAsync(PageClient client, object asked)
    {
        using var started = await client.SendAsync(HttpMethod.Post, "/results/2014-04/N0001/check", JsonContent.Create(asked));
        var events = await client.FollowAsync(await started.Content.ReadFromJsonAsync<JsonElement>());
        Assert.Equal("done", events[^1].GetProperty("state").GetString());
    }

    /// <summary>What is in the folder of results besides results.</summary>
    private static IEnumerable<string> FindLeft(PageServer page) =>
        Directory.EnumerateFileSystemEntries(page.Workspace.PathTo("results"), ".*");

    private static string FindFile(PageServer page, string ending) =>
        Directory.GetFiles(page.Workspace.PathTo("results", "2014-04", "N0001"), $"*{ending}").Single();

    private static string FindLink(string home, string ending, string agency = "") =>
        WebUtility.HtmlDecode(Regex.Match(home, $"href=\"([^\"]*{Regex.Escape(agency)}[^\"]*{Regex.Escape(ending)})\"").Groups[1].Value);

    private static TableRow ReadFinding(PageServer page) =>
        Table.Read(FindFile(page, ".findings.csv")).Rows.First(r => r["field"] == "SEX");

    private static string ReadFingerprint(PageServer page) => ReadFinding(page)["fingerprint"];

    private static IReadOnlyList<string?> ReadAcceptedStates(PageServer page) =>
        PageServer.Json(File.ReadAllText(FindFile(page, ".dqcheck.json"))).TryGetProperty("accepted", out var accepted)
        && accepted.ValueKind == JsonValueKind.Object
            ? [.. accepted.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("state").GetString())]
            : [];
}
