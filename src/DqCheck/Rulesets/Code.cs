namespace DqCheck.Rulesets;

/// <summary>A line of <c>codes/&lt;LIST&gt;.csv</c>: a code, what it means, and how it counts.</summary>
internal sealed record Code
{
    public required string Value { get; init; }

    public required string Text { get; init; }

    /// <summary>The groups in which it counts, such as <c>structured</c>.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Letters of the data sets that have it.</summary>
    public required IReadOnlyList<string> Sets { get; init; }

    /// <summary>The code as which it is counted and compared; itself where the line names no other.</summary>
    public required string ReadAs { get; init; }

    /// <summary>The TOP column with the days of use of this substance; blank where there is none.</summary>
    public required string Item { get; init; }

    /// <summary>Unlisted values that begin with one of these count like this code.</summary>
    public required IReadOnlyList<string> Begins { get; init; }
}
