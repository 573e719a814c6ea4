using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.Explanations;

/// <summary>Collects the records that a finding is based on, each once, with the columns that the rule checked.</summary>
/// <param name="finding">The finding.</param>
/// <param name="population">The records of this check.</param>
internal sealed class Evidence(RuleFinding finding, Population population)
{
    private readonly FindingText _text = new(population);
    private readonly List<Entry> _entries = [];
    private readonly List<ExplainedRecord> _rows = [];

    private sealed record Entry(Population Of, RecordKind Kind, int Record, string Role, List<int> Slots);

    public RuleFinding Finding => finding;

    public Population Population => population;

    /// <summary>Adds a record with some of its columns or those of its parents, which become records of their own.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="record">Index of the record.</param>
    /// <param name="role">What it is; blank for the name of its kind.</param>
    /// <param name="columns">The columns; those that the data set does not have are left out.</param>
    public void Add(RecordKind kind, int record, string role, params IEnumerable<string> columns) =>
        AddOf(population, kind, record, role, columns);

    /// <summary>The same by slots.</summary>
    public void AddSlots(RecordKind kind, int record, string role, params IEnumerable<int> slots) =>
        AddOf(population, kind, record, role, slots.Where(s => s >= 0).Select(s => population.DataSet.Slots[s].Name));

    /// <summary>Adds a record of the earlier extract.</summary>
    public void AddPrevious(Population previous, RecordKind kind, int record, params IEnumerable<string> columns) =>
        AddOf(previous, kind, record, $"{RecordWords.Get(kind)} in the earlier extract", columns);

    /// <summary>Adds a row that is no record.</summary>
    public void AddRow(ExplainedRecord row) => _rows.Add(row);

    public IReadOnlyList<ExplainedRecord> ToRecords() => [.. _entries.Select(Create), .. _rows];

    private void AddOf(Population of, RecordKind kind, int record, string role, IEnumerable<string> columns)
    {
        Get(of, kind, record, role);
        foreach (var column in columns.Select(of.DataSet.Find))
        {
            if (column is null || !IsOwnOrParent(column.Kind, kind))
                continue;
            // The value of an episode can differ from that of its client.
            var isOwn =
                column.Kind == kind || (kind == finding.Kind && record == finding.Record && column.Slot == finding.Slot && IsDiffering);
            var entry = isOwn ? Get(of, kind, record, role) : Get(of, column.Kind, of.GetOwner(kind, record, column.Kind), "");
            if (!entry.Slots.Contains(column.Slot))
                entry.Slots.Add(column.Slot);
        }
    }

    private bool IsDiffering => finding.ValueId != population.GetCellId(finding.Kind, finding.Record, finding.Slot);

    private Entry Get(Population of, RecordKind kind, int record, string role)
    {
        if (_entries.FirstOrDefault(e => e.Of == of && e.Kind == kind && e.Record == record) is { } known)
            return known;
        Entry added = new(of, kind, record, role.Length > 0 ? role : RecordWords.Get(kind), []);
        _entries.Add(added);
        return added;
    }

    private ExplainedRecord Create(Entry entry)
    {
        var place = finding with { Kind = entry.Kind, Record = entry.Record, RowKeys = default, Previous = null };
        var text = entry.Of == population ? _text : new FindingText(entry.Of);
        var (agency, client, episode, id) = text.GetKeys(place);
        var (files, lines) = text.GetLines(place);
        return new()
        {
            Kind = entry.Kind,
            Index = entry.Of == population ? entry.Record : -1,
            Role = entry.Role,
            Agency = agency,
            Client = client,
            Episode = episode,
            RecordId = id,
            Files = files,
            Lines = lines,
            Cells = [.. entry.Slots.Select(slot => CreateCell(entry, slot))],
            IsPrevious = entry.Of != population,
        };
    }

    private ExplainedCell CreateCell(Entry entry, int slot)
    {
        var isNamed = slot == finding.Slot && IsOn(entry);
        var column = entry.Of.DataSet.Slots[slot];
        var id =
            isNamed && entry.Kind == finding.Kind && entry.Record == finding.Record && finding.Timeliness is null
                ? finding.ValueId
                : entry.Of[column.Kind].GetCellId(entry.Of.GetOwner(entry.Kind, entry.Record, column.Kind), slot);
        return ValueText.CreateCell(entry.Of, slot, id, isNamed);
    }

    /// <summary>Whether a record of a kind has columns of another kind: its own, or those of its episode and client.</summary>
    private static bool IsOwnOrParent(RecordKind columns, RecordKind kind) =>
        columns == kind || columns == RecordKind.Client || (columns == RecordKind.Episode && kind != RecordKind.Client);

    /// <summary>
    /// Whether the finding is reported on a record, its child or its parent, so that the column it names is meant; or is about a journey or a
    /// missing record, which have that column elsewhere.
    /// </summary>
    private bool IsOn(Entry entry)
    {
        if (finding.Timeliness is not null || finding.Record < 0)
            return true;
        if (entry.Of != population)
            return false;
        if (entry.Kind == finding.Kind)
            return entry.Record == finding.Record;
        return IsOwnOrParent(entry.Kind, finding.Kind)
            ? population.GetOwner(finding.Kind, finding.Record, entry.Kind) == entry.Record
            : finding.Kind == RecordKind.Client && population.GetOwner(entry.Kind, entry.Record, RecordKind.Client) == finding.Record;
    }
}
