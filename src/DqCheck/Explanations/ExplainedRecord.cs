namespace DqCheck.Explanations;

/// <summary>A record that a finding is based on, with the cells that the rule checked.</summary>
internal sealed record ExplainedRecord
{
    public required RecordKind Kind { get; init; }

    /// <summary>
    /// Index of the record among those of its kind; -1 for rows that are no record, such as rejected rows, and for records of the earlier
    /// extract.
    /// </summary>
    public required int Index { get; init; }

    /// <summary>What it is, such as <c>exit TOP</c> or <c>possible duplicate</c>; begins with a small letter.</summary>
    public required string Role { get; init; }

    /// <summary>Code of the agency; blank where there is none, as the other ids.</summary>
    public required string Agency { get; init; }

    public required string Client { get; init; }

    public required string Episode { get; init; }

    /// <summary>Id of the record within its episode.</summary>
    public required string RecordId { get; init; }

    /// <summary>Name of the extract; several are separated by <c>; </c>.</summary>
    public required string Files { get; init; }

    /// <summary>Lines in the extract, separated by spaces; those of several extracts by <c>; </c>. Blank where they are not known.</summary>
    public required string Lines { get; init; }

    public required IReadOnlyList<ExplainedCell> Cells { get; init; }

    /// <summary>Whether it is a record of the earlier extract.</summary>
    public bool IsPrevious { get; init; }
}
