using System.Text.Json;
using DqCheck.Publication;

namespace DqCheck.Reports.Json;

/// <summary>
/// Writes the counts of an object as the audience may see them; where one of them is 1 to 4 and not shown, it is null and the object says
/// so.
/// </summary>
/// <param name="json">Where to.</param>
/// <param name="rounding">What the audience sees.</param>
internal sealed class JsonCounts(Utf8JsonWriter json, Rounding rounding)
{
    private bool _isSuppressed;

    public void Write(string name, long? count)
    {
        var shown = count is { } number ? rounding.Number(number) : null;
        _isSuppressed |= count is not null && shown is null;
        ResultJson.Number(json, name, shown);
    }

    /// <summary>Ends the counts of an object.</summary>
    public void End()
    {
        if (_isSuppressed)
            json.WriteString(Suppressed.Name, Suppressed.Few);
        _isSuppressed = false;
    }
}

/// <summary>How an object says that one of its numbers is not shown.</summary>
internal static class Suppressed
{
    public const string Name = "suppressed",
        Few = "1-4";
}
