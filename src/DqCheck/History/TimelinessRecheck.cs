using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>
/// Why a finding about time is gone although nothing was done: it turned into another, or left the days that are looked at.
/// </summary>
internal sealed class TimelinessRecheck
{
    private readonly JourneySet _journeys;
    private readonly Window _rolling;
    private readonly TopRequirements _tops;
    private readonly ReviewRequirements _reviews;
    private readonly ILookup<Journey, TimelinessReason> _now;

    public TimelinessRecheck(JourneySet journeys, IEnumerable<RuleFinding> findings)
    {
        _journeys = journeys;
        _rolling = journeys.GetWindow(Window.Rolling);
        _tops = new(journeys.Today, journeys.Thresholds);
        _reviews = new(journeys.Today, journeys.Thresholds);
        _now = findings.Where(f => f.Timeliness is not null).ToLookup(f => f.Timeliness!.Journey, f => f.Timeliness!.Reason);
    }

    /// <summary>In words; null where it was looked for again and is fixed.</summary>
    /// <param name="reason">Of the earlier finding.</param>
    /// <param name="episode">The episode on which it stood, in this run.</param>
    public string? GetReason(TimelinessReason reason, int episode)
    {
        if (_journeys.For(episode) is not { } journey)
            return "its episode is triaged after the as-of date";
        if (
            _now[journey]
                .Where(r => GetTopic(r) == GetTopic(reason) && r != reason && UrgencyRules.For(r) != Urgency.InTime)
                .Select(r => (TimelinessReason?)r)
                .FirstOrDefault() is
            { } now
        )
            return $"it is now {TimelinessReasonCodes.GetCode(now)}";
        var isOver = reason switch
        {
            TimelinessReason.StartMissing
            or TimelinessReason.StartOutsideWindow
            or TimelinessReason.WaitUnknown
            or TimelinessReason.Wait42
            or TimelinessReason.Wait21
            or TimelinessReason.Cj5 => journey.TreatmentStart < _rolling.From,
            TimelinessReason.ExitMissing or TimelinessReason.ExitOutsideWindow or TimelinessReason.RePresented => journey.End
                < _rolling.From,
            TimelinessReason.FirstReviewMissing => journey.TreatmentStart < _tops.FirstReviewCohort.From,
            TimelinessReason.SirMissingAtEnd => _reviews
                .GetAtEnd(journey)
                .Any(r => !r.IsDone && r.Due < _journeys.GetWindow(Window.Month).From),
            _ => false,
        };
        return isOver ? "its time is past: the days that are looked at have moved on" : null;
    }

    private static Topic GetTopic(TimelinessReason reason) =>
        reason switch
        {
            TimelinessReason.FirstReviewMissing => Topic.FirstReviewTop,
            TimelinessReason.Cj5 => Topic.CriminalJusticeWait,
            TimelinessReason.RePresented => Topic.Return,
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
