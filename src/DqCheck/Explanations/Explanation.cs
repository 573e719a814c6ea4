namespace DqCheck.Explanations;

/// <summary>Why a finding was made.</summary>
/// <param name="Condition">What the rule demands, with the values of this case, in whole sentences. Never an id.</param>
/// <param name="Records">The records that it is based on, the one that it is reported on first. None for most findings about a file.</param>
/// <param name="Client">Index of the client; -1 for findings about a file, rejected rows and missing records.</param>
/// <param name="HasTimeline">Whether the client's timeline belongs to it, because the order of events matters.</param>
/// <param name="Highlights">The windows and due days of this finding, for the timeline.</param>
internal sealed record Explanation(
    IReadOnlyList<string> Condition,
    IReadOnlyList<ExplainedRecord> Records,
    int Client,
    bool HasTimeline,
    IReadOnlyList<TimelineEntry> Highlights
);
