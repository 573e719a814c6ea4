using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>
/// Why a finding about time is gone although nothing was done: it turned into another, or left the days that are looked at.
/// </summary>
internal sealed class TimeReach
{
    private readonly JourneySet _journeys;
    private readonly Window _rolling;
    private readonly TopsOwed _tops;
    private readonly ReviewsOwed _reviews;
    private readonly ILookup<Journey, Reason> _now;

    public TimeReach(JourneySet journeys, IEnumerable<Finding> findings)
    {
        (_journeys, _rolling) = (journeys, journeys.Window(Window.Rolling));
        (_tops, _reviews) = (new(journeys.Today, journeys.Standards), new(journeys.Today, journeys.Standards));
        _now = findings.Where(f => f.Owed is not null).ToLookup(f => f.Owed!.Journey, f => f.Owed!.Reason);
    }

    /// <summary>In words; null where it was looked for again and is fixed.</summary>
    /// <param name="reason">Of the earlier finding.</param>
    /// <param name="episode">The episode on which it stood, in this run.</param>
    public string? WhyNot(Reason reason, int episode)
    {
        if (_journeys.Of(episode) is not { } journey)
            return "its episode is triaged after the as-of date";
        if (
            _now[journey]
                .Where(r => TopicOf(r) == TopicOf(reason) && r != reason && Urgencies.Of(r) != Urgency.InTime)
                .Select(r => (Reason?)r)
                .FirstOrDefault() is
            { } now
        )
            return $"it is now {Reasons.Of(now)}";
        var isOver = reason switch
        {
            Reason.StartMissing or Reason.StartOutsideWindow or Reason.WaitUnknown or Reason.Wait42 or Reason.Wait21 or Reason.Cj5 =>
                journey.TreatmentStart < _rolling.From,
            Reason.ExitMissing or Reason.ExitOutsideWindow or Reason.RePresented => journey.End < _rolling.From,
            Reason.FirstReviewMissing => journey.TreatmentStart < _tops.FirstReviewCohort.From,
            Reason.SirMissingAtEnd => _reviews.AtEnd(journey).Any(r => !r.IsDone && r.Due < _journeys.Window(Window.Month).From),
            _ => false,
        };
        return isOver ? "its time is past: the days that are looked at have moved on" : null;
    }

    private static Topic TopicOf(Reason reason) =>
        reason switch
        {
            Reason.FirstReviewMissing => Topic.FirstReviewTop,
            Reason.Cj5 => Topic.CriminalJusticeWait,
            Reason.RePresented => Topic.Return,
            _ when reason.IsAboutStartTop() => Topic.StartTop,
            _ when reason.IsAboutReviewTop() => Topic.ReviewTop,
            _ when reason.IsAboutExitTop() => Topic.ExitTop,
            _ when reason.IsAboutInterventionReviews() => Topic.InterventionReview,
            _ => Topic.Wait,
        };

    /// <summary>What findings can turn into each other about.</summary>
    private enum Topic
    {
        StartTop,
        ReviewTop,
        FirstReviewTop,
        ExitTop,
        InterventionReview,
        CriminalJusticeWait,
        Wait,
        Return,
    }
}
