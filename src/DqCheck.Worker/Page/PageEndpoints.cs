using DqCheck.Worker.Page.Access;
using DqCheck.Worker.Page.Checks;
using DqCheck.Worker.Page.Results;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DqCheck.Worker.Page;

/// <summary>
/// The addresses of the page. What is not marked otherwise needs the role officer. Where the page has several workspaces, their addresses
/// begin with <c>/workspaces/NAME</c>: see <see cref="WorkspaceChoice"/>.
/// </summary>
internal static class PageEndpoints
{
    public static void Map(WebApplication app, PageSettings settings)
    {
        app.MapGet("/sign-in", SignInEndpoints.SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapGet("/assets/{name}", PageAssets.Get).AllowAnonymous();
        // As a delegate, because its answer would be ignored as a RequestDelegate.
        app.MapPost("/sign-out", (Delegate)SignInEndpoints.SignOutAsync);

        app.MapGet("/", HomeEndpoints.ShowHome);
        var workspace = app.MapGroup("").AddEndpointFilter(RequireWorkspaceAsync);
        RequestSizeLimitAttribute size = new(settings.MaxUploadBytes);
        workspace.MapPost("/checks", CheckEndpoints.StartAsync).WithMetadata(size).RequireRateLimiting(RateLimits.Uploads);
        workspace.MapGet("/checks/{id}/events", CheckEndpoints.Follow);
        RequestSizeLimitAttribute sideSize = new(Math.Min(settings.MaxUploadBytes, FileEndpoints.MaxBytes));
        workspace.MapPost("/files/{kind}", FileEndpoints.ReplaceAsync).WithMetadata(sideSize).RequireRateLimiting(RateLimits.Uploads);
        workspace.MapPost("/files/{kind}/undo", FileEndpoints.Undo);
        workspace.MapPost("/contracts", HomeEndpoints.SaveContracts);
        workspace.MapGet("/accepted", AcceptedEndpoints.ShowAccepted);
        workspace.MapPost("/accepted/undo", AcceptedEndpoints.Undo);

        var result = workspace.MapGroup("/results/{month}/{agency}");
        result.MapGet("", ResultEndpoints.Show);
        result.MapGet("/files/{name}", ResultEndpoints.Download);
        result.MapGet("/commissioner/{name}", ResultEndpoints.DownloadCopy);
        result.MapPost("/check", CheckEndpoints.CheckAgain);
        result.MapPost("/accept", AcceptedEndpoints.Accept);
        result.MapPost("/accept/undo", AcceptedEndpoints.Undo);
        result.MapPost("/reasons", ReasonEndpoints.Save);
    }

    private static async ValueTask<object?> RequireWorkspaceAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<ProfileSettings>() is null ? throw PageFault.NotFound() : await next(context);
}
