namespace DqCheck.Rulesets;

/// <summary>A rule: what it looks at, how much it matters, and its words.</summary>
internal sealed record Rule
{
    /// <summary><c>EPI003</c>, or <c>DOB-date</c> for the check of a single column.</summary>
    public required string Id { get; init; }

    /// <summary>Load, quality, timeliness or file.</summary>
    public required FindingClass Class { get; init; }

    /// <summary>How much a finding of this rule matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The record that it looks at.</summary>
    public required RecordKind Record { get; init; }

    /// <summary>The column that a finding names; blank where none.</summary>
    public required string Field { get; init; }

    /// <summary>The check that it runs, such as <c>not-before</c>.</summary>
    public required string Check { get; init; }

    /// <summary>What the check needs, such as another column.</summary>
    public string Argument { get; init; } = "";

    /// <summary>Short name.</summary>
    public required string Title { get; init; }

    /// <summary>Sentence of a finding, with <c>{COLUMN}</c>, <c>{value}</c> and <c>{detail}</c> to be filled.</summary>
    public required string Message { get; init; }

    /// <summary>What was expected, filled likewise.</summary>
    public required string Expected { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What to do.</summary>
    public required string Fix { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>How surely it is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Where one of these rules stands on the record or its parent, this one is silent.</summary>
    public IReadOnlyList<string> OverriddenBy { get; init; } = [];

    public Condition? When { get; init; }

    /// <summary>Place among the rules of its data set, from 0.</summary>
    public int Number { get; init; } = -1;

    /// <summary>Comes from a line of <c>columns.csv</c>: a check of a single column.</summary>
    public bool IsColumnCheck => Id == $"{Field}-{Check}";

    /// <summary>A missing value makes the data item wrong: the item is due even where blank.</summary>
    public bool IsRequirement => Check is CheckNames.Required or CheckNames.OwnId or CheckNames.IdsMissing;

    /// <summary>Counts against data quality.</summary>
    public bool IsQualityError => Class == FindingClass.Quality && Severity == Severity.Error;
}
