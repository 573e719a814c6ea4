using System.Net;
using DqCheck.Worker.Page.Access;
using DqCheck.Worker.Page.Checks;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Page;

/// <summary>
/// The page, for this computer only. Read this first, then <see cref="PageApp"/>, which puts it together, and <see cref="PageEndpoints"/>,
/// which lists its addresses.
/// </summary>
internal sealed class PageHost(WorkerSettings settings, TimeProvider time, ILogger<PageHost> log) : IHostedService
{
    private WebApplication? _app;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5080</c>; null where it does not.</summary>
    public Uri? Address { get; private set; }

    /// <summary>The addresses to sign in with.</summary>
    public SignInAddress SignIn => _app!.Services.GetRequiredService<SignInAddress>();

    /// <summary>All addresses of the page, with who may use them.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.Page.IsEnabled)
            return;
        var app = PageApp.Create(settings, time, log);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            await app.DisposeAsync();
            if (settings.Page.Workspace is not null)
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"Port {settings.Page.Port} is in use. If the page is open already, press Enter in its window for a new address. Otherwise choose another "
                        + "port: dqcheck open --port N, or the setting Page:Port.",
                    cause: taken
                );
            // The watched folder does not need the page.
            log.LogWarning(
                "Page:Port: port {Port} is in use, so the page is not available. The folder is watched. Close the other program, or choose another port.",
                settings.Page.Port
            );
            return;
        }

        _app = app;
        TakeOver(app.Services.GetRequiredService<CheckQueue>());
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var port = new Uri(bound).Port;
        Address = settings.Page.Network is { } network
            ? network.GetPage(port)
            : new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), port).Uri;
        log.LogInformation("The page is at {Address}.", Address);
        // On a network, the identity provider lets people in.
        if (settings.Page.Network is null)
            SignIn.Announce(Address);
        else if (settings.Page.Workspace is not null)
            SignInAddress.Print(Address);
    }

    /// <summary>Goes on with the checks that a killed program left, and deletes what else it left.</summary>
    private void TakeOver(CheckQueue queue)
    {
        foreach (var profile in WorkspaceChoice.GetProfiles(settings))
        {
            try
            {
                var workspace = profile.OpenWorkspace();
                using (workspace.Lock(CancellationToken.None))
                    new ResultStore(workspace).Recover();
                queue.AddLeft(profile);
            }
            catch (DqCheckException fault)
            {
                // The page says the same whenever somebody opens the workspace.
                log.LogWarning("The workspace {Profile}: {Words}", profile.Name, fault.Message);
            }
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is null)
            return;
        await _app.StopAsync(cancellationToken);
        await _app.DisposeAsync();
    }
}
