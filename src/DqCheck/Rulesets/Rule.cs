namespace DqCheck.Rulesets;

/// <summary>A rule: what it checks, how much it matters, and its texts.</summary>
internal sealed record Rule
{
    /// <summary><c>EPI003</c>, or <c>DOB-date</c> for the check of a single column.</summary>
    public required string Id { get; init; }

    /// <summary>Load, quality, timeliness or file.</summary>
    public required FindingClass Class { get; init; }

    /// <summary>How much a finding of this rule matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The kind of record that it checks.</summary>
    public required RecordKind Record { get; init; }

    /// <summary>The column that a finding names; blank where none.</summary>
    public required string Field { get; init; }

    /// <summary>The check that it runs, such as <c>not-before</c>.</summary>
    public required string Check { get; init; }

    /// <summary>What the check needs, such as another column.</summary>
    public string Argument { get; init; } = "";

    /// <summary>Short name.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence of a finding, with the placeholders <c>{COLUMN}</c>, <c>{value}</c> and <c>{detail}</c>.</summary>
    public required string Message { get; init; }

    /// <summary>What was expected, with the same placeholders.</summary>
    public required string Expected { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What to do.</summary>
    public required string Fix { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>How certain it is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Rules that take precedence: where one of them has a finding on the record or its parent, this rule reports none.</summary>
    public IReadOnlyList<string> OverriddenBy { get; init; } = [];

    public Condition? When { get; init; }

    /// <summary>Position among the rules of its data set, from 0.</summary>
    public int Number { get; init; } = -1;

    /// <summary>Whether it comes from a line of <c>columns.csv</c>: a check of a single column.</summary>
    public bool IsColumnCheck => Id == $"{Field}-{Check}";

    /// <summary>Whether a missing value makes the data item wrong: the item is due even where it is blank.</summary>
    public bool IsRequirement => Check is CheckNames.Required or CheckNames.OwnId or CheckNames.IdsMissing;

    /// <summary>Whether it counts against data quality.</summary>
    public bool IsQualityError => Class == FindingClass.Quality && Severity == Severity.Error;
}
