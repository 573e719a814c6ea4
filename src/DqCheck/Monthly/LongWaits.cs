using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Monthly;

/// <summary>
/// First waits of the rolling twelve months, and of clients who are still waiting: counts by group, and the cases of more than six weeks.
/// </summary>
internal sealed class LongWaits
{
    private readonly JourneySet _journeys;
    private readonly WaitClock _clock;
    private readonly Window _window;

    public LongWaits(Contract contract, JourneySet journeys)
    {
        _journeys = journeys;
        _clock = contract.Defaults.Clock;
        _window = journeys.GetWindow(Window.Rolling);
        var eligible = AgencyCompleteness.For(journeys, RequiredColumns).EligibleJourneys(journeys).ToList();
        NotComputableReason = journeys.GetComputability().GetReason(RequiredColumns);
        Blocks = NotComputableReason is null ? [.. GroupRows.Split(eligible, journeys, CountGroup)] : [];
        Cases = NotComputableReason is null
            ?
            [
                .. eligible
                    .Select(CreateCase)
                    .OfType<LongWait>()
                    .OrderBy(c => c.IsOver)
                    .ThenByDescending(c => c.Days)
                    .ThenBy(c => c.Key.Client, StringComparer.Ordinal)
                    .ThenBy(c => c.Key.Line, StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>Waits by group.</summary>
    /// <param name="Short">Up to three weeks.</param>
    /// <param name="Middle">More, up to six weeks.</param>
    /// <param name="Long">More than six weeks.</param>
    /// <param name="Days">Total days of these waits.</param>
    /// <param name="Longest">The longest wait in days; null where there is none.</param>
    /// <param name="Waiting">Clients still waiting.</param>
    /// <param name="WaitingLong">Clients who have waited for more than six weeks.</param>
    internal sealed record WaitCounts(
        KeyedCount Short,
        KeyedCount Middle,
        KeyedCount Long,
        long Days,
        int? Longest,
        KeyedCount Waiting,
        KeyedCount WaitingLong
    )
    {
        public KeyedCount Waits => Short + Middle + Long;
    }

    /// <summary>Why waits cannot be computed; null where they can.</summary>
    public string? NotComputableReason { get; }

    /// <summary>By client group and substance group.</summary>
    public IReadOnlyList<(string ClientGroup, string SubstanceGroup, WaitCounts Counts)> Blocks { get; }

    /// <summary>Clients who are still waiting, then those who started treatment; the longest waits first.</summary>
    public IReadOnlyList<LongWait> Cases { get; }

    private RequiredColumns RequiredColumns =>
        Measures.JourneyMeasures.Find(Measures.MeasureIds.WaitOver6Weeks)!.NeedsBy(_clock).With(REFLD);

    private WaitCounts CountGroup(IReadOnlyList<Journey> journeys)
    {
        List<(ulong Key, int Days)> waits =
        [
            .. journeys.Where(j => _window.Contains(j.TreatmentStart)).SelectMany(j => Timed(j, WaitingTime.GetDays(j, _clock))),
        ];
        List<(ulong Key, int Days)> waiting =
        [
            .. journeys
                .Where(j => j.FirstStructured is null)
                .SelectMany(j => Timed(j, WaitingTime.GetDaysStillWaiting(j, _journeys.Today))),
        ];
        var three = _journeys.Thresholds.WaitDays;
        var six = _journeys.Thresholds.LongWaitDays;
        return new(
            Count(waits, d => d <= three),
            Count(waits, d => d > three && d <= six),
            Count(waits, d => d > six),
            waits.Sum(w => (long)w.Days),
            waits.Count > 0 ? waits.Max(w => w.Days) : null,
            Count(waiting, _ => true),
            Count(waiting, d => d > six)
        );

        static IEnumerable<(ulong Key, int Days)> Timed(Journey journey, int? days) => days is { } known ? [(journey.Key, known)] : [];

        static KeyedCount Count(List<(ulong Key, int Days)> waits, Func<int, bool> includes) =>
            KeyedCount.Of(waits.Where(w => includes(w.Days)).Select(w => w.Key));
    }

    private LongWait? CreateCase(Journey journey)
    {
        var days =
            journey.FirstStructured is null ? WaitingTime.GetDaysStillWaiting(journey, _journeys.Today)
            : _window.Contains(journey.TreatmentStart) ? WaitingTime.GetDays(journey, _clock)
            : null;
        return days > _journeys.Thresholds.LongWaitDays
            ? new(CaseKey.For(_journeys, journey), journey, days.Value, journey.FirstStructured is not null)
            : null;
    }
}
