namespace DqCheck.Journeys;

/// <summary>Something that falls due in the coming weeks unless it is done before.</summary>
/// <param name="Journey">The journey concerned.</param>
/// <param name="Kind">The kind of item.</param>
/// <param name="From">The day from which the period runs.</param>
/// <param name="Day">The last day on which it is in time; for a re-presentation window, the first day on which a return no longer
/// counts.</param>
/// <param name="Category">Index of the review category of a sub-intervention review, or -1.</param>
internal sealed record DueItem(Journey Journey, DueKind Kind, int From, int Day, int Category = -1)
{
    /// <summary>Every description, in the order of <see cref="DueKind"/>.</summary>
    public static readonly IReadOnlyList<string> Descriptions = [.. Enum.GetValues<DueKind>().Select(Describe)];

    /// <summary>The kind in words.</summary>
    public string Description => Describe(Kind);

    private static string Describe(DueKind kind) =>
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
