namespace DqCheck.Journeys;

/// <summary>Something that falls due in the coming weeks if nothing is done before.</summary>
/// <param name="Journey">Whose it is.</param>
/// <param name="Kind">What.</param>
/// <param name="From">The day from which the time runs.</param>
/// <param name="Day">The last day on which it is in time; of a re-presentation window the day from which on a return no longer
/// counts.</param>
/// <param name="Category">Place of the family of a sub-intervention review, or -1.</param>
internal sealed record DueItem(Journey Journey, DueKind Kind, int From, int Day, int Category = -1)
{
    /// <summary>What can fall due, for people.</summary>
    public static readonly IReadOnlyList<string> Descriptions = [.. Enum.GetValues<DueKind>().Select(WordOf)];

    /// <summary>What falls due, for people.</summary>
    public string Description => WordOf(Kind);

    private static string WordOf(DueKind kind) =>
        kind switch
        {
            DueKind.StartTop => "start TOP",
            DueKind.ReviewTop => "review TOP",
            DueKind.ExitTop => "exit TOP",
            DueKind.Review => "sub-intervention review",
            DueKind.ReviewAtEnd => "sub-intervention review at the end",
            _ => "re-presentation window closes",
        };
}
