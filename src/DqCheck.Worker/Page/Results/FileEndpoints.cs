using DqCheck.Worker.Page.Checks;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Results;

/// <summary>Uploads of the files of a workspace besides extracts.</summary>
internal static class FileEndpoints
{
    /// <summary>The largest upload: the files are read into memory.</summary>
    public const long MaxBytes = 100_000_000;

    /// <summary>The kind of tables that a contract asks for.</summary>
    public const string Local = "local";

    public static async Task<IResult> ReplaceAsync(HttpContext context, string kind)
    {
        var profile = context.GetProfile();
        var workspace = profile.OpenWorkspace();
        var file = WorkspaceFile.All.FirstOrDefault(f => f.Kind == kind);
        if (file is null && kind != Local)
            throw PageFault.NotFound();
        using var files = await ReceivedFiles.ReceiveAsync(context.Request, workspace);
        if (file is null)
            return Answer(SaveTables(workspace, files.Paths, context.RequestAborted));
        if (files.Paths.Count > 1)
            throw PageFault.BadRequest($"Choose one file: a workspace has one {file.FileName}.");
        return Answer(file.Replace(profile, files.Paths[0], context.RequestAborted));
    }

    public static IResult Undo(HttpContext context, string kind) =>
        WorkspaceFile.All.FirstOrDefault(f => f.Kind == kind) is { } file
            ? Answer(file.Undo(context.GetProfile(), context.RequestAborted))
            : throw PageFault.NotFound();

    private static string SaveTables(Workspace workspace, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        if (paths.Any(path => !Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)))
            throw PageFault.BadRequest("Choose CSV files. If a table is a workbook, save it as “CSV UTF-8 (comma delimited)” first.");
        using var held = workspace.Lock(cancel);
        foreach (var path in paths)
            PrivateFiles.Write(Path.Combine(workspace.LocalTables, Path.GetFileName(path)), File.ReadAllBytes(path));
        return $"{Plural.Format(paths.Count, "table was", "tables were")} saved in the folder local.";
    }

    private static IResult Answer(string message) => TypedResults.Json(new(message), PageJson.Default.PageMessage);
}
