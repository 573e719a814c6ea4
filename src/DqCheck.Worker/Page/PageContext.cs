using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace DqCheck.Worker.Page;

/// <summary>What the page knows about a request.</summary>
internal static class PageContext
{
    /// <summary>Whether other computers can reach the page, so that people sign in with accounts of their own.</summary>
    public static bool IsOnNetwork(this HttpContext context) =>
        context.RequestServices.GetRequiredService<WorkerSettings>().Page.Network is not null;

    /// <summary>The workspace of the address, and how it is checked.</summary>
    public static ProfileSettings GetProfile(this HttpContext context) => context.Features.GetRequiredFeature<ProfileSettings>();
}
