namespace DqCheck.Rulesets;

/// <summary>A line of <c>codes/&lt;LIST&gt;.csv</c>: a code, its meaning, and how it is counted.</summary>
internal sealed record Code
{
    public required string Value { get; init; }

    public required string Text { get; init; }

    /// <summary>The code with its meaning, for a sentence: <c>13 (None of the children live with client)</c>.</summary>
    public string Label =>
        Text is "" or "Yes" or "No"
            ? Value
            : $"{Value} ({Text.Replace(" (", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)})";

    /// <summary>The groups to which it belongs, such as <c>structured</c>.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Letters of the data sets that have it.</summary>
    public required IReadOnlyList<string> Sets { get; init; }

    /// <summary>The code for which it is counted and compared; the code itself where the line names no other.</summary>
    public required string ReadAs { get; init; }

    /// <summary>The TOP column with the days of use of this substance; blank where there is none.</summary>
    public required string Item { get; init; }

    /// <summary>Prefixes of unlisted values that count as this code.</summary>
    public required IReadOnlyList<string> Begins { get; init; }
}
