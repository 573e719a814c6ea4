using DqCheck.Worker.Page.Checks;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Results;

/// <summary>Uploads of the files of a workspace besides extracts.</summary>
internal static class FileEndpoints
{
    /// <summary>The largest upload: the files are read into memory.</summary>
    public const long MaxBytes = 100_000_000;

    public static async Task<IResult> ReplaceAsync(HttpContext context, string kind)
    {
        var profile = context.GetProfile();
        var workspace = profile.OpenWorkspace();
        var file = WorkspaceFile.All.FirstOrDefault(f => f.Kind == kind);
        var folder = WorkspaceFolder.All.FirstOrDefault(f => f.Kind == kind);
        if (file is null && folder is null)
            throw PageFault.NotFound();
        using var files = await ReceivedFiles.ReceiveAsync(context.Request, workspace);
        if (file is null)
            return Answer(folder!.Save(workspace, files.Paths, context.RequestAborted));
        if (files.Paths.Count > 1)
            throw PageFault.BadRequest($"Choose one file: a workspace has one {file.FileName}.");
        return Answer(file.Replace(profile, files.Paths[0], context.RequestAborted));
    }

    public static IResult Undo(HttpContext context, string kind) =>
        WorkspaceFile.All.FirstOrDefault(f => f.Kind == kind) is { } file
            ? Answer(file.Undo(context.GetProfile(), context.RequestAborted))
            : throw PageFault.NotFound();

    public static IResult UndoInFolder(HttpContext context, string kind, string name) =>
        WorkspaceFolder.All.FirstOrDefault(f => f.Kind == kind) is { } folder
            ? Answer(folder.Undo(context.GetProfile().OpenWorkspace(), name, context.RequestAborted))
            : throw PageFault.NotFound();

    private static IResult Answer(string message) => TypedResults.Json(new(message), PageJson.Default.PageMessage);
}
