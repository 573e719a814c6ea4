using DqCheck.Journeys;

namespace DqCheck.Reports.Json;

/// <summary>What falls due by week, as counts.</summary>
internal sealed class DueNextJson
{
    private readonly ResultView _view;
    private readonly DueItems _due;

    internal DueNextJson(ResultView view)
    {
        _view = view;
        _due = view.Result.DueItems;
    }

    public string? WithoutTops => _due.NoTopsReason;

    public string? WithoutReviews => _due.NoReviewsReason;

    public string? WithoutJourneys => _due.NoJourneysReason;

    public IEnumerable<DueWeekJson> Weeks
    {
        get
        {
            var counts = _due.Items.CountBy(i => (Week: _due.GetWeek(i.Day), i.Kind)).ToLookup(c => c.Key.Week);
            return Enumerable
                .Range(1, _view.Result.Dates.AsOf is null ? 0 : _due.Weeks)
                .Select(week => new DueWeekJson(
                    week,
                    DateOnly.FromDayNumber(Math.Min(_view.Result.Journeys.Today + (7 * week), DateOnly.MaxValue.DayNumber)),
                    counts[week].ToDictionary(c => c.Key.Kind, c => c.Value)
                ));
        }
    }
}
