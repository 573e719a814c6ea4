using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>Finds every timeliness item of the journeys on the as-of date.</summary>
internal sealed class TimelinessItems
{
    private readonly int _today;
    private readonly DayThresholds _thresholds;
    private readonly Window _cohort;
    private readonly TopRequirements _topRequirements;
    private readonly ReviewRequirements _reviewRequirements;

    private TimelinessItems(JourneySet journeys)
    {
        _today = journeys.Today;
        _thresholds = journeys.Thresholds;
        _cohort = journeys.GetWindow(Window.Rolling);
        _topRequirements = new(_today, _thresholds);
        _reviewRequirements = new(_today, _thresholds);
    }

    public static IReadOnlyList<TimelinessItem> Find(JourneySet journeys)
    {
        var items = new TimelinessItems(journeys);
        return [.. journeys.SelectPartitions(partition => items.Find(journeys, partition)).SelectMany(part => part.Result)];
    }

    private List<TimelinessItem> Find(JourneySet journeys, JourneyPartition partition)
    {
        List<TimelinessItem> found = [];
        foreach (var journey in journeys.GetJourneys(partition))
        {
            AddTops(journey, found);
            AddReviews(journey, found);
            AddWaits(journey, found);
            AddRePresentation(journey, found);
        }

        return found;
    }

    private void AddTops(Journey journey, List<TimelinessItem> found)
    {
        if (!TopRequirements.IsRequired(journey))
            return;
        var start = _topRequirements.GetStart(journey);
        var review = _topRequirements.GetReview(journey);
        var first = _topRequirements.GetFirstReview(journey);
        var exit = _topRequirements.GetExit(journey);
        if (
            _cohort.Contains(start.From)
            && GetReason(start.State, TimelinessReason.StartMissing, TimelinessReason.StartOutsideWindow, TimelinessReason.StartPending)
                is { } missed
        )
            found.Add(CreateItem(journey, missed, start, TopStage.Start));
        if (review.State == RequirementState.Missing)
            found.Add(CreateItem(journey, TimelinessReason.ReviewMissing, review, TopStage.Review));
        else if (review.State != RequirementState.NotApplicable && review.Due >= _today && review.Due <= _today + _thresholds.ReviewDueDays)
            found.Add(CreateItem(journey, TimelinessReason.ReviewDue, review, TopStage.Review));
        if (_topRequirements.IsReviewWithoutStart(journey))
            found.Add(CreateItem(journey, TimelinessReason.ReviewNoStart, start, TopStage.Start));
        if (first.State == RequirementState.Missing)
            found.Add(CreateItem(journey, TimelinessReason.FirstReviewMissing, first, TopStage.Review));
        if (
            _cohort.Contains(exit.From)
            && GetReason(exit.State, TimelinessReason.ExitMissing, TimelinessReason.ExitOutsideWindow, TimelinessReason.ExitPending)
                is { } left
        )
            found.Add(CreateItem(journey, left, exit, TopStage.Exit));
    }

    private void AddReviews(Journey journey, List<TimelinessItem> found)
    {
        for (var category = 0; category < ReviewCategories.Names.Count; category++)
        {
            if (_reviewRequirements.GetOpen(journey, category) is not { } open)
                continue;
            if (_reviewRequirements.IsOverdue(open))
                found.Add(CreateItem(journey, TimelinessReason.SirOverdue, open, open.Due));
            else if (open.Due <= _today + _thresholds.SirDueDays)
                found.Add(CreateItem(journey, TimelinessReason.SirDue, open, open.Due));
        }

        foreach (var intervention in journey.Interventions)
        {
            if (_reviewRequirements.GetAtEnd(journey, intervention) is not { } end)
                continue;
            if (_reviewRequirements.IsMissingAtEnd(end))
                found.Add(CreateItem(journey, TimelinessReason.SirMissingAtEnd, end, end.From));
            else if (_reviewRequirements.IsPendingAtEnd(end))
                found.Add(CreateItem(journey, TimelinessReason.SirEndPending, end, end.Due));
        }
    }

    private void AddWaits(Journey journey, List<TimelinessItem> found)
    {
        var due = journey.Referred + _thresholds.WaitDays;
        if (journey.FirstStructured is { } first)
        {
            if (!_cohort.Contains(first.Started))
                return;
            if (WaitingTime.GetDays(journey) is not { } days)
                found.Add(new(journey, TimelinessReason.WaitUnknown, journey.Referred, null));
            else if (days > _thresholds.WaitDays)
                found.Add(
                    new(
                        journey,
                        days >= _thresholds.LongWaitDays ? TimelinessReason.Wait42 : TimelinessReason.Wait21,
                        journey.Referred,
                        due,
                        first.Started
                    )
                );
            if (journey.IsCriminalJustice && WaitingTime.GetDays(journey) > _thresholds.CjDays)
                found.Add(new(journey, TimelinessReason.Cj5, journey.Referred, journey.Referred + _thresholds.CjDays, first.Started));
        }
        else if (WaitingTime.GetDaysStillWaiting(journey, _today) is { } waited)
        {
            found.Add(
                new(
                    journey,
                    waited >= _thresholds.LongWaitDays ? TimelinessReason.StillWaiting : TimelinessReason.Waiting,
                    journey.Referred,
                    due
                )
            );
        }
    }

    private void AddRePresentation(Journey journey, List<TimelinessItem> found)
    {
        if (
            RePresentations.IsCompletion(journey)
            && _cohort.Contains(journey.End)
            && RePresentations.FindReturn(journey, _thresholds) is { } back
        )
            found.Add(new(journey, TimelinessReason.RePresented, journey.End, back.Start, back.Start));
    }

    private static TimelinessReason? GetReason(
        RequirementState state,
        TimelinessReason missing,
        TimelinessReason outside,
        TimelinessReason pending
    ) =>
        state switch
        {
            RequirementState.Missing => missing,
            RequirementState.OutOfWindow => outside,
            RequirementState.Pending => pending,
            _ => null,
        };

    private static TimelinessItem CreateItem(Journey journey, TimelinessReason reason, Requirement requirement, TopStage stage)
    {
        var near = reason is TimelinessReason.ReviewMissing or TimelinessReason.ReviewDue or TimelinessReason.FirstReviewMissing
            ? requirement.Due
            : requirement.From;
        var ofStage = reason is TimelinessReason.StartOutsideWindow or TimelinessReason.ExitOutsideWindow;
        var nearest = NearestRecord.FindTop(journey, near, top => !ofStage || top.Stage == stage);

        // A TOP done too early or too late belongs to the journey itself; the nearest one may be recorded under another journey.
        int? done = ofStage ? journey.Tops.Where(t => t.Stage == stage).MinBy(t => Math.Abs(t.Day - near)).Day : null;
        return new(journey, reason, requirement.From, requirement.Due, done) { NearestTop = nearest };
    }

    private static TimelinessItem CreateItem(Journey journey, TimelinessReason reason, ReviewRequirement requirement, int due) =>
        new(journey, reason, requirement.From, due)
        {
            Category = requirement.Category,
            EndedIntervention = requirement.EndedIntervention,
            NearestReview = NearestRecord.FindReview(journey, requirement.Due),
        };
}
