using System.Collections.Immutable;
using DqCheck.Extracts;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Records;

/// <summary>Everything that the accepted rows of a run's extracts say, as records; and the rows that were refused.</summary>
internal sealed class Population
{
    public static IReadOnlyList<RecordKind> Kinds => RecordKindExtensions.OnRows;

    private readonly RecordTables _tables;
    private readonly Lazy<ByOwner>[] _childrenOf;

    public Population(RecordTables tables)
    {
        (_tables, Values) = (tables, [.. tables.Values]);
        _childrenOf = [.. Enum.GetValues<RecordKind>().Select(kind => new Lazy<ByOwner>(() => ByOwner.OfEpisodes(this, this[kind])))];
    }

    public DataSet DataSet => _tables.DataSet;

    /// <summary>All extracts of the run, those that could not be read included.</summary>
    public required IReadOnlyList<Extract> Extracts { get; init; }

    /// <summary>Distinct values of each column, by slot.</summary>
    public ImmutableArray<ValueTable> Values { get; }

    public RowTable Rows => _tables.Rows;

    /// <summary>Rows that will not be loaded, each with every reason.</summary>
    public required IReadOnlyList<RefusedRow> Refused { get; init; }

    /// <summary>Rows with CONSENT=N that hold other values all the same.</summary>
    public required IReadOnlyList<ConsentBreach> Breaches { get; init; }

    /// <summary>Agency and client of every accepted row with CONSENT=N: nothing else is checked of them.</summary>
    public required IReadOnlySet<(int Agency, int Client)> WithoutConsent { get; init; }

    /// <summary>Rows that contradict an earlier row about a record.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>What stands on rows, accepted or not, by the id of the agency; rows with a wrong number of cells are of none.</summary>
    public required IReadOnlyDictionary<int, OnRows> ByAgency { get; init; }

    /// <summary>The same by agency and the three substance columns as they stand on rows, by the ids of their values.</summary>
    public required IReadOnlyDictionary<(int Agency, int First, int Second, int Third), OnRows> RowsByDrugs { get; init; }

    public int Agency => _tables.Agency;

    public int ClientId => _tables.ClientId;

    public int EpisodeId => _tables.EpisodeId;

    public int Consent => _tables.Consent;

    public RecordTable this[RecordKind kind] => _tables[kind];

    public RecordTable Clients => this[RecordKind.Client];

    public RecordTable Episodes => this[RecordKind.Episode];

    /// <summary>The record itself or the parent that owns the column.</summary>
    public int Owner(RecordKind kind, int record, RecordKind owner)
    {
        if (kind == owner)
            return record;
        if (kind is not (RecordKind.Episode or RecordKind.Client))
            (record, kind) = (this[kind].Parent(record), RecordKind.Episode);
        return kind == owner ? record : Episodes.Parent(record);
    }

    /// <summary>The id of a record's value, in its own columns or those of its parents.</summary>
    public int Cell(RecordKind kind, int record, int slot)
    {
        var owner = DataSet.Slots[slot].Kind;
        return this[owner].Cell(Owner(kind, record, owner), slot);
    }

    /// <summary>Ids of agency, client and episode (0 for a client) of a record.</summary>
    public (int Agency, int Client, int Episode) Keys(RecordKind kind, int record)
    {
        var client = Owner(kind, record, RecordKind.Client);
        return (
            Clients.Cell(client, Agency),
            Clients.Cell(client, ClientId),
            kind == RecordKind.Client ? 0 : Episodes.Cell(Owner(kind, record, RecordKind.Episode), EpisodeId)
        );
    }

    /// <summary>The same as texts; blank where a record has no such key.</summary>
    public (string Agency, string Client, string Episode) KeyTexts(RecordKind kind, int record)
    {
        var (agency, client, episode) = Keys(kind, record);
        return (Values[Agency].Text(agency), Values[ClientId].Text(client), Values[EpisodeId].Text(episode));
    }

    /// <summary>Slot of the column that is a child record's own id; -1 for other kinds.</summary>
    public int IdSlot(RecordKind kind) => _tables.IdSlot(kind);

    /// <summary>The records of a kind by episode; worked out when it is first asked for.</summary>
    public ByOwner Children(RecordKind kind) => _childrenOf[(int)kind].Value;

    public ReadOnlySpan<int> RowsOf(RecordKind kind, int record) => Rows.RowsOf(kind, record, Episodes, this[kind]);

    public int FirstRowOf(RecordKind kind, int record) => Rows.FirstRowOf(kind, record, Episodes, this[kind]);

    /// <summary>Index of the extract in which a record stands first.</summary>
    public int FileOf(RecordKind kind, int record) => Rows.IsOfOneFile ? Rows.File(0) : Rows.File(FirstRowOf(kind, record));

    /// <summary>Whether an extract that a record stands in supplies a column at all.</summary>
    public bool IsSupplied(RecordKind kind, int record, int slot)
    {
        if (Extracts.Count == 1)
            return Extracts[0].Supplied[slot];
        foreach (var row in RowsOf(kind, record))
        {
            if (Extracts[Rows.File(row)].Supplied[slot])
                return true;
        }

        return false;
    }
}

/// <summary>What stands on some rows.</summary>
/// <param name="Rows">Rows, and how many of them are accepted.</param>
/// <param name="Accepted">See <paramref name="Rows"/>.</param>
/// <param name="Episodes">Distinct episodes, and how many of them load.</param>
/// <param name="Loaded">See <paramref name="Episodes"/>.</param>
internal readonly record struct OnRows(int Rows, int Accepted, int Episodes, int Loaded);

/// <summary>A row that will not be loaded: the rule it breaks and the slot of the column (-1: the row as a whole).</summary>
/// <param name="File">Index of the extract.</param>
/// <param name="Line">Physical line.</param>
/// <param name="Cells">Cells of the row.</param>
/// <param name="Rule">The rule of severity Reject.</param>
/// <param name="Slot">Slot of the column, or -1.</param>
/// <param name="Value">Id of the value in that column.</param>
/// <param name="Agency">Ids of the keys as they stand on the row; 0 where the cells cannot be trusted.</param>
/// <param name="Client">See <paramref name="Agency"/>.</param>
/// <param name="Episode">See <paramref name="Agency"/>.</param>
internal sealed record RefusedRow(int File, int Line, int Cells, Rule Rule, int Slot, int Value, int Agency, int Client, int Episode);

/// <summary>A row with CONSENT=N and the slots of the columns that should be blank.</summary>
internal sealed record ConsentBreach(int File, int Line, int Agency, int Client, IReadOnlyList<int> Slots);

/// <summary>A second value for one column of one record: its id, and the row it stands on.</summary>
internal sealed record Conflict(RecordKind Kind, int Record, int Slot, int First, int Other);
