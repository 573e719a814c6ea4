using DqCheck.Worker.Page.Checks;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Own;

/// <summary>The start page of each role.</summary>
internal static class StartEndpoint
{
    public static IResult Show(HttpContext context, WorkerSettings settings, CheckQueue queue)
    {
        if (context.Features.Get<ProfileSettings>() is null || context.User.IsInRole(PageRoles.Officer))
            return HomeEndpoints.ShowHome(context, settings, queue);
        var own = context.User.IsInRole(PageRoles.Keyworker) ? OwnEndpoints.Address : CountsEndpoints.Address;
        return TypedResults.LocalRedirect(context.Request.PathBase + own);
    }
}
