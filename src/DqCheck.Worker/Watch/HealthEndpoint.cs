using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace DqCheck.Worker.Watch;

/// <summary>
/// <c>/health</c>, for this computer only: 200 while all is well; 503 while there is a fault or the last scan is too long ago.
/// </summary>
internal sealed class HealthEndpoint(WorkerSettings settings, WatchedFolder folder) : IHostedService
{
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.HealthPort is not { } port)
            return;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        // A page in a browser may reach this computer under a name of its own (DNS rebinding), and must not read the answer.
        builder.Services.AddHostFiltering(filter =>
        {
            filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
            filter.AllowEmptyHosts = false;
            filter.IncludeFailureMessage = false;
        });
        _app = builder.Build();
        _app.UseHostFiltering();
        _app.Run(Respond);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw new DqCheckException(FaultKind.Usage, $"HealthPort: port {port} is in use. Choose another, or none.", cause: e);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private Task Respond(HttpContext context)
    {
        if (context.Request.Path != "/health")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var health = folder.Health;
        var isLate = folder.SinceLastPoll > TimeSpan.FromMinutes(1) + settings.PollInterval;
        context.Response.StatusCode =
            isLate || health.Troubles.Count > 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return context.Response.WriteAsJsonAsync(
            isLate ? health with { Status = "late" } : health,
            HealthJson.Contract,
            cancellationToken: context.RequestAborted
        );
    }
}
