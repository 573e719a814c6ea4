using DqCheck.Contracts;
using DqCheck.Worker.Page.Checks;
using DqCheck.Worker.Page.Results;
using DqCheck.Worker.Page.Views;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page;

/// <summary>The start page: where extracts are dropped, the results, and what the workspace is checked with.</summary>
internal static class HomeEndpoints
{
    public static IResult ShowHome(HttpContext context, WorkerSettings settings, CheckQueue queue)
    {
        if (context.Features.Get<ProfileSettings>() is not { } profile)
            return PageTemplates.Workspaces(
                new(
                    new(context, "Workspaces"),
                    [.. settings.Profiles.Select(p => new FileLink(p.Name, $"{WorkspaceChoice.Prefix}/{p.Name}/"))]
                )
            );
        var workspace = profile.OpenWorkspace();
        return PageTemplates.Home(
            new(
                new(context, "Check an extract"),
                [.. queue.List(profile).Select(c => CreateLine(context, c))],
                [.. ResultFolder.List(workspace).Select(r => ResultLine.Create(context, r))],
                [.. ListContracts(workspace)],
                profile.Contracts.Count > 0,
                [.. WorkspaceFile.All.Select(f => new FileLine(f.Kind, f.Title, f.FileName, f.Hint, f.CanUndo(workspace)))],
                [
                    .. WorkspaceFolder.All.Select(f => new FolderLine(
                        f.Kind,
                        f.Title,
                        f.Hint,
                        string.Join(',', f.Endings),
                        f.List(workspace)
                    )),
                ],
                settings.Page.MaxUploadBytes
            )
        );
    }

    public static IResult SaveContracts(HttpContext context, ContractsRequest request)
    {
        var profile = context.GetProfile();
        if (profile.Contracts.Count > 0)
            throw PageFault.BadRequest("The settings of the worker name the contracts. Change them there.");
        var workspace = profile.OpenWorkspace();
        using var held = workspace.Lock(context.RequestAborted);
        // Only what the page offers: an address must not name any folder of this computer.
        var known = ListContracts(workspace).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        if (request.Contracts.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
            throw PageFault.BadRequest($"Unknown contract {TerminalText.CleanLine(unknown)}. Reload the page and choose again.");
        workspace.SaveContracts([.. request.Contracts.Distinct(StringComparer.Ordinal)]);
        return TypedResults.Json(new("The contracts were saved. The next check uses them."), PageJson.Default.PageMessage);
    }

    /// <summary>The contracts that come with DqCheck, and those that the settings name already.</summary>
    private static IEnumerable<ContractLine> ListContracts(Workspace workspace)
    {
        var chosen = workspace.ReadContracts();
        var known = ContractFolders.ListAll().ToDictionary(folder => Path.GetFileName(folder), StringComparer.Ordinal);
        return known
            .Keys.Union(chosen, StringComparer.Ordinal)
            .Select(id => new ContractLine(
                id,
                known.TryGetValue(id, out var folder) ? ContractFolders.ReadTitle(folder) ?? id : id,
                chosen.Contains(id, StringComparer.Ordinal)
            ));
    }

    private static CheckLine CreateLine(HttpContext context, PageCheck check)
    {
        var progress = check.Progress;
        var address = context.Request.PathBase.Value;
        return new(
            check.Order.Restarts > 0 ? $"{check.Order.Title} (continued after DqCheck was closed)" : check.Order.Title,
            progress.Message,
            $"{address}/checks/{check.Id}/events",
            progress.IsEnded,
            progress.State == "failed",
            progress.Result is { } result ? address + result : null
        );
    }
}
