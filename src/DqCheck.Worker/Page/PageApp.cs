using System.Net;
using DqCheck.Worker.Page.Access;
using DqCheck.Worker.Page.Checks;
using DqCheck.Worker.Page.Network;
using DqCheck.Worker.Page.Own;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Page;

/// <summary>Puts the page together: the server, the services, and what every request passes through, in this order.</summary>
internal static class PageApp
{
    /// <summary>The largest request that is not an upload.</summary>
    private const long MaxBodyBytes = 256 * 1024;

    private const int MaxConnections = 200;

    public static WebApplication Create(WorkerSettings settings, TimeProvider time, ILogger log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxConcurrentConnections = MaxConnections;
                kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
                if (settings.Page.Network is { } network)
                    Listen(kestrel, settings.Page.Port, network);
                // Kestrel cannot choose a free port for two addresses at once.
                else if (settings.Page.Port == 0)
                    kestrel.Listen(IPAddress.Loopback, 0);
                else
                    kestrel.ListenLocalhost(settings.Page.Port);
            });
        builder
            .Services.AddSingleton(settings)
            .AddSingleton(time)
            .AddSingleton(log)
            .AddSingleton<CheckQueue>()
            .AddSingleton<OwnWorkbook>()
            .AddHostedService(services => services.GetRequiredService<CheckQueue>())
            .AddRouting()
            .AddPageAccess(settings.Page)
            .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(json =>
            {
                json.SerializerOptions.TypeInfoResolverChain.Insert(0, PageJson.Default);
                json.SerializerOptions.RespectNullableAnnotations = true;
                json.SerializerOptions.RespectRequiredConstructorParameters = true;
            });

        var app = builder.Build();
        if (settings.Page.Network is not null)
            app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PageFaults>();
        app.UseMiddleware<RequestGuard>();
        app.UseMiddleware<WorkspaceChoice>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<AntiforgeryCheck>();
        if (settings.Page.Network is not null)
            app.UseMiddleware<AuditTrail>();
        PageEndpoints.Map(app, settings.Page);
        return app;
    }

    /// <summary>Listens on a network, with HTTPS only.</summary>
    private static void Listen(KestrelServerOptions kestrel, int port, NetworkSettings network)
    {
        var certificate = ServerCertificate.Load(network);
        kestrel.Listen(
            network.Address!,
            port,
            listen =>
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = certificate.Leaf;
                    https.ServerCertificateChain = certificate.Chain;
                })
        );
    }
}
