using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DqCheck.Tests.Workspaces;
using DqCheck.Worker.Page.Checks;

namespace DqCheck.Tests.Worker.Page;

/// <summary>Uploads, names and addresses that try to reach further than they should, and texts that try to be more than text.</summary>
public class PageUploadTests
{
    private static readonly DateOnly April = new(2014, 4, 30);

    [Theory]
    [InlineData("../../evil.csv", "evil.csv")]
    [InlineData("..\\..\\evil.csv", "evil.csv")]
    [InlineData("C:\\extracts\\N0001-20140401-20140430-TREAT-IN-K.csv", "N0001-20140401-20140430-TREAT-IN-K.csv")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("..", "extract")]
    [InlineData("", "extract")]
    [InlineData("a\0b.csv", "a_b.csv")]
    [InlineData("~$book.xlsx", "$book.xlsx")]
    [InlineData(".hidden.csv", "hidden.csv")]
    [InlineData("con.csv", "extractcon.csv")]
    [InlineData("LPT1.csv", "extractLPT1.csv")]
    [InlineData("a<script>alert(1)<|script>.csv", "a_script_alert(1)__script_.csv")]
    [InlineData("\u202Evsc.extract.csv", "vsc.extract.csv")]
    [InlineData("a\u202Eb.csv", "a_b.csv")]
    [InlineData("Extraktion für März.csv", "Extraktion für März.csv")]
    public void The_name_of_an_upload_has_no_folder_and_nothing_invisible(string name, string clean) =>
        Assert.Equal(clean, UploadName.Clean(name));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a_b.csv", UploadName.Clean("a\ud800b.csv"));

    [Fact]
    public void A_long_name_is_shortened_and_keeps_its_ending()
    {
        Assert.Equal(new string('a', 120) + ".csv", UploadName.Clean(new string('a', 30_000) + ".csv"));
        Assert.Equal(
            string.Concat(Enumerable.Repeat("\U0001F600", 30)) + ".csv",
            UploadName.Clean(string.Concat(Enumerable.Repeat("\U0001F600", 99)) + ".csv")
        );
    }

    [Theory]
    [InlineData("/results/..%2f..%2faccepted.csv/x")]
    [InlineData("/results/2014-04/..")]
    [InlineData("/results/2014-04/%2e%2e")]
    [InlineData("/results/2014-04/N0001%2fkept")]
    [InlineData("/results/2014-04/N0001/files/..%2f..%2f..%2fsettings.json")]
    [InlineData("/results/2014-04/N0001/files/..%5c..%5csettings.json")]
    [InlineData("/results/2014-04/N0001/files/kept")]
    [InlineData("/results/2014-04/N0001/files/run.json")]
    [InlineData("/results/2014-04/N0001/files/kept%2frun.json")]
    [InlineData("/results/2014-04/N0001/commissioner/settings.json")]
    [InlineData("/results/2014-04/n0001")]
    [InlineData("/assets/..%2fDqCheck.Worker.dll")]
    [InlineData("/assets/appsettings.json")]
    public async Task An_address_leads_only_to_results_and_their_files(string address)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), TestWorkspace.CreateText(April)));
        using var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_upload_beyond_the_limit_is_refused_and_leaves_nothing()
    {
        await using var page = await PageServer.StartAsync(settings: "Page:LargestUploadMegabytes=1");
        using var client = await page.SignInAsync();
        using var response = await client.UploadAsync("/checks", ("a.csv", new string('x', 1_100_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.StartsWith("This is more than 1 MB,", await PageClient.ReadMessageAsync(response), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(page.Workspace.PathTo("results")));
    }

    [Fact]
    public async Task A_change_that_is_not_an_upload_is_small()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        var (status, _) = await client.PostAsync("/accepted/undo", new { fingerprint = new string('x', 300_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Theory]
    [InlineData("text/plain", "x")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nhalf")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhalf\r\n--b--\r\n")]
    public async Task A_form_without_a_whole_file_is_refused_and_leaves_nothing(string type, string body)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        StringContent content = new(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await client.SendAsync(HttpMethod.Post, "/checks", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(page.Workspace.PathTo("results")));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "fingerprint": null, "reason": null }""")]
    [InlineData("""{ "fingerprint": 5, "reason": {} }""")]
    public async Task A_body_of_another_form_is_refused_in_words(string body)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), TestWorkspace.CreateText(April)));
        foreach (var address in new[] { "accept", "accept/undo" })
        {
            StringContent content = new(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await client.SendAsync(HttpMethod.Post, $"/results/2014-04/N0001/{address}", content);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.NotEqual("", await PageClient.ReadMessageAsync(response));
        }
    }

    [Fact]
    public async Task Texts_are_text_wherever_they_are_shown()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>javascript:alert(1)";
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync(
            (
                "<img src=x onerror=alert(1)>.csv",
                TestWorkspace.CreateText(April, SampleRows.Client(1).With(("SEX", Script), ("AGNCY", "N0001")))
            )
        );
        var accepted = File.ReadAllText(page.Workspace.PathTo("accepted.csv"));
        await File.WriteAllTextAsync(
            page.Workspace.PathTo("accepted.csv"),
            $"{accepted}aaaaaaaaaaaaaaaa,\"{Script.Replace("\"", "\"\"", StringComparison.Ordinal)}\",<b>me</b>,,<i>EPI014</i>,\n"
        );
        foreach (var address in new[] { "/", "/accepted" })
        {
            var html = await client.ReadAsync(address);
            foreach (var tag in new[] { "<script>alert", "<img", "<b>", "<i>" })
                Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;script&gt;alert(1)", await client.ReadAsync("/accepted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_of_30000_characters_is_refused()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await client.CheckAsync((TestWorkspace.GetFileName(April), TestWorkspace.CreateText(April)));
        var (status, message) = await client.PostAsync(
            "/results/2014-04/N0001/accept",
            new { fingerprint = "aaaaaaaaaaaaaaaa", reason = new string('x', 30_000) }
        );
        Assert.Equal((HttpStatusCode.BadRequest, "Use at most 2000 characters."), (status, message));
    }

    [Fact]
    public async Task Files_of_the_workspace_are_checked_before_they_are_saved_and_can_be_undone()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        var before = await File.ReadAllTextAsync(page.Workspace.PathTo("people.csv"));
        var (bad, why) = await UploadAsync("people", ("people.csv", "who\nme\n"));
        Assert.Equal(HttpStatusCode.BadRequest, bad);
        Assert.Contains("people.csv", why, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(page.Workspace.PathTo("people.csv")));

        const string People = "CLIENTID,keyworker,team\n1,Keyworker One,North\n";
        Assert.Equal((HttpStatusCode.OK, "people.csv was saved."), await UploadAsync("people", ("my people.csv", People)));
        Assert.Equal(People, await File.ReadAllTextAsync(page.Workspace.PathTo("people.csv")));
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/files/people/undo", new { })).Status);
        Assert.Equal(before, await File.ReadAllTextAsync(page.Workspace.PathTo("people.csv")));

        Assert.Equal(
            (HttpStatusCode.OK, "2 files were saved in the folder local."),
            await UploadAsync("local", ("a.csv", "a\n"), ("../b.csv", "b\n"))
        );
        Assert.Equal(["a.csv", "b.csv"], Directory.GetFiles(page.Workspace.PathTo("local")).Select(Path.GetFileName).Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync("local", ("a.exe", "a"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync("local", ("a.csv", "new\n"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/files/local/a.csv/undo", new { })).Status);
        Assert.Equal("a\n", await File.ReadAllTextAsync(page.Workspace.PathTo("local/a.csv")));
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/files/local/b.csv/undo", new { })).Status);
        Assert.False(File.Exists(page.Workspace.PathTo("local/b.csv")));
        foreach (var wrong in new[] { "b.csv", ".before-a.csv", "..%2fpeople.csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/files/local/{wrong}/undo", new { })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync("returns", ("a.csv", "a\n"))).Status);
        var (unread, words) = await UploadAsync("returns", ("2014-Q1.xlsx", "PK"));
        Assert.Equal(HttpStatusCode.BadRequest, unread);
        Assert.StartsWith("2014-Q1.xlsx cannot be read as a workbook.", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync("local", ("referrals.xlsx", "PK"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync("settings", ("settings.json", "{}"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/files/accepted/undo", new { })).Status);

        async Task<(HttpStatusCode Status, string Message)> UploadAsync(string kind, params (string Name, string Text)[] files)
        {
            using var response = await client.UploadAsync($"/files/{kind}", files);
            return (response.StatusCode, await PageClient.ReadMessageAsync(response));
        }
    }

    [Fact]
    public async Task Contracts_are_chosen_from_those_that_there_are()
    {
        await using var page = await PageServer.StartAsync("""{ "person": "Officer One" }""");
        using var client = await page.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/contracts", new { contracts = new[] { "somerset" } })).Status);
        Assert.Equal(["somerset"], page.Workspace.Workspace.ReadContracts());
        Assert.Equal("Officer One", page.Workspace.Workspace.Settings.Person);
        foreach (var wrong in new[] { "nowhere", "../../x", page.Workspace.Path })
            Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/contracts", new { contracts = new[] { wrong } })).Status);
        Assert.Equal(["somerset"], page.Workspace.Workspace.ReadContracts());
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/contracts", new { contracts = Array.Empty<string>() })).Status);
        Assert.Empty(page.Workspace.Workspace.ReadContracts());
    }
}
