using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page;

/// <summary>
/// Finds the workspace of a request. Where there are several, addresses begin with <c>/workspaces/NAME</c>, which becomes the base of the
/// path, so that all links stay in the workspace.
/// </summary>
internal sealed class WorkspaceChoice(RequestDelegate next, WorkerSettings settings)
{
    public const string Prefix = "/workspaces";

    public Task InvokeAsync(HttpContext context)
    {
        var profiles = GetProfiles(settings);
        if (profiles.Count == 1)
        {
            context.Features.Set(profiles[0]);
        }
        else if (
            context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal, out var rest)
            && profiles.FirstOrDefault(p => rest.StartsWithSegments($"/{p.Name}", StringComparison.Ordinal)) is { } profile
        )
        {
            context.Features.Set(profile);
            context.Request.PathBase = $"{Prefix}/{profile.Name}";
            context.Request.Path = rest.Value![(profile.Name.Length + 1)..] is { Length: > 0 } path ? path : "/";
        }

        return next(context);
    }

    /// <summary>The workspaces of the page, each with how it is checked.</summary>
    public static IReadOnlyList<ProfileSettings> GetProfiles(WorkerSettings settings) =>
        settings.Page.Workspace is { } folder ? [new() { Name = WorkerSettings.DefaultProfile, Workspace = folder }] : settings.Profiles;
}
