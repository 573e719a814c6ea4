using DqCheck.Reports;
using DqCheck.Worker.Page.Results;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DqCheck.Worker.Page.Network;

/// <summary>Writes a line into the audit log before an audited address sends or changes anything, and another where it fails.</summary>
internal sealed class AuditTrail(RequestDelegate next, AuditLog audit)
{
    /// <summary>What stands in place of anything that does not exist: an address can hold any text.</summary>
    private const string Unknown = "unknown";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Audited>() is not { } audited)
        {
            await next(context);
            return;
        }

        var user = context.User;
        AuditEntry entry = new(audited.Action, AuditActions.Allowed)
        {
            Workspace = GetWorkspace(context),
            Result = DescribeResult(context),
            File = audited.File.Length > 0 ? audited.File : DescribeFile(context),
        };
        await audit.WriteAsync(user, entry, context.RequestAborted);
        var hasFailed = true;
        try
        {
            await next(context);
            hasFailed = context.Response.StatusCode >= StatusCodes.Status400BadRequest;
        }
        finally
        {
            if (hasFailed)
                await audit.WriteAsync(user, entry with { Outcome = AuditActions.Failed }, CancellationToken.None);
        }
    }

    /// <summary>The name of the workspace of a request; blank outside one.</summary>
    public static string GetWorkspace(HttpContext context) => context.Features.Get<ProfileSettings>()?.Name ?? "";

    private static string DescribeResult(HttpContext context)
    {
        if (GetRouteText(context, "month") is not { } month || GetRouteText(context, "agency") is not { } agency)
            return "";
        return
            context.Features.Get<ProfileSettings>() is { } profile
            && ResultFolder.List(profile.OpenWorkspace()).Any(r => r.Month == month && r.Name == agency)
            ? $"{month}/{agency}"
            : Unknown;
    }

    private static string DescribeFile(HttpContext context)
    {
        if (GetRouteText(context, "kind") is { } kind)
            return WorkspaceFolder.All.Any(f => f.Kind == kind) || WorkspaceFile.All.Any(f => f.Kind == kind) ? kind : Unknown;
        if (GetRouteText(context, "name") is not { } name)
            return "";
        var ending = OutputFormats
            .All.SelectMany(f => f.Files)
            .Select(f => f.Ending)
            .FirstOrDefault(e => name.EndsWith(e, StringComparison.Ordinal));
        return ending?.TrimStart('.') ?? Unknown;
    }

    private static string? GetRouteText(HttpContext context, string name) => context.GetRouteValue(name) as string;
}
