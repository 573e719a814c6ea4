using System.Text.Json;
using DqCheck.Explanations;

namespace DqCheck.Reports.Html;

/// <summary>Cells of records, each held once and named by its number: column, title of the column, value and meaning.</summary>
internal sealed class CellPool(TextPool texts)
{
    private readonly Dictionary<(int, int, int, int), int> _numbers = [];
    private readonly List<(int Name, int Title, int Value, int Meaning)> _cells = [];

    public int Count => _cells.Count;

    /// <summary>The number of a cell.</summary>
    public int Add(ExplainedCell cell)
    {
        var key = (texts.Add(cell.Column.Name), texts.Add(cell.Column.Title), texts.Add(cell.Value), texts.Add(cell.Meaning));
        if (_numbers.TryGetValue(key, out var number))
            return number;
        _cells.Add(key);
        return _numbers[key] = _cells.Count - 1;
    }

    /// <summary>Writes the cells, four numbers of texts for each.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("cells");
        foreach (var (name, title, value, meaning) in _cells)
        {
            json.WriteNumberValue(name);
            json.WriteNumberValue(title);
            json.WriteNumberValue(value);
            json.WriteNumberValue(meaning);
        }

        json.WriteEndArray();
    }
}
