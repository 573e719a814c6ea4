using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DqCheck.BrowserTests.Page;

/// <summary>A data officer does a month by the page alone.</summary>
public class MonthTests(ChromiumFixture chromium, MonthFixture months) : IClassFixture<MonthFixture>
{
    [Fact]
    public async Task From_the_drop_to_the_download()
    {
        await using var running = await RunningPage.Start(chromium, months.CreateWorkspace());
        var page = running.Page;
        await running.Drop(months.Extracts[0]);
        await running.Main.GetByRole(AriaRole.Link, new() { Name = "Open the result" }).ClickAsync();
        await Assertions.Expect(page.Locator("#section-overview .verdict-short")).ToContainTextAsync("Ready to send");

        await page.Locator("#nav a[href='#findings']").ClickAsync();
        await page.Locator("a.why").First.ClickAsync();
        await page.Locator("#accept-reason").FillAsync("agreed with the team");
        await page.Locator(".accept").GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(page.Locator(".accept [role=status]")).ToContainTextAsync("Accepted");
        await Assertions.Expect(page.Locator(".accept")).ToContainTextAsync("This finding is accepted");
        await page.Locator("#page-notice").GetByRole(AriaRole.Button, new() { Name = "Check again" }).ClickAsync();
        await Assertions.Expect(page.Locator("#page-notice")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".accept")).ToContainTextAsync("agreed with the team");
        await Assertions.Expect(page.Locator(".accept").GetByRole(AriaRole.Button)).ToHaveTextAsync("Undo");

        await running.GoHome();
        await running.Drop(months.Extracts[1]);
        await Assertions.Expect(running.Main.GetByRole(AriaRole.Link, new() { Name = "Open the result" })).ToHaveCountAsync(2);
        await running.GoHome();
        var results = page.Locator("#results tbody tr");
        await Assertions.Expect(results).ToHaveCountAsync(2);
        await results.First.Locator("th a").ClickAsync();
        await Assertions.Expect(page.Locator("#section-overview")).ToContainTextAsync("What changed since");

        await running.GoHome();
        await results.First.Locator("summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => results.First.Locator("a[href*='.xlsx']").First.ClickAsync());
        Assert.EndsWith(".dqcheck.xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Null(await download.FailureAsync());
    }

    [Fact]
    public async Task A_check_in_which_the_worker_was_killed_goes_on_when_it_is_started_again()
    {
        var workspace = months.CreateWorkspace();
        await using (var killed = await RunningPage.Start(chromium, workspace))
        {
            await killed.Drop(months.Extracts[0]);
            await killed.Page.Locator("#checks li").First.WaitForAsync();
            killed.Kill();
            await Assertions.Expect(killed.Page.Locator("#checks li")).ToContainTextAsync("DqCheck does not answer");
        }

        await using var running = await RunningPage.Start(chromium, workspace);
        await Assertions.Expect(running.Page.Locator("#checks li")).ToContainTextAsync("continued after DqCheck was closed");
        await running.Main.GetByRole(AriaRole.Link, new() { Name = "Open the result" }).ClickAsync();
        await running.GoHome();
        await Assertions.Expect(running.Page.Locator("#results tbody tr")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing(ColorScheme scheme, int width)
    {
        await using var running = await RunningPage.Start(
            chromium,
            months.CreateWorkspace(),
            new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        await AssertAccessible("an empty workspace");
        await running.Drop(months.Extracts[0]);
        await running.Main.GetByRole(AriaRole.Link, new() { Name = "Open the result" }).WaitForAsync();
        await running.GoHome();
        await AssertAccessible("a workspace with a result");
        await running.Page.GetByRole(AriaRole.Link, new() { Name = "Accepted findings" }).ClickAsync();
        await AssertAccessible("accepted findings");

        async Task AssertAccessible(string what)
        {
            var found = await running.Page.RunAxe();
            Assert.Equal([], found.Violations.Select(v => $"{what}: {v.Id}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"));
            Assert.InRange(await running.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }
    }
}
