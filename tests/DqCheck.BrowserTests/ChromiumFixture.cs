using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DqCheck.BrowserTests.ChromiumFixture))]

namespace DqCheck.BrowserTests;

/// <summary>
/// One Chromium for all tests: the one of the environment variable <c>DQCHECK_CHROMIUM</c>, or the one that Debian installs. Each test opens
/// pages of its own in it.
/// </summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const string DefaultPath = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("Chromium has not been started.");

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("DQCHECK_CHROMIUM") ?? DefaultPath;
        Assert.True(
            File.Exists(path),
            $"The browser tests need Chromium, and there is none at {path}. Install it (on Debian: apt-get install chromium), "
                + "or set DQCHECK_CHROMIUM to the path of a Chromium, Chrome or Edge."
        );
        // Enough for a slow computer: what is expected usually comes at once.
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Headless = true,
                Args = Arguments,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
