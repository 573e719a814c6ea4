using System.Collections.Immutable;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>The accepted rows of all extracts as records, and the rows that were rejected.</summary>
internal sealed class Population
{
    public static IReadOnlyList<RecordKind> Kinds => RecordKindExtensions.OnRows;

    /// <summary>The most agencies that a check has. With more codes in AGNCY, the column holds something else.</summary>
    public const int MaxAgencies = 200;

    private readonly RecordTables _tables;
    private readonly Lazy<ChildIndex>[] _childrenOf;

    public Population(RecordTables tables)
    {
        _tables = tables;
        Values = [.. tables.Values];
        Keys = new(this);
        _childrenOf = [.. Enum.GetValues<RecordKind>().Select(kind => new Lazy<ChildIndex>(() => ChildIndex.ByEpisode(this, this[kind])))];
    }

    public DataSet DataSet => _tables.DataSet;

    /// <summary>The keys of people in counts.</summary>
    public ClientKeys Keys { get; }

    /// <summary>All extracts of the check, including those that could not be read.</summary>
    public required IReadOnlyList<Extract> Extracts { get; init; }

    /// <summary>Distinct values of each column, by slot.</summary>
    public ImmutableArray<ValueTable> Values { get; }

    public RowTable Rows => _tables.Rows;

    /// <summary>Rows that will not be loaded, each with every reason.</summary>
    public required IReadOnlyList<RejectedRow> RejectedRows { get; init; }

    /// <summary>Agency, client and episode of rejected rows that have both ids; the episode does not load.</summary>
    public required IReadOnlySet<(int Agency, int Client, int Episode)> RejectedEpisodes { get; init; }

    /// <summary>The values on the rejected rows of each extract that has any, by its index.</summary>
    public required IReadOnlyDictionary<int, RejectedCells> RejectedCells { get; init; }

    /// <summary>Rows with CONSENT=N that hold other values nevertheless.</summary>
    public required IReadOnlyList<ConsentBreach> ConsentBreaches { get; init; }

    /// <summary>
    /// Agency and client of every accepted row with CONSENT=N, for which nothing else is checked, with the first line on which it is N.
    /// </summary>
    public required IReadOnlyDictionary<(int Agency, int Client), (int File, int Line)> WithoutConsent { get; init; }

    /// <summary>Rows that contradict an earlier row about a record.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>Slots of client columns that may differ between episodes, and the value of each episode in them.</summary>
    public required IReadOnlyList<(int Slot, IdColumn OfEpisode)> EpisodeValues { get; init; }

    /// <summary>
    /// Counts of all rows, accepted or not, by the id of the agency; rows with a wrong number of cells belong to no agency.
    /// </summary>
    public required IReadOnlyDictionary<int, RowCounts> CountsByAgency { get; init; }

    /// <summary>The same by agency and the three substance columns, by the ids of their values.</summary>
    public required IReadOnlyDictionary<(int Agency, int First, int Second, int Third), RowCounts> CountsByDrugs { get; init; }

    /// <summary>Whether figures are worked out by agency: not where AGNCY looks like another column.</summary>
    public bool HasAgencies => AgencyCount <= MaxAgencies;

    /// <summary>How many codes AGNCY holds.</summary>
    public int AgencyCount => CountsByAgency.Count - (CountsByAgency.ContainsKey(0) ? 1 : 0);

    /// <summary>The agencies of an extract; none where AGNCY looks like another column.</summary>
    public IReadOnlyList<string> GetAgencies(Extract extract) => HasAgencies ? extract.Agencies : [];

    /// <summary>Whether the data set has columns of a kind of record.</summary>
    public bool HasColumns(RecordKind kind) => DataSet.Slots.Any(c => c.Kind == kind);

    public int AgencySlot => _tables.Agency;

    public int ClientIdSlot => _tables.ClientId;

    public int EpisodeIdSlot => _tables.EpisodeId;

    public int ConsentSlot => _tables.Consent;

    public RecordTable this[RecordKind kind] => _tables[kind];

    public RecordTable Clients => this[RecordKind.Client];

    public RecordTable Episodes => this[RecordKind.Episode];

    /// <summary>The record itself, or the parent that has the column.</summary>
    public int GetOwner(RecordKind kind, int record, RecordKind owner)
    {
        if (kind == owner)
            return record;
        if (kind is not (RecordKind.Episode or RecordKind.Client))
        {
            record = this[kind].GetParent(record);
            kind = RecordKind.Episode;
        }
        return kind == owner ? record : Episodes.GetParent(record);
    }

    /// <summary>The id of a record's value, in its own columns or those of its parents.</summary>
    public int GetCellId(RecordKind kind, int record, int slot)
    {
        var owner = DataSet.Slots[slot].Kind;
        return this[owner].GetCellId(GetOwner(kind, record, owner), slot);
    }

    /// <summary>Ids of agency, client and episode (0 for a client) of a record.</summary>
    public (int Agency, int Client, int Episode) GetKeys(RecordKind kind, int record)
    {
        var client = GetOwner(kind, record, RecordKind.Client);
        return (
            Clients.GetCellId(client, AgencySlot),
            Clients.GetCellId(client, ClientIdSlot),
            kind == RecordKind.Client ? 0 : Episodes.GetCellId(GetOwner(kind, record, RecordKind.Episode), EpisodeIdSlot)
        );
    }

    /// <summary>The same as text; blank where a record has no such key.</summary>
    public (string Agency, string Client, string Episode) GetKeyTexts(RecordKind kind, int record)
    {
        var (agency, client, episode) = GetKeys(kind, record);
        return (Values[AgencySlot].GetText(agency), Values[ClientIdSlot].GetText(client), Values[EpisodeIdSlot].GetText(episode));
    }

    /// <summary>Slot of the column that is a child record's own id; -1 for other kinds.</summary>
    public int GetIdSlot(RecordKind kind) => _tables.IdSlot(kind);

    /// <summary>The records of a kind by episode; created on first use.</summary>
    public ChildIndex GetChildren(RecordKind kind) => _childrenOf[(int)kind].Value;

    public ReadOnlySpan<int> GetRows(RecordKind kind, int record) => Rows.GetRows(kind, record, Episodes, this[kind]);

    public int GetFirstRow(RecordKind kind, int record) => Rows.GetFirstRow(kind, record, Episodes, this[kind]);

    /// <summary>The index of the first extract with a record.</summary>
    public int GetFile(RecordKind kind, int record) => Rows.IsOfOneFile ? Rows.GetFile(0) : Rows.GetFile(GetFirstRow(kind, record));

    /// <summary>Whether any extract with a record supplies a column at all.</summary>
    public bool IsSupplied(RecordKind kind, int record, int slot)
    {
        if (Extracts.Count == 1)
            return Extracts[0].Supplied[slot];
        foreach (var row in GetRows(kind, record))
        {
            if (Extracts[Rows.GetFile(row)].Supplied[slot])
                return true;
        }

        return false;
    }
}
