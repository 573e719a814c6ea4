using System.Globalization;
using DqCheck.Tests;
using Microsoft.Playwright;

namespace DqCheck.BrowserTests.Reports;

/// <summary>The HTML report in a browser: sections, links, lists and downloads.</summary>
public class ReportTests(ChromiumFixture chromium, ReportFixture report) : IClassFixture<ReportFixture>
{
    [Fact]
    public async Task Every_section_is_reached_by_keyboard()
    {
        await using var opened = await Open();
        var page = opened.Page;
        var links = await page.Locator("#nav a").EvaluateAllAsync<string[]>("links => links.map(l => l.hash)");
        Assert.NotEmpty(links);
        HashSet<string> reached = [];
        for (var i = 0; i < links.Length + 5; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.hash || ''"));
        }

        Assert.Subset(reached, links.ToHashSet());
        foreach (var link in links)
        {
            await page.Locator($"#nav a[href='{link}']").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator($"#section-{link[1..]}:not([hidden])").WaitForAsync();
            Assert.Equal(1, await opened.Main.CountAsync());
        }
    }

    [Fact]
    public async Task A_link_to_a_client_or_a_rule_opens_it_in_another_window()
    {
        string client;
        await using (var opened = await Open("#findings"))
            client = await FirstHash(opened, "a[href^='#client=']");
        await using (var opened = await Open(client))
            Assert.StartsWith("Client ", await opened.Heading.InnerTextAsync(), StringComparison.Ordinal);
        await using (var opened = await Open("#rule=CONSENT-required"))
            Assert.Equal("Consent to NDTMS is missing", await opened.Heading.InnerTextAsync());
        await using (var opened = await Open("#client=N0001/nobody"))
            Assert.Contains("This report says nothing about such a client", await opened.Main.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_filtered_and_the_address_opens_the_same_list()
    {
        string address,
            count;
        await using (var opened = await Open("#findings"))
        {
            var all = await Count(opened);
            await opened.Main.Locator("#filter-severity").SelectOptionAsync("reject");
            Assert.InRange(await Count(opened), 1, all - 1);
            Assert.All(await Texts(opened, "Severity"), text => Assert.Equal("reject", text));
            address = new Uri(opened.Page.Url).Fragment;
            count = await opened.Main.Locator(".list-count").InnerTextAsync();
        }

        await using var again = await Open(address);
        Assert.Equal(count, await again.Main.Locator(".list-count").InnerTextAsync());
    }

    [Fact]
    public async Task A_search_finds_words_in_any_column_and_says_when_nothing_matches()
    {
        await using var opened = await Open("#findings");
        var search = opened.Main.GetByRole(AriaRole.Searchbox);
        await search.FillAsync((await Texts(opened, "Client"))[0]);
        await Assertions.Expect(opened.Main.Locator(".list-count")).ToContainTextAsync(" of ");
        Assert.NotEmpty(await Texts(opened, "Client"));
        await search.FillAsync("no such word");
        await Assertions.Expect(opened.Main.Locator("tbody")).ToContainTextAsync("Nothing matches");
    }

    [Fact]
    public async Task A_list_is_sorted_by_a_column_in_both_directions()
    {
        await using var opened = await Open("#findings");
        var header = opened.Main.Locator("th", new() { HasText = "Client" }).First;
        await header.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(header).ToHaveAttributeAsync("aria-sort", "ascending");
        var ascending = await Texts(opened, "Client");
        Assert.Equal(ascending.Order(StringComparer.OrdinalIgnoreCase), ascending);
        await header.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(header).ToHaveAttributeAsync("aria-sort", "descending");
        Assert.NotEqual(ascending, await Texts(opened, "Client"));
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var opened = await Open("#findings");
        var first = await opened.Main.Locator("tbody tr").First.InnerTextAsync();
        await opened.Main.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(opened.Main.Locator(".list-pages")).ToContainTextAsync("Page 2 of ");
        Assert.NotEqual(first, await opened.Main.Locator("tbody tr").First.InnerTextAsync());
        Assert.True(await opened.Main.GetByRole(AriaRole.Button, new() { Name = "Previous page" }).IsEnabledAsync());
    }

    [Fact]
    public async Task A_column_is_hidden_and_shown()
    {
        await using var opened = await Open("#findings");
        var titles = opened.Main.Locator("thead th");
        var before = await titles.AllInnerTextsAsync();
        await opened.Main.GetByText("Choose columns").ClickAsync();
        await opened.Main.GetByLabel(before[0], new() { Exact = true }).UncheckAsync();
        Assert.Equal(before.Skip(1), await titles.AllInnerTextsAsync());
        await opened.Main.GetByLabel(before[0], new() { Exact = true }).CheckAsync();
        Assert.Equal(before, await titles.AllInnerTextsAsync());
    }

    [Fact]
    public async Task The_filtered_list_is_downloaded_as_CSV()
    {
        await using var opened = await Open("#findings?severity=reject");
        var count = await Count(opened);
        var download = await opened.Page.RunAndWaitForDownloadAsync(() =>
            opened.Main.GetByRole(AriaRole.Button, new() { Name = "Download this list (CSV)" }).First.ClickAsync()
        );
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        await download.SaveAsAsync(folder.File("list.csv"));
        Assert.Equal(count, DqCheck.Tables.Table.Read(folder.File("list.csv")).Rows.Count);
    }

    [Fact]
    public async Task A_report_of_a_data_set_known_in_part_opens_too()
    {
        using var folder = new TemporaryFolder();
        await using var opened = await OpenedReport.Open(chromium, ReportFile.OfPartialSample(folder), "#findings");
        Assert.NotEmpty(await Texts(opened, "Severity"));
    }

    private Task<OpenedReport> Open(string hash = "") => OpenedReport.Open(chromium, report.File, hash);

    private static async Task<string> FirstHash(OpenedReport opened, string link) =>
        (await opened.Main.Locator(link).First.GetAttributeAsync("href"))!;

    /// <summary>The number of rows that are listed: 7 of <c>7 of 120 rows</c>.</summary>
    private static async Task<int> Count(OpenedReport opened) =>
        int.Parse(
            (await opened.Main.Locator(".list-count").First.InnerTextAsync()).Split(' ')[0],
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture
        );

    private static async Task<IReadOnlyList<string>> Texts(OpenedReport opened, string column) =>
        await opened.Main.Locator($"tbody td[data-label='{column}']").AllInnerTextsAsync();
}
