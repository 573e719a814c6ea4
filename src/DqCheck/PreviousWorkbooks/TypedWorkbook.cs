namespace DqCheck.PreviousWorkbooks;

/// <summary>What people typed into one workbook.</summary>
/// <param name="Path">Path of the workbook.</param>
internal sealed record TypedWorkbook(string Path)
{
    /// <summary>Reasons and actions, by line key.</summary>
    public IReadOnlyDictionary<string, TypedNote> Lines { get; init; } = new Dictionary<string, TypedNote>();

    /// <summary>Acceptances in the order of the rows: one for each finding or rule.</summary>
    public IReadOnlyList<TypedAcceptance> Acceptances { get; init; } = [];

    /// <summary>The numbers in the tab of the monthly figures.</summary>
    public IReadOnlyDictionary<MonthlyCell, long> Numbers { get; init; } = new Dictionary<MonthlyCell, long>();

    /// <summary>In how many of its cells something else was typed.</summary>
    public int UnreadNumbers { get; init; }

    /// <summary>How many rows have a text, but no key by which it could be matched.</summary>
    public int LooseTexts { get; init; }

    /// <summary>How many texts for a row differ from another text for the same row.</summary>
    public int Contradictions { get; init; }

    /// <summary>Sentences about columns that a person has renamed or deleted.</summary>
    public IReadOnlyList<string> RenamedColumns { get; init; } = [];

    /// <summary>Why the workbook could not be read; null where it could.</summary>
    public string? Fault { get; init; }

    /// <summary>Acceptances that people typed, and not those that a run filled in from <c>accepted.csv</c>.</summary>
    public IEnumerable<TypedAcceptance> TypedAcceptances => Acceptances.Where(a => !a.IsFromFile);

    /// <summary>Whether nothing was typed into it, as far as can be told.</summary>
    public bool IsBlank =>
        Fault is null
        && Lines.Count + Numbers.Count + UnreadNumbers + LooseTexts + Contradictions + RenamedColumns.Count == 0
        && !TypedAcceptances.Any();
}
