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
        var shown = count is { } number ? rounding.Round(number) : null;
        _isSuppressed |= count is not null && shown is null;
        ResultJson.WriteNumber(json, name, shown);
    }

    /// <summary>Ends the counts of an object.</summary>
    public void WriteEnd()
    {
        if (_isSuppressed)
            json.WriteString(SuppressionMember.MemberName, SuppressionMember.FewValue);
        _isSuppressed = false;
    }
}
