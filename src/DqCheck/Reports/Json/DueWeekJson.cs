using System.Text.Json.Serialization;
using DqCheck.Journeys;
using DqCheck.Publication;

namespace DqCheck.Reports.Json;

/// <summary>What falls due in a week.</summary>
internal sealed class DueWeekJson
{
    private readonly int _week;
    private readonly DateOnly _to;
    private readonly IReadOnlyDictionary<DueKind, int> _counts;
    private readonly Rounding _rounding;

    internal DueWeekJson(int week, DateOnly to, IReadOnlyDictionary<DueKind, int> counts, Rounding rounding)
    {
        _week = week;
        _to = to;
        _counts = counts;
        _rounding = rounding;
    }

    public int Week => _week;

    public DateOnly To => _to;

    public ShownCount StartTops => Count(DueKind.StartTop);

    public ShownCount ReviewTops => Count(DueKind.ReviewTop);

    public ShownCount ExitTops => Count(DueKind.ExitTop);

    public ShownCount SubInterventionReviews => Count(DueKind.Review);

    public ShownCount SubInterventionReviewsAtEnd => Count(DueKind.ReviewAtEnd);

    public ShownCount RePresentationWindows => Count(DueKind.RePresentationWindow);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suppressed =>
        ShownCount.Suppress(StartTops, ReviewTops, ExitTops, SubInterventionReviews, SubInterventionReviewsAtEnd, RePresentationWindows);

    private ShownCount Count(DueKind kind) => ShownCount.Create(_rounding, _counts.GetValueOrDefault(kind));
}
