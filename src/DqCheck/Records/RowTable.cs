using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Which records each accepted row carries, and so on which lines each record stands.</summary>
internal sealed class RowTable
{
    private static readonly RecordKind[] Kinds = [RecordKind.Episode, RecordKind.Intervention, RecordKind.Review, RecordKind.TimeInTreatment, RecordKind.Top];

    private readonly List<int> _lines = [];
    private readonly List<int> _files = [];
    private readonly Dictionary<RecordKind, List<int>> _records = Kinds.ToDictionary(k => k, _ => new List<int>());
    private readonly Dictionary<RecordKind, (int[] Starts, int[] Rows)> _index = [];
    private readonly Lock _indexing = new();

    public int Count => _lines.Count;

    /// <summary>Adds a row; -1 where it carries no record of a kind.</summary>
    public void Add(int file, int line, int episode, ReadOnlySpan<int> children)
    {
        _files.Add(file);
        _lines.Add(line);
        _records[RecordKind.Episode].Add(episode);
        for (var i = 0; i < children.Length; i++) _records[Kinds[i + 1]].Add(children[i]);
    }

    public int Line(int row) => _lines[row];

    public int File(int row) => _files[row];

    /// <summary>Rows on which a record stands, in their order. The first call for a kind sorts all rows once.</summary>
    public ReadOnlySpan<int> RowsOf(RecordKind kind, int record, RecordTable episodes)
    {
        var (starts, rows) = Index(kind, episodes);
        return record + 1 < starts.Length ? rows.AsSpan(starts[record], starts[record + 1] - starts[record]) : [];
    }

    private (int[] Starts, int[] Rows) Index(RecordKind kind, RecordTable episodes)
    {
        lock (_indexing)
        {
            if (_index.TryGetValue(kind, out var index)) return index;
            var of = kind == RecordKind.Client ? _records[RecordKind.Episode].ConvertAll(episodes.Parent) : _records[kind];
            var starts = new int[(of.Count > 0 ? of.Max() : -1) + 2];
            foreach (var record in of)
            {
                if (record >= 0) starts[record + 1]++;
            }

            for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
            var (next, rows) = (starts[..^1], new int[starts[^1]]);
            for (var row = 0; row < of.Count; row++)
            {
                if (of[row] >= 0) rows[next[of[row]]++] = row;
            }

            return _index[kind] = (starts, rows);
        }
    }
}
