using DqCheck.Journeys;

namespace DqCheck.Reports.Json;

/// <summary>What falls due in a week.</summary>
internal sealed class DueWeekJson
{
    private readonly int _week;
    private readonly DateOnly _to;
    private readonly IReadOnlyDictionary<DueKind, int> _counts;

    internal DueWeekJson(int week, DateOnly to, IReadOnlyDictionary<DueKind, int> counts)
    {
        _week = week;
        _to = to;
        _counts = counts;
    }

    public int Week => _week;

    public DateOnly To => _to;

    public long StartTops => Count(DueKind.StartTop);

    public long ReviewTops => Count(DueKind.ReviewTop);

    public long ExitTops => Count(DueKind.ExitTop);

    public long SubInterventionReviews => Count(DueKind.Review);

    public long SubInterventionReviewsAtEnd => Count(DueKind.ReviewAtEnd);

    public long RePresentationWindows => Count(DueKind.RePresentationWindow);

    private long Count(DueKind kind) => _counts.GetValueOrDefault(kind);
}
