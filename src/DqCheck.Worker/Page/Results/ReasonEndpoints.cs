using DqCheck.PreviousWorkbooks;
using DqCheck.Workspaces;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Results;

/// <summary>Saves reasons and actions that people type for a line, such as a long wait.</summary>
internal static class ReasonEndpoints
{
    private const int KeyLength = 16;

    public static IResult Save(HttpContext context, string month, string agency, ReasonRequest request)
    {
        var profile = context.GetProfile();
        ResultFolder.Find(profile.OpenWorkspace(), month, agency);
        if (request.LineKey.Length != KeyLength || !request.LineKey.All(char.IsAsciiHexDigitLower))
            throw PageFault.BadRequest("The page does not say which case this is about. Reload it and try again.");
        TypedNote note = new(TypedInput.Clean(request.Reason), TypedInput.Clean(request.Action));
        var message = TypedInput.Change(profile, workspace => Save(workspace, request.LineKey, note), context.RequestAborted);
        return TypedResults.Json(new(message), PageJson.Default.PageMessage);
    }

    private static string Save(Workspace workspace, string key, TypedNote note)
    {
        var reasons = ReasonsFile.Read(workspace.ReasonsFile);
        if (note == TypedNote.Blank)
            reasons.Remove(key);
        else
            reasons[key] = note;
        ReasonsFile.Write(workspace.ReasonsFile, reasons);
        return note == TypedNote.Blank ? "Deleted." : "Saved. The next check shows it in the report and the workbook.";
    }
}
