using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>Finds the items that fall due in the coming weeks, the as-of date included. Overdue items are findings instead.</summary>
internal sealed class DueItems
{
    private const int DaysInWeek = 7;

    private readonly int _today;
    private readonly int _last;
    private readonly DayThresholds _thresholds;
    private readonly TopRequirements _topRequirements;
    private readonly ReviewRequirements _reviewRequirements;
    private readonly AgencyCompleteness _topCompleteness;
    private readonly AgencyCompleteness _reviewCompleteness;
    private readonly AgencyCompleteness _journeyCompleteness;

    private DueItems(JourneySet journeys)
    {
        _today = journeys.Today;
        _thresholds = journeys.Thresholds;
        Weeks = journeys.Population.DataSet.GetSetting(SettingNames.DueWeeks);
        _last = (int)Math.Min((long)_today + (DaysInWeek * (long)Weeks), DateOnly.MaxValue.DayNumber);
        _topRequirements = new(_today, _thresholds);
        _reviewRequirements = new(_today, _thresholds);
        var needs = journeys.GetComputability();
        NoTopsReason = needs.GetReason(RequiredColumns.Tops);
        NoReviewsReason = needs.GetReason(RequiredColumns.Reviews);
        NoJourneysReason = needs.GetReason(RequiredColumns.Journeys);
        _topCompleteness = AgencyCompleteness.For(journeys, RequiredColumns.Tops);
        _reviewCompleteness = AgencyCompleteness.For(journeys, RequiredColumns.Reviews);
        _journeyCompleteness = AgencyCompleteness.For(journeys, RequiredColumns.Journeys);
        Notes =
        [
            .. new[] { NoTopsReason ?? _topCompleteness.Note, NoReviewsReason ?? _reviewCompleteness.Note }
                .Where(n => n.Length > 0)
                .Distinct(),
        ];
        var ids = journeys.Population;
        Items =
        [
            .. journeys
                .SelectPartitions(partition => Find(journeys, partition))
                .SelectMany(part => part.Result)
                .OrderBy(i => i.Day)
                .ThenBy(i => i.Kind)
                .ThenBy(i => Text(ids.AgencySlot, i.Journey.Agency), StringComparer.Ordinal)
                .ThenBy(i => Text(ids.ClientIdSlot, ids.Clients.GetCellId(i.Journey.Client, ids.ClientIdSlot)), StringComparer.Ordinal)
                .ThenBy(
                    i => Text(ids.EpisodeIdSlot, ids.Episodes.GetCellId(i.Journey.FindingEpisode, ids.EpisodeIdSlot)),
                    StringComparer.Ordinal
                )
                .ThenBy(i => i.Category),
        ];

        string Text(int slot, int id) => ids.Values[slot].GetText(id);
    }

    /// <summary>The items, by day; then by kind, agency, client and episode.</summary>
    public IReadOnlyList<DueItem> Items { get; }

    /// <summary>The number of weeks covered.</summary>
    public int Weeks { get; }

    /// <summary>Why TOPs cannot be computed; null where they can.</summary>
    public string? NoTopsReason { get; }

    /// <summary>Why sub-intervention reviews cannot be computed; null where they can.</summary>
    public string? NoReviewsReason { get; }

    /// <summary>Why nothing can be computed; null where something can.</summary>
    public string? NoJourneysReason { get; }

    /// <summary>What is unknown, for all agencies or for some.</summary>
    public IReadOnlyList<string> Notes { get; }

    public static DueItems Find(JourneySet journeys) => new(journeys);

    /// <summary>The number of the week of a day, counted from 1; the as-of date belongs to the first week.</summary>
    public int GetWeek(int day) => Math.Max(1, (day - _today + DaysInWeek - 1) / DaysInWeek);

    private List<DueItem> Find(JourneySet journeys, JourneyPartition partition)
    {
        List<DueItem> due = [];
        foreach (var journey in journeys.GetJourneys(partition))
        {
            if (NoTopsReason is null && _topCompleteness.Includes(journey))
                AddTops(journey, due);
            if (NoReviewsReason is null && _reviewCompleteness.Includes(journey))
                AddReviews(journey, due);
            if (NoJourneysReason is null && _journeyCompleteness.Includes(journey))
                AddRePresentation(journey, due);
        }

        return due;
    }

    private void AddTops(Journey journey, List<DueItem> due)
    {
        var start = _topRequirements.GetStart(journey);
        var review = _topRequirements.GetReview(journey);
        var exit = _topRequirements.GetExit(journey);
        if (start.State == RequirementState.Pending)
            Add(due, journey, DueKind.StartTop, start.From, start.Due);
        if (review.State is RequirementState.Pending or RequirementState.DoneEarly or RequirementState.Met)
            Add(due, journey, DueKind.ReviewTop, review.From, review.Due);
        if (exit.State == RequirementState.Pending)
            Add(due, journey, DueKind.ExitTop, exit.From, exit.Due);
    }

    private void AddReviews(Journey journey, List<DueItem> due)
    {
        for (var category = 0; category < ReviewCategories.Names.Count; category++)
        {
            if (_reviewRequirements.GetOpen(journey, category) is { } open && !_reviewRequirements.IsOverdue(open))
                Add(due, journey, DueKind.Review, open.From, open.Due, category);
        }

        foreach (var intervention in journey.Interventions)
        {
            if (_reviewRequirements.GetAtEnd(journey, intervention) is { } end && _reviewRequirements.IsPendingAtEnd(end))
                Add(due, journey, DueKind.ReviewAtEnd, end.From, end.Due, end.Category);
        }
    }

    /// <summary>Adds the completions whose re-presentation window is still open and that have had no return.</summary>
    private void AddRePresentation(Journey journey, List<DueItem> due)
    {
        if (RePresentations.IsCompletion(journey) && RePresentations.FindReturn(journey, _thresholds) is null)
            Add(due, journey, DueKind.RePresentationWindow, journey.End!.Value, RePresentations.GetClosingDay(journey, _thresholds));
    }

    private void Add(List<DueItem> due, Journey journey, DueKind kind, int from, int day, int category = -1)
    {
        if (day >= _today && day <= _last)
            due.Add(new(journey, kind, from, day, category));
    }
}
