using System.Net;
using System.Text.Json;
using DqCheck.Tests.Workspaces;
using DqCheck.Worker.Page;
using DqCheck.Worker.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace DqCheck.Tests.Worker.Page;

/// <summary>The page of a workspace on a free port, in the process of the tests.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly PageHost _host;

    private PageServer(TestWorkspace workspace, PageHost host)
    {
        Workspace = workspace;
        _host = host;
    }

    public TestWorkspace Workspace { get; }

    public Uri Address => _host.Address!;

    /// <summary>Starts it, for a workspace with some settings.</summary>
    public static Task<PageServer> StartAsync(string workspace = "{}", TimeProvider? time = null, params string[] settings) =>
        StartAsync(new TestWorkspace(workspace), time, settings);

    public static async Task<PageServer> StartAsync(TestWorkspace workspace, TimeProvider? time = null, params string[] settings)
    {
        var (read, mistakes) = SettingsReader.Read(
            InProcessWorker.Configuration([$"Page:Workspace={workspace.Path}", "Page:Port=0", .. settings])
        );
        Assert.Equal([], mistakes);
        PageHost host = new(read, time ?? TimeProvider.System, NullLogger<PageHost>.Instance);
        await host.StartAsync(CancellationToken.None);
        return new(workspace, host);
    }

    public Uri CreateSignInAddress() => _host.SignIn.Create();

    /// <summary>A browser that has signed in and opened the start page.</summary>
    public async Task<PageClient> SignInAsync()
    {
        PageClient client = new(Address);
        using var signedIn = await client.GetAsync(CreateSignInAddress().PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        await client.OpenHomeAsync();
        return client;
    }

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Workspace.Dispose();
    }

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
