using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>
/// A finding of a rule: on a record, on rows, or about a file. Holds numbers only; its text is created when it is written.
/// </summary>
internal sealed record RuleFinding
{
    public required Rule Rule { get; init; }

    /// <summary>The kind of record.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Index of the record; -1 where the finding is on rows or about a file.</summary>
    public int Record { get; init; } = -1;

    /// <summary>Index of the extract; for a record, of the extract with its first row.</summary>
    public int File { get; init; }

    /// <summary>Lines of a finding on rows.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>
    /// The records of the previous extract, for a finding on a missing record: <see cref="RowKeys"/> are ids of their values. Null: this
    /// check's records.
    /// </summary>
    public Population? Previous { get; init; }

    /// <summary>
    /// Ids of agency, client, episode and record, for a rejected row or a record of the previous extract, which are no records of this
    /// check.
    /// </summary>
    public (int Agency, int Client, int Episode, int Record) RowKeys { get; init; }

    /// <summary>Slot of the column that it names, or -1.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>Id of the offending value in that column; 0 where it is blank.</summary>
    public int ValueId { get; init; }

    /// <summary>The field, where it is not a column of the data set.</summary>
    public string? FieldName { get; init; }

    /// <summary>
    /// The detail that a coded rule adds to its message, or the other value of a contradiction; for a timeliness finding it is created on
    /// each call.
    /// </summary>
    public string Detail
    {
        get => Timeliness is { } timeliness && TimelinessText is { } words ? words.Describe(timeliness) : field;
        init;
    } = "";

    /// <summary>Distinguishes findings that share rule, record and field: a second column, or the unlisted code.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The name of the local table that it is about; null for an extract.</summary>
    public string? LocalFile { get; init; }

    /// <summary>The offending value in a local table; blank for none.</summary>
    public string LocalValue { get; init; } = "";

    /// <summary>The timeliness item behind a timeliness finding, which is reported on one of the journey's episodes.</summary>
    public TimelinessItem? Timeliness { get; init; }

    /// <summary>Describes the timeliness item.</summary>
    public TimelinessText? TimelinessText { get; init; }

    /// <summary>
    /// One finding about the file covers all records: the column is not supplied at all, or a date stands for <em>still open</em>. The item
    /// counts as wrong all the same.
    /// </summary>
    public bool IsUnsupplied { get; init; }

    /// <summary>Its position in the list from which it was read: findings are created anew each time.</summary>
    public int Position { get; init; } = -1;

    /// <summary>
    /// The key in counts of the client whom it is about; of the rule for a finding about the file.
    /// </summary>
    public ulong GetClientKey(Population population) =>
        Record >= 0 ? population.Keys.Get(Kind, Record)
        : Previous is not null ? Previous.Keys.GetOfRow(RowKeys.Agency, RowKeys.Client)
        : RowKeys.Agency > 0 ? population.Keys.GetOfRow(RowKeys.Agency, RowKeys.Client)
        : ClientKeys.GetOfName(Rule.Id);
}
