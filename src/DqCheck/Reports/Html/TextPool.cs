using System.Text.Json;

namespace DqCheck.Reports.Html;

/// <summary>Texts of the report's data, each held once and named by its number. The first is blank.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _texts = [""];

    /// <summary>How many characters the texts have.</summary>
    public long Length { get; private set; }

    /// <summary>The number of a text.</summary>
    public int Add(string text)
    {
        if (_numbers.TryGetValue(text, out var number))
            return number;
        _texts.Add(HtmlText.Clean(text));
        Length += text.Length;
        return _numbers[text] = _texts.Count - 1;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("texts");
        foreach (var text in _texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
