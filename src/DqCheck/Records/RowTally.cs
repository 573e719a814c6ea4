using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Records;

/// <summary>Counts rows and distinct episodes, by agency and by substances, while extracts are read.</summary>
internal sealed class RowTally(RecordTables tables)
{
    private readonly Dictionary<int, Counts> _byAgency = [];
    private readonly Dictionary<(int Agency, int First, int Second, int Third), Counts> _byDrugs = [];
    private readonly int[] _drugSlots = [.. new[] { DRUG1, DRUG2, DRUG3 }.Select(name => tables.DataSet.Find(name)?.Slot ?? -1)];
    private (int, int, int, int) _lastKey;
    private (Counts OfAgency, Counts ByDrugs)? _last;

    /// <summary>The counts by the id of the agency.</summary>
    public IReadOnlyDictionary<int, RowCounts> ByAgency => Totals(_byAgency);

    /// <summary>The counts by the ids of the agency and of the three substances.</summary>
    public IReadOnlyDictionary<(int Agency, int First, int Second, int Third), RowCounts> ByDrugs => Totals(_byDrugs);

    public void AddRow(ReadOnlySpan<int> row, bool accepted)
    {
        // Most rows have the same agency and substances as the row above.
        var key = (row[tables.Agency], Drug(row, 0), Drug(row, 1), Drug(row, 2));
        if (_last is null || key != _lastKey)
        {
            _lastKey = key;
            _last = (GetOrAdd(_byAgency, row[tables.Agency]), GetOrAdd(_byDrugs, key));
        }
        _last.Value.OfAgency.AddRow(accepted);
        _last.Value.ByDrugs.AddRow(accepted);
    }

    /// <summary>Adds a distinct episode of an agency.</summary>
    public void AddEpisode(int agency, bool loaded) => GetOrAdd(_byAgency, agency).AddEpisode(loaded);

    private int Drug(ReadOnlySpan<int> row, int position)
    {
        var slot = _drugSlots[position];
        return slot >= 0 ? row[slot] : 0;
    }

    private static Counts GetOrAdd<T>(Dictionary<T, Counts> all, T key)
        where T : notnull
    {
        if (!all.TryGetValue(key, out var counts))
            all.Add(key, counts = new());
        return counts;
    }

    private static Dictionary<T, RowCounts> Totals<T>(Dictionary<T, Counts> all)
        where T : notnull => all.ToDictionary(c => c.Key, c => c.Value.OnRows);

    private sealed class Counts
    {
        public RowCounts OnRows { get; private set; }

        public void AddRow(bool accepted) =>
            OnRows = OnRows with { Rows = OnRows.Rows + 1, Accepted = OnRows.Accepted + (accepted ? 1 : 0) };

        public void AddEpisode(bool loaded) =>
            OnRows = OnRows with { Episodes = OnRows.Episodes + 1, Loaded = OnRows.Loaded + (loaded ? 1 : 0) };
    }
}
