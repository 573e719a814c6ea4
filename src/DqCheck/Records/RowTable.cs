using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DqCheck.Records;

/// <summary>The records of each accepted row, and so the lines of each record.</summary>
internal sealed class RowTable
{
    /// <summary>The kinds of child record on rows, in the order in which they are passed.</summary>
    public static readonly IReadOnlyList<RecordKind> ChildKinds =
    [
        RecordKind.Intervention,
        RecordKind.Review,
        RecordKind.TimeInTreatment,
        RecordKind.Top,
        RecordKind.ClientInformationReview,
    ];

    private static readonly RecordKind[] Kinds = [RecordKind.Episode, .. ChildKinds];

    private readonly IdColumn _lines = new();
    private readonly List<(int File, int FirstRow)> _files = [];

    /// <summary>For each kind the record on each row, counted from 1; 0 where there is none.</summary>
    private readonly IdColumn[] _records = [.. Kinds.Select(_ => new IdColumn())];

    private readonly Lock _sorting = new();

    /// <summary>Rows by episode, indexed on first use.</summary>
    private volatile ChildIndex? _byEpisode;

    /// <summary>Rows by client, indexed on first use.</summary>
    private volatile ChildIndex? _byClient;

    public int Count { get; private set; }

    /// <summary>Adds a row; -1 for a kind of which it has no record. Rows of a file must be consecutive.</summary>
    public void Add(int file, int line, int episode, ReadOnlySpan<int> children)
    {
        if (_files.Count == 0 || _files[^1].File != file)
            _files.Add((file, Count));
        _lines[Count] = line;
        _records[0][Count] = episode + 1;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] >= 0)
                _records[i + 1][Count] = children[i] + 1;
        }

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
    /// The rows of a record, in their order. The first calls sort all rows once by episode, or by client; for other kinds, the rows of the
    /// episode are searched.
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

    /// <summary>The first row of a record; every record has one.</summary>
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

    /// <summary>Indexes the rows by episode, or by client. Records are counted from 1; 0 is a row without one.</summary>
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
                                var record = records[i];
                                if (record > 0)
                                    take(clients is null ? record - 1 : clients[record - 1], first + i);
                            }
                        }
                    )
        );
    }
}
