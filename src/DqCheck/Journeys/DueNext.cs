using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>What falls due.</summary>
internal enum DueKind
{
    StartTop,
    ReviewTop,
    ExitTop,
    Review,
    ReviewAtEnd,
    RePresentationWindow,
}

/// <summary>Something that falls due in the coming weeks if nothing is done before.</summary>
/// <param name="Journey">Whose it is.</param>
/// <param name="Kind">What.</param>
/// <param name="From">The day from which the time runs.</param>
/// <param name="Day">The last day on which it is in time; of a re-presentation window the day from which on a return no longer
/// counts.</param>
/// <param name="Family">Place of the family of a sub-intervention review, or -1.</param>
internal sealed record DueItem(Journey Journey, DueKind Kind, int From, int Day, int Family = -1)
{
    /// <summary>What can fall due, for people.</summary>
    public static readonly IReadOnlyList<string> Words = [.. Enum.GetValues<DueKind>().Select(WordOf)];

    /// <summary>What falls due, for people.</summary>
    public string What => WordOf(Kind);

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

/// <summary>What falls due in the coming weeks, the as-of date included; what is overdue already is a finding instead.</summary>
internal sealed class DueNext
{
    private const int DaysInWeek = 7;

    private readonly int _today,
        _last;
    private readonly Standards _standards;
    private readonly TopsOwed _tops;
    private readonly ReviewsOwed _reviews;
    private readonly Supply _withTops,
        _withReviews,
        _withJourneys;

    private DueNext(JourneySet journeys)
    {
        (_today, _standards, Weeks) = (journeys.Today, journeys.Standards, journeys.Population.DataSet.Setting(SettingNames.DueWeeks));
        _last = (int)Math.Min((long)_today + (DaysInWeek * (long)Weeks), DateOnly.MaxValue.DayNumber);
        (_tops, _reviews) = (new(_today, _standards), new(_today, _standards));
        var needs = journeys.NotComputable();
        (WithoutTops, WithoutReviews, WithoutJourneys) = (needs.Why(Needs.Tops), needs.Why(Needs.Reviews), needs.Why(Needs.Journeys));
        (_withTops, _withReviews, _withJourneys) = (
            Supply.Of(journeys, Needs.Tops),
            Supply.Of(journeys, Needs.Reviews),
            Supply.Of(journeys, Needs.Journeys)
        );
        Notes = [.. new[] { WithoutTops ?? _withTops.Note, WithoutReviews ?? _withReviews.Note }.Where(n => n.Length > 0).Distinct()];
        var ids = journeys.Population;
        Items =
        [
            .. journeys
                .Walk(stretch => Of(journeys, stretch))
                .SelectMany(looked => looked.Result)
                .OrderBy(i => i.Day)
                .ThenBy(i => i.Kind)
                .ThenBy(i => Text(ids.Agency, i.Journey.Agency), StringComparer.Ordinal)
                .ThenBy(i => Text(ids.ClientId, ids.Clients.Cell(i.Journey.Client, ids.ClientId)), StringComparer.Ordinal)
                .ThenBy(i => Text(ids.EpisodeId, ids.Episodes.Cell(i.Journey.StandsOn, ids.EpisodeId)), StringComparer.Ordinal)
                .ThenBy(i => i.Family),
        ];

        string Text(int slot, int id) => ids.Values[slot].Text(id);
    }

    /// <summary>By day; then by what it is, agency, client, episode.</summary>
    public IReadOnlyList<DueItem> Items { get; }

    /// <summary>How many weeks ahead it looks.</summary>
    public int Weeks { get; }

    /// <summary>Why nothing is known of TOPs, in words; null where it is.</summary>
    public string? WithoutTops { get; }

    /// <summary>Why nothing is known of sub-intervention reviews; null where it is.</summary>
    public string? WithoutReviews { get; }

    /// <summary>Why nothing is known of anything; null where it is.</summary>
    public string? WithoutJourneys { get; }

    /// <summary>What is not known, of all or of some agencies, in words.</summary>
    public IReadOnlyList<string> Notes { get; }

    public static DueNext Of(JourneySet journeys) => new(journeys);

    /// <summary>The week of a day, from 1; the as-of date belongs to the first.</summary>
    public int WeekOf(int day) => Math.Max(1, (day - _today + DaysInWeek - 1) / DaysInWeek);

    private List<DueItem> Of(JourneySet journeys, Stretch stretch)
    {
        List<DueItem> due = [];
        foreach (var journey in journeys.In(stretch))
        {
            if (WithoutTops is null && _withTops.Has(journey))
                AddTops(journey, due);
            if (WithoutReviews is null && _withReviews.Has(journey))
                AddReviews(journey, due);
            if (WithoutJourneys is null && _withJourneys.Has(journey))
                AddReturn(journey, due);
        }

        return due;
    }

    private void AddTops(Journey journey, List<DueItem> due)
    {
        var (start, review, exit) = (_tops.Start(journey), _tops.Review(journey), _tops.Exit(journey));
        if (start.State == OwedState.Pending)
            Add(due, journey, DueKind.StartTop, start.From, start.Due);
        if (review.State is OwedState.Pending or OwedState.DoneEarly or OwedState.Met)
            Add(due, journey, DueKind.ReviewTop, review.From, review.Due);
        if (exit.State == OwedState.Pending)
            Add(due, journey, DueKind.ExitTop, exit.From, exit.Due);
    }

    private void AddReviews(Journey journey, List<DueItem> due)
    {
        for (var family = 0; family < Families.Names.Count; family++)
        {
            if (_reviews.Open(journey, family) is { } open && !_reviews.IsOverdue(open))
                Add(due, journey, DueKind.Review, open.From, open.Due, family);
        }

        foreach (var intervention in journey.Interventions)
        {
            if (_reviews.AtEnd(journey, intervention) is { } end && _reviews.IsPendingAtEnd(end))
                Add(due, journey, DueKind.ReviewAtEnd, end.From, end.Due, end.Family);
        }
    }

    /// <summary>Of completions that are still inside their months, and have not come back.</summary>
    private void AddReturn(Journey journey, List<DueItem> due)
    {
        if (RePresentations.IsCompletion(journey) && RePresentations.Return(journey, _standards) is null)
            Add(due, journey, DueKind.RePresentationWindow, journey.End!.Value, RePresentations.Closes(journey, _standards));
    }

    private void Add(List<DueItem> due, Journey journey, DueKind kind, int from, int day, int family = -1)
    {
        if (day >= _today && day <= _last)
            due.Add(new(journey, kind, from, day, family));
    }
}
