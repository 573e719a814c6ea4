using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>What a rule found: on a record, on rows, or about a file. Holds numbers; its words are made when they are written.</summary>
internal sealed record RuleFinding
{
    public required Rule Rule { get; init; }

    /// <summary>The kind of record it stands on.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Index of that record; -1 where it stands on rows or on a file.</summary>
    public int Record { get; init; } = -1;

    /// <summary>Index of the extract; of a record, that of its first row.</summary>
    public int File { get; init; }

    /// <summary>Lines of a finding that stands on rows.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>
    /// The records of the earlier extract, of one that is there no longer: <see cref="RowKeys"/> are ids of their values. Null: of this
    /// run's.
    /// </summary>
    public Population? Previous { get; init; }

    /// <summary>
    /// Ids of agency, client, episode and record of what is no record of this run: a refused row, or a record of the earlier extract.
    /// </summary>
    public (int Agency, int Client, int Episode, int Record) RowKeys { get; init; }

    /// <summary>Slot of the column that it names, or -1.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>Id of the offending value in that column; 0 where it is blank.</summary>
    public int ValueId { get; init; }

    /// <summary>The field where it is not a column of the data set.</summary>
    public string? FieldName { get; init; }

    /// <summary>
    /// What a coded rule adds to its message, or the other side of a contradiction; of what a journey owes made each time that it is asked
    /// for.
    /// </summary>
    public string Detail
    {
        get => Timeliness is { } timeliness && TimelinessText is { } words ? words.Describe(timeliness) : field;
        init;
    } = "";

    /// <summary>Tells findings apart that share rule, record and field: a second column, or the code not listed.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>What a journey owes, of a finding about time; it stands on one of the journey's episodes.</summary>
    public TimelinessItem? Timeliness { get; init; }

    /// <summary>Says it in words.</summary>
    public TimelinessText? TimelinessText { get; init; }

    /// <summary>The column is not supplied at all: the item is due and missing, but one finding about the file says so for all.</summary>
    public bool IsUnsupplied { get; init; }

    /// <summary>Its place in the list that it was read from: findings are made anew each time.</summary>
    public int Position { get; init; } = -1;
}
