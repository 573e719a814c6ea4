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

    public IReadOnlyList<ExplainedRecord> ToRecords() => [.. _entries.Select(Create)];

    private void AddOf(Population of, RecordKind kind, int record, string role, IEnumerable<string> columns)
    {
        Get(of, kind, record, role);
        foreach (var column in columns.Select(of.DataSet.Find))
        {
            if (column is null || (column.Kind != kind && column.Kind is not (RecordKind.Client or RecordKind.Episode)))
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

    /// <summary>Whether the finding is reported on a record or on one of its children, or is about a record that is missing.</summary>
    private bool IsOn(Entry entry)
    {
        if (finding.Timeliness is not null || finding.Record < 0)
            return true;
        if (entry.Of != population)
            return false;
        if (entry.Kind == finding.Kind)
            return entry.Record == finding.Record;
        var isParent = entry.Kind == RecordKind.Client || (entry.Kind == RecordKind.Episode && finding.Kind != RecordKind.Client);
        return isParent && population.GetOwner(finding.Kind, finding.Record, entry.Kind) == entry.Record;
    }
}
