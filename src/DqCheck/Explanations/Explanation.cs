namespace DqCheck.Explanations;

/// <summary>Why a finding was made.</summary>
/// <param name="Condition">What the rule demands, with the values of this case, in whole sentences. Never an id.</param>
/// <param name="Records">The records that it is based on, the one that it is reported on first. None for most findings about a file.</param>
/// <param name="Client">Index of the client whose timeline belongs to it; -1 where there is none.</param>
/// <param name="Highlights">The windows and due days of this finding, for the client's timeline.</param>
internal sealed record Explanation(
    IReadOnlyList<string> Condition,
    IReadOnlyList<ExplainedRecord> Records,
    int Client,
    IReadOnlyList<TimelineEntry> Highlights
)
{
    /// <summary>Whether the finding is about a journey, so that its timeline explains it.</summary>
    public bool IsAboutJourney => Client >= 0;
}
