using System.Diagnostics;
using System.Text.RegularExpressions;
using DqCheck.Tests;
using Microsoft.Playwright;

namespace DqCheck.BrowserTests.Page;

/// <summary>The worker with the page of a workspace on a free port.</summary>
internal sealed partial class RunningPage : IAsyncDisposable
{
    private readonly Process _worker;
    private readonly IBrowserContext _context;

    private RunningPage(Process worker, IBrowserContext context, IPage page)
    {
        _worker = worker;
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    public ILocator Main => Page.Locator("main");

    /// <summary>Starts the worker and signs in with the address that it prints.</summary>
    public static async Task<RunningPage> Start(ChromiumFixture chromium, string workspace, BrowserNewContextOptions? options = null)
    {
        var worker = Process.Start(
            new ProcessStartInfo(BuiltPrograms.Worker, ["--Page:Workspace", workspace, "--Page:Port", "0"])
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            }
        )!;
        string? line;
        do line = await worker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line is not null && !Address().IsMatch(line));
        Assert.NotNull(line);
        // Whoever prints into a pipe that nobody reads waits for ever.
        _ = worker.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address().Match(line).Value);
        return new(worker, context, page);
    }

    /// <summary>Chooses an extract and starts its check.</summary>
    public async Task Drop(params string[] extracts)
    {
        await Page.Locator("#extracts").SetInputFilesAsync(extracts);
        await Page.Locator("#drop button[type=submit]").ClickAsync();
    }

    /// <summary>Goes to the start page.</summary>
    public Task GoHome() => Page.GotoAsync(new Uri(Page.Url).GetLeftPart(UriPartial.Authority) + "/");

    /// <summary>Ends the worker at once, as a power cut does.</summary>
    public void Kill()
    {
        _worker.Kill();
        _worker.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        if (!_worker.HasExited)
            Kill();
        _worker.Dispose();
    }

    [GeneratedRegex(@"http://\S+token=\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
