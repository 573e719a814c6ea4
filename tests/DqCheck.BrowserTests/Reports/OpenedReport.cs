using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DqCheck.BrowserTests.Reports;

/// <summary>A report in a page of its own; on disposal it has neither written an error nor asked the network for anything.</summary>
internal sealed class OpenedReport : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults;

    private OpenedReport(IBrowserContext context, IPage page, ConcurrentQueue<string> faults) =>
        (_context, Page, _faults) = (context, page, faults);

    public IPage Page { get; }

    public ILocator Main => Page.Locator("main section:not([hidden])");

    public ILocator Heading => Main.Locator("h1").First;

    /// <summary>Opens a report at an address in it, such as <c>#findings</c>.</summary>
    public static async Task<OpenedReport> Open(
        ChromiumFixture chromium,
        string file,
        string hash = "",
        BrowserNewContextOptions? options = null
    )
    {
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        ConcurrentQueue<string> faults = new();
        await context.RouteAsync(
            "**/*",
            route =>
            {
                var url = route.Request.Url;
                if (url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal))
                    return route.ContinueAsync();
                faults.Enqueue($"request: {url}");
                return route.AbortAsync();
            }
        );
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => faults.Enqueue($"script: {error}");
        page.Dialog += (_, dialog) =>
        {
            faults.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri + hash);
        return new(context, page, faults);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Equal([], _faults);
    }
}
