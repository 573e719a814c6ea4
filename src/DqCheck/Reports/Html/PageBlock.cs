using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>A part of a section to read from top to bottom: a heading, a sentence or a small table. Exactly one of the members is set.</summary>
internal sealed record PageBlock
{
    public string? Heading { get; init; }

    public string? Sentence { get; init; }

    /// <summary>What the background of the sentence says; null for nothing.</summary>
    public Tone? Tone { get; init; }

    public SmallTable? Table { get; init; }
}
