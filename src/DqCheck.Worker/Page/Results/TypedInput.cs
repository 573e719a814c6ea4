using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Results;

/// <summary>What people type in the page, and how it is saved: in the workspace, as what they type into workbooks.</summary>
internal static class TypedInput
{
    private const int MaxLength = 2_000;

    /// <summary>The text in one line, as a cell of a CSV file should be.</summary>
    /// <exception cref="PageFault">It is too long.</exception>
    public static string Clean(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxLength ? TerminalText.CleanLine(line) : throw PageFault.BadRequest($"Use at most {MaxLength} characters.");
    }

    /// <summary>
    /// Changes a workspace. What people typed into its workbooks before is read first, so that whatever was typed last counts.
    /// </summary>
    public static T Change<T>(ProfileSettings profile, Func<Workspace, T> change, CancellationToken cancel)
    {
        var workspace = profile.OpenWorkspace();
        using var held = workspace.Lock(cancel);
        ResultStore store = new(workspace);
        store.Recover();
        new ReadBack(workspace, store).Run();
        return change(workspace);
    }
}
