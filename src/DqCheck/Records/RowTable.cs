using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DqCheck.Records;

/// <summary>Which records each accepted row carries, and so on which lines each record stands.</summary>
internal sealed class RowTable
{
    /// <summary>Kinds of record that rows carry besides the episode, in the order in which they are given.</summary>
    public static readonly IReadOnlyList<RecordKind> ChildKinds =
    [
        RecordKind.Intervention,
        RecordKind.Review,
        RecordKind.TimeInTreatment,
        RecordKind.Top,
    ];

    private static readonly RecordKind[] Kinds = [RecordKind.Episode, .. ChildKinds];

    private readonly IdColumn _lines = new();
    private readonly List<(int File, int FirstRow)> _files = [];

    /// <summary>For each kind the record on each row, counted from 1; 0 where it carries none.</summary>
    private readonly IdColumn[] _records = [.. Kinds.Select(_ => new IdColumn())];

    private readonly Lock _sorting = new();

    /// <summary>Rows by episode and by client, sorted when they are first asked for.</summary>
    /// <summary>Rows by episode and by client, sorted when they are first asked for.</summary>
    private volatile ChildIndex? _byEpisode;

    /// <summary>Rows by episode and by client, sorted when they are first asked for.</summary>
    private volatile ChildIndex? _byClient;

    public int Count { get; private set; }

    /// <summary>Adds a row; -1 where it carries no record of a kind. Rows of a file follow each other.</summary>
    public void Add(int file, int line, int episode, ReadOnlySpan<int> children)
    {
        if (_files.Count == 0 || _files[^1].File != file)
            _files.Add((file, Count));
        _lines[Count] = line;
        _records[0][Count] = episode + 1;
        for (var i = 0; i < children.Length; i++)
            _records[i + 1][Count] = children[i] + 1;
        Count++;
    }

    /// <summary>Whether all rows are of one extract.</summary>
    public bool IsOfOneFile => _files.Count == 1;

    public int GetLine(int row) => _lines[row];

    public int GetFile(int row)
    {
        var low = 0;
        var high = _files.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_files[middle].FirstRow <= row)
                low = middle;
            else
                high = middle - 1;
        }

        return _files[low].File;
    }

    /// <summary>
    /// Rows on which a record stands, in their order. The first calls sort all rows once by episode, or by client; of another record those
    /// of its episode are looked through.
    /// </summary>
    public ReadOnlySpan<int> GetRows(RecordKind kind, int record, RecordTable episodes, RecordTable table)
    {
        if (kind is RecordKind.Client or RecordKind.Episode)
            return GetIndex(kind, episodes).GetChildren(record);
        var records = _records[Array.IndexOf(Kinds, kind)];
        List<int> found = [];
        foreach (var row in GetRows(RecordKind.Episode, table.GetParent(record), episodes, episodes))
        {
            if (records[row] == record + 1)
                found.Add(row);
        }

        return CollectionsMarshal.AsSpan(found);
    }

    /// <summary>The first row on which a record stands; every one does.</summary>
    public int GetFirstRow(RecordKind kind, int record, RecordTable episodes, RecordTable table)
    {
        var records = kind is RecordKind.Client or RecordKind.Episode ? null : _records[Array.IndexOf(Kinds, kind)];
        foreach (
            var row in records is null
                ? GetRows(kind, record, episodes, table)
                : GetRows(RecordKind.Episode, table.GetParent(record), episodes, episodes)
        )
        {
            if (records is null || records[row] == record + 1)
                return row;
        }

        throw new UnreachableException();
    }

    private ChildIndex GetIndex(RecordKind kind, RecordTable episodes)
    {
        if ((kind == RecordKind.Client ? _byClient : _byEpisode) is { } sorted)
            return sorted;
        lock (_sorting)
        {
            if (kind == RecordKind.Client)
                return _byClient ??= BuildIndex(episodes.Count, episodes.Parents.ToArray(episodes.Count));
            return _byEpisode ??= BuildIndex(episodes.Count, null);
        }
    }

    /// <summary>The rows by their episode, or by its client. Records are counted from 1; 0 is that of a row without one.</summary>
    private ChildIndex BuildIndex(int episodes, int[]? clients)
    {
        return new(
            clients is null ? episodes : clients.Append(-1).Max() + 1,
            take =>
                _records[0]
                    .ForEachBlock(
                        Count,
                        (first, records) =>
                        {
                            for (var i = 0; i < records.Length; i++)
                            {
                                if (records[i] is var record and > 0)
                                    take(clients is null ? record - 1 : clients[record - 1], first + i);
                            }
                        }
                    )
        );
    }
}
