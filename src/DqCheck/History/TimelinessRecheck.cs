using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>
/// Why a timeliness finding is missing although nothing was done: it became another finding, or fell outside the period that is checked.
/// </summary>
internal sealed class TimelinessRecheck
{
    private readonly JourneySet _journeys;
    private readonly Window _rollingWindow;
    private readonly TopRequirements _tops;
    private readonly ReviewRequirements _reviews;
    private readonly ILookup<Journey, TimelinessReason> _currentReasons;

    public TimelinessRecheck(JourneySet journeys, IEnumerable<RuleFinding> findings)
    {
        _journeys = journeys;
        _rollingWindow = journeys.GetWindow(Window.Rolling);
        _tops = new(journeys.Today, journeys.Thresholds);
        _reviews = new(journeys.Today, journeys.Thresholds);
        _currentReasons = findings.Where(f => f.Timeliness is not null).ToLookup(f => f.Timeliness!.Journey, f => f.Timeliness!.Reason);
    }

    /// <summary>The reason; null where the finding was checked again and is fixed.</summary>
    /// <param name="reason">The reason of the previous finding.</param>
    /// <param name="episode">The episode of the previous finding, in this check.</param>
    public string? GetReason(TimelinessReason reason, int episode)
    {
        if (_journeys.For(episode) is not { } journey)
            return "its episode is triaged after the as-of date";
        foreach (var current in _currentReasons[journey])
        {
            if (current != reason && GetTopic(current) == GetTopic(reason) && UrgencyRules.For(current) != Urgency.InTime)
                return $"it is now {TimelinessReasonCodes.GetCode(current)}";
        }

        return IsOver(reason, journey) ? "it is outside the period checked now" : null;
    }

    private bool IsOver(TimelinessReason reason, Journey journey) =>
        reason switch
        {
            TimelinessReason.StartMissing
            or TimelinessReason.StartOutsideWindow
            or TimelinessReason.WaitUnknown
            or TimelinessReason.Wait42
            or TimelinessReason.Wait21
            or TimelinessReason.Cj5 => journey.TreatmentStart < _rollingWindow.From,
            TimelinessReason.ExitMissing or TimelinessReason.ExitOutsideWindow or TimelinessReason.RePresented => journey.End
                < _rollingWindow.From,
            TimelinessReason.FirstReviewMissing => journey.TreatmentStart < _tops.FirstReviewCohort.From,
            TimelinessReason.SirMissingAtEnd => _reviews
                .GetAtEnd(journey)
                .Any(r => !r.IsDone && r.Due < _journeys.GetWindow(Window.Month).From),
            _ => false,
        };

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

    /// <summary>The subjects within which one finding can become another.</summary>
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
