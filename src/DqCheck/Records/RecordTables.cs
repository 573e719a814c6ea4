using DqCheck.Extracts;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Records;

/// <summary>The values, records and rows of a data set, to which a <see cref="PopulationBuilder"/> adds while it reads extracts.</summary>
internal sealed class RecordTables
{
    private readonly RecordTable[] _tables;
    private readonly int[] _idSlots;

    public RecordTables(DataSet dataSet)
    {
        DataSet = dataSet;
        Values = [.. dataSet.Slots.Select(c => new ValueTable(c))];
        _tables = new RecordTable[Population.Kinds.Max(k => (int)k) + 1];
        foreach (var kind in Population.Kinds)
            _tables[(int)kind] = new RecordTable(kind, [.. dataSet.Slots.Where(c => c.Kind == kind)]);
        _idSlots =
        [
            .. Enum.GetValues<RecordKind>()
                .Select(kind => kind.IsChildOfEpisode() ? this[kind].Columns.FirstOrDefault(c => c.Type == ColumnType.Id)?.Slot ?? -1 : -1),
        ];
        Agency = Slot(AGNCY);
        ClientId = Slot(CLIENTID);
        EpisodeId = Slot(EPISODID);
        Consent = Slot(CONSENT);
        int Slot(string name) => dataSet.Find(name)!.Slot;
    }

    public DataSet DataSet { get; }

    /// <summary>Distinct values of each column, by slot.</summary>
    public ValueTable[] Values { get; }

    public RowTable Rows { get; } = new();

    /// <summary>The slot of the agency column.</summary>
    public int Agency { get; }

    public int ClientId { get; }

    public int EpisodeId { get; }

    public int Consent { get; }

    /// <summary>Whether a column may hold a value without consent, or nobody can say, because only its prefix is known.</summary>
    public bool IsAllowedWithoutConsent(int slot) =>
        slot == Agency || slot == ClientId || slot == Consent || DataSet.Slots[slot].IsKnownByPrefix;

    public RecordTable this[RecordKind kind] => _tables[(int)kind];

    public RecordTable Clients => this[RecordKind.Client];

    public RecordTable Episodes => this[RecordKind.Episode];

    /// <summary>Slot of the column that is a child record's own id; -1 for other kinds.</summary>
    public int IdSlot(RecordKind kind) => _idSlots[(int)kind];
}
