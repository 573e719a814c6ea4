using DqCheck.Worker.Page.Access;
using DqCheck.Worker.Page.Checks;
using DqCheck.Worker.Page.Network;
using DqCheck.Worker.Page.Own;
using DqCheck.Worker.Page.Results;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace DqCheck.Worker.Page;

/// <summary>
/// The addresses of the page, with who may use them: see <see cref="PagePolicies"/>. What is not marked is for nobody. Where the page has
/// several workspaces, their addresses begin with <c>/workspaces/NAME</c>: see <see cref="WorkspaceChoice"/>.
/// </summary>
internal static class PageEndpoints
{
    public static void Map(WebApplication app, PageSettings settings)
    {
        app.MapGet("/assets/{name}", PageAssets.Get).AllowAnonymous();
        // As a delegate, because its answer would be ignored as a RequestDelegate.
        app.MapPost("/sign-out", (Delegate)SignInEndpoints.SignOutAsync)
            .RequireAuthorization(PagePolicies.Everybody)
            .WithMetadata(new Audited(AuditActions.SignOut));
        app.MapGet("/", StartEndpoint.Show).RequireAuthorization(PagePolicies.Everybody);

        var workspace = app.MapGroup("").AddEndpointFilter(RequireWorkspaceAsync);
        MapChanges(workspace.MapGroup("").RequireAuthorization(PagePolicies.Officer), settings);
        MapResult(workspace.MapGroup("/results/{month}/{agency}").RequireAuthorization(PagePolicies.Officer));
        if (settings.Network is null)
        {
            app.MapGet(NetworkSignIn.Address, SignInEndpoints.SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
            return;
        }

        app.MapGet(NetworkSignIn.Address, NetworkSignIn.Show).AllowAnonymous();
        app.MapGet(NetworkSignIn.StartAddress, NetworkSignIn.StartAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapGet(NetworkSignIn.EndAddress, NetworkSignIn.End).AllowAnonymous();
        MapOwn(workspace.MapGroup(OwnEndpoints.Address).RequireAuthorization(PagePolicies.Keyworker));
        var counts = workspace.MapGroup(CountsEndpoints.Address).RequireAuthorization(PagePolicies.Commissioner);
        counts.MapGet("", CountsEndpoints.ShowMonths);
        counts.MapGet("/{month}/{agency}/{name}", ResultEndpoints.DownloadCopy).WithMetadata(new Audited(AuditActions.DownloadCounts));
    }

    private static void MapChanges(RouteGroupBuilder officer, PageSettings settings)
    {
        RequestSizeLimitAttribute size = new(settings.MaxUploadBytes);
        officer
            .MapPost("/checks", CheckEndpoints.StartAsync)
            .WithMetadata(size, new Audited(AuditActions.Upload, "extract"))
            .RequireRateLimiting(RateLimits.Uploads);
        officer.MapGet("/checks/{id}/events", CheckEndpoints.Follow);
        RequestSizeLimitAttribute sideSize = new(Math.Min(settings.MaxUploadBytes, FileEndpoints.MaxBytes));
        officer
            .MapPost("/files/{kind}", FileEndpoints.ReplaceAsync)
            .WithMetadata(sideSize, new Audited(AuditActions.Upload))
            .RequireRateLimiting(RateLimits.Uploads);
        officer.MapPost("/files/{kind}/undo", FileEndpoints.Undo).WithMetadata(new Audited(AuditActions.Undo));
        officer.MapPost("/files/{kind}/{name}/undo", FileEndpoints.UndoInFolder).WithMetadata(new Audited(AuditActions.Undo));
        officer.MapPost("/contracts", HomeEndpoints.SaveContracts).WithMetadata(new Audited(AuditActions.ChooseContracts));
        officer.MapGet("/accepted", AcceptedEndpoints.ShowAccepted).WithMetadata(new Audited(AuditActions.ViewAccepted));
        officer.MapPost("/accepted/undo", AcceptedEndpoints.Undo).WithMetadata(new Audited(AuditActions.Undo, "accepted"));
    }

    private static void MapResult(RouteGroupBuilder result)
    {
        result.MapGet("", ResultEndpoints.Show).WithMetadata(new Audited(AuditActions.ViewResult));
        result.MapGet("/files/{name}", ResultEndpoints.Download).WithMetadata(new Audited(AuditActions.Download));
        result.MapGet("/commissioner/{name}", ResultEndpoints.DownloadCopy).WithMetadata(new Audited(AuditActions.DownloadCounts));
        result.MapPost("/check", CheckEndpoints.CheckAgain).WithMetadata(new Audited(AuditActions.CheckAgain));
        result.MapPost("/accept", AcceptedEndpoints.Accept).WithMetadata(new Audited(AuditActions.Accept));
        result.MapPost("/accept/undo", AcceptedEndpoints.Undo).WithMetadata(new Audited(AuditActions.Undo, "accepted"));
        result.MapPost("/reasons", ReasonEndpoints.Save).WithMetadata(new Audited(AuditActions.TypeReason));
    }

    private static void MapOwn(RouteGroupBuilder own)
    {
        own.MapGet("", OwnEndpoints.ShowMonths);
        var result = own.MapGroup("/{month}/{agency}");
        result.MapGet("", OwnEndpoints.ShowFindings).WithMetadata(new Audited(AuditActions.ViewClients));
        result.MapGet("/findings", OwnEndpoints.DownloadFindings).WithMetadata(new Audited(AuditActions.Download, "own findings"));
        result.MapGet("/workbook", OwnEndpoints.DownloadWorkbookAsync).WithMetadata(new Audited(AuditActions.Download, "own workbook"));
        result.MapPost("/reasons", OwnEndpoints.SaveReason).WithMetadata(new Audited(AuditActions.TypeReason));
    }

    private static async ValueTask<object?> RequireWorkspaceAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<ProfileSettings>() is null ? throw PageFault.NotFound() : await next(context);
}
