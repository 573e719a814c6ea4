using DqCheck.Journeys;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Creates the timeline of a client from all dated records, whether they are in a journey or not.</summary>
internal sealed class TimelineBuilder(JourneySet journeys, ChildIndex episodesOfClients)
{
    private readonly Population _population = journeys.Population;
    private readonly TimelineHighlights _highlights = new(journeys);
    private readonly RecordColumn _referred = new(journeys.Population, REFLD);
    private readonly RecordColumn _triaged = new(journeys.Population, TRIAGED);
    private readonly RecordColumn _discharged = new(journeys.Population, DISD);
    private readonly RecordColumn _reason = new(journeys.Population, DISRSN);
    private readonly RecordColumn _modality = new(journeys.Population, MODAL);
    private readonly RecordColumn _started = new(journeys.Population, MODST);
    private readonly RecordColumn _ended = new(journeys.Population, MODEND);
    private readonly RecordColumn _topDay = new(journeys.Population, TOPDATE);
    private readonly RecordColumn _stage = new(journeys.Population, TRSTAGE);
    private readonly RecordColumn _reviewDay = new(journeys.Population, SUBMODDT);
    private readonly Lazy<byte[]> _categories = new(() => ReviewCategories.ReadReviewMasks(journeys.Population));

    /// <summary>The timeline of a client.</summary>
    /// <param name="client">Index of the client.</param>
    /// <param name="highlights">Windows and due days of a finding; others are left out then. None: everything that is expected.</param>
    public Timeline Create(int client, IReadOnlyList<TimelineEntry> highlights)
    {
        var episodes = episodesOfClients.GetChildren(client).ToArray();
        return Timeline.Create(
            journeys.AsOf,
            [
                .. episodes.SelectMany(CreateEpisode),
                .. highlights.Count > 0
                    ? highlights
                    : episodes.Select(journeys.For).OfType<Journey>().Distinct().SelectMany(_highlights.FindExpected).Distinct(),
            ]
        );
    }

    private IEnumerable<TimelineEntry> CreateEpisode(int episode)
    {
        if (_referred.GetNumber(episode) is { } referred)
            yield return Point(TimelineKind.Referral, referred, "referral", RecordKind.Episode, episode);
        if (_triaged.GetNumber(episode) is { } triaged)
            yield return Bar(
                TimelineKind.Episode,
                triaged,
                _discharged.GetNumber(episode),
                DescribeEpisode(episode),
                RecordKind.Episode,
                episode
            );
        foreach (var i in GetChildren(RecordKind.Intervention, episode))
        {
            if (_started.GetNumber(i) is { } started)
                yield return Bar(
                    TimelineKind.Intervention,
                    started,
                    _ended.GetNumber(i) ?? _discharged.GetNumber(episode),
                    Words(_modality, i, "intervention of unknown type"),
                    RecordKind.Intervention,
                    i
                );
        }

        foreach (var top in GetChildren(RecordKind.Top, episode))
        {
            if (_topDay.GetNumber(top) is { } day)
                yield return Point(TimelineKind.Top, day, $"TOP, stage {Words(_stage, top, "blank")}", RecordKind.Top, top);
        }

        foreach (var review in GetChildren(RecordKind.Review, episode))
        {
            if (_reviewDay.GetNumber(review) is { } day)
                yield return Point(TimelineKind.Review, day, DescribeReview(review), RecordKind.Review, review);
        }
    }

    private int[] GetChildren(RecordKind kind, int episode) => _population.GetChildren(kind).GetChildren(episode).ToArray();

    private string DescribeEpisode(int episode) =>
        _discharged.GetNumber(episode) is null ? "episode, open" : $"episode, discharged: {Words(_reason, episode, "no reason")}";

    private string DescribeReview(int review)
    {
        List<string> names = [.. ReviewCategories.Names.Where((_, category) => (_categories.Value[review] & (1 << category)) != 0)];
        return names.Count == 0 ? "sub-intervention review without a Y" : $"sub-intervention review: {Plural.JoinAnd(names)}";
    }

    private string Words(RecordColumn column, int record, string blank) =>
        column.IsBlank(record) ? blank : ValueText.Describe(_population, column.Slot, column.GetId(record)) ?? blank;

    private static TimelineEntry Point(TimelineKind kind, int day, string label, RecordKind record, int index) =>
        new(kind, Window.ToDate(day), null, label) { Record = (record, index) };

    private static TimelineEntry Bar(TimelineKind kind, int from, int? to, string label, RecordKind record, int index) =>
        new(kind, Window.ToDate(from), Window.ToDate(to), label) { Record = (record, index) };
}
