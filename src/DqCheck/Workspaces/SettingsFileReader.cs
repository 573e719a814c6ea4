using System.Text.Json;

namespace DqCheck.Workspaces;

/// <summary>Reads the settings file of a workspace.</summary>
internal static class SettingsFileReader
{
    /// <exception cref="DqCheckException">It cannot be read.</exception>
    public static SettingsFile Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = PrivateFiles.OpenShared(path);
            return JsonSerializer.Deserialize(stream, SettingsFileJson.Default.SettingsFile) ?? new();
        }
        catch (JsonException e)
        {
            throw new DqCheckException(FaultKind.Usage, $"{name} line {e.LineNumber + 1} cannot be read: {Explain(e)}", cause: e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"{name} cannot be read. Is it open in another program?", cause: e);
        }
    }

    /// <summary>What is wrong with JSON, without the name of a type of this program.</summary>
    private static string Explain(JsonException e) =>
        e.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"“{e.Path?.TrimStart('$', '.')}” is not a setting."
            : "check commas, quotation marks and brackets near there, and that each setting has a value of the right kind.";
}
