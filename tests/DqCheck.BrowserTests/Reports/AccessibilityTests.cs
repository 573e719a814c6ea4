using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DqCheck.BrowserTests.Reports;

/// <summary>The HTML report is usable by everybody: light and dark, wide and narrow, on paper and without motion.</summary>
public class AccessibilityTests(ChromiumFixture chromium, ReportFixture report) : IClassFixture<ReportFixture>
{
    private static readonly string[] Addresses = ["", "#fix-first", "#findings", "#clients", "#rule=CONSENT-required"];

    /// <summary>Widths of a desk, of a phone, and of a desk at 200% zoom.</summary>
    [Theory]
    [InlineData(ColorScheme.Light, 1280, 1)]
    [InlineData(ColorScheme.Dark, 1280, 1)]
    [InlineData(ColorScheme.Light, 390, 3)]
    [InlineData(ColorScheme.Dark, 390, 3)]
    [InlineData(ColorScheme.Light, 640, 2)]
    public async Task Axe_finds_nothing_and_the_page_does_not_scroll_sideways(ColorScheme scheme, int width, float scale)
    {
        foreach (var address in Addresses)
        {
            await using var opened = await OpenedReport.Open(
                chromium,
                report.File,
                address,
                new()
                {
                    ColorScheme = scheme,
                    ViewportSize = new() { Width = width, Height = 800 },
                    DeviceScaleFactor = scale,
                }
            );
            var found = await opened.Page.RunAxe();
            Assert.Equal([], found.Violations.Select(v => $"{address} {v.Id}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"));
            Assert.InRange(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }
    }

    [Fact]
    public async Task The_first_screen_prints_on_one_sheet()
    {
        // A4 landscape with margins of 1 cm, at 96 dots an inch.
        await using var opened = await OpenedReport.Open(
            chromium,
            report.File,
            options: new()
            {
                ViewportSize = new() { Width = 1047, Height = 718 },
            }
        );
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var first = opened.Page.Locator("#section-overview");
        Assert.True(await first.IsVisibleAsync());
        var box = await first.BoundingBoxAsync();
        Assert.InRange(box!.Y + box.Height, 1, 718);
        Assert.False(await opened.Page.Locator("#nav").IsVisibleAsync());
        Assert.NotEmpty(await opened.Page.PdfAsync());
    }

    [Fact]
    public async Task Nothing_moves_where_somebody_asks_for_less_motion()
    {
        await using var opened = await OpenedReport.Open(
            chromium,
            report.File,
            "#findings",
            new() { ReducedMotion = ReducedMotion.Reduce }
        );
        var moving = await opened.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('*')].filter(e => {
              const style = getComputedStyle(e);
              return parseFloat(style.animationDuration) > 0.01 || parseFloat(style.transitionDuration) > 0.01
                || style.scrollBehavior === 'smooth';
            }).map(e => e.tagName + '.' + e.className)
            """
        );
        Assert.Equal([], moving.Distinct());
    }
}
