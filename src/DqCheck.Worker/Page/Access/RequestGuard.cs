using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Access;

/// <summary>
/// Refuses requests under any name but those of this computer (DNS rebinding), and changes that another page asks for. It knows the port by
/// which the request came, so that no other program on this computer counts as the same page.
/// </summary>
internal sealed class RequestGuard(RequestDelegate next, WorkerSettings settings)
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "127.0.0.1", "localhost", "[::1]" };

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOwnName(request.Host, context.Connection.LocalPort))
            return PageFaults.WriteAsync(
                context,
                StatusCodes.Status400BadRequest,
                settings.Page.Network is null
                    ? "The page answers on this computer only. Use the address that the program shows."
                    : "The page does not answer under this name. Use the address that you were given."
            );
        if (!IsSafe(request.Method) && !IsFromSamePage(request))
            return PageFaults.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "Another page asked for this change, so nothing was done. Make the change on the page of DqCheck itself."
            );
        return next(context);
    }

    private bool IsOwnName(HostString host, int listening) =>
        settings.Page.Network is { } network
            ? network.IsOwnName(host.Host, host.Port ?? NetworkSettings.HttpsPort, listening)
            : Hosts.Contains(host.Host) && host.Port == listening;

    /// <summary>Whether a method changes nothing.</summary>
    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>Every browser sends the origin with a change.</summary>
    private static bool IsFromSamePage(HttpRequest request) =>
        request.Headers.Origin == $"{request.Scheme}://{request.Host}"
        && (request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin");
}
