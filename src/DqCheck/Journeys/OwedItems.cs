using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>Every reason for which a journey stands on a list on the as-of date.</summary>
internal sealed class OwedItems
{
    private readonly int _today;
    private readonly Standards _standards;
    private readonly Window _cohort;
    private readonly TopsOwed _tops;
    private readonly ReviewsOwed _reviews;

    private OwedItems(JourneySet journeys)
    {
        (_today, _standards, _cohort) = (journeys.Today, journeys.Standards, journeys.Window(Window.Rolling));
        (_tops, _reviews) = (new(_today, _standards), new(_today, _standards));
    }

    public static IReadOnlyList<OwedItem> Of(JourneySet journeys)
    {
        var items = new OwedItems(journeys);
        return [.. journeys.Walk(stretch => items.Of(journeys, stretch)).SelectMany(looked => looked.Result)];
    }

    private List<OwedItem> Of(JourneySet journeys, Stretch stretch)
    {
        List<OwedItem> found = [];
        foreach (var journey in journeys.In(stretch))
        {
            AddTops(journey, found);
            AddReviews(journey, found);
            AddWaits(journey, found);
            AddReturn(journey, found);
        }

        return found;
    }

    private void AddTops(Journey journey, List<OwedItem> found)
    {
        if (!TopsOwed.IsAsked(journey))
            return;
        var (start, review, first, exit) = (_tops.Start(journey), _tops.Review(journey), _tops.FirstReview(journey), _tops.Exit(journey));
        if (
            _cohort.Holds(start.From)
            && ReasonOf(start.State, Reason.StartMissing, Reason.StartOutsideWindow, Reason.StartPending) is { } missed
        )
            found.Add(Item(journey, missed, start, 'S'));
        if (review.State == OwedState.Missing)
            found.Add(Item(journey, Reason.ReviewMissing, review, 'R'));
        else if (review.State != OwedState.NotApplicable && review.Due >= _today && review.Due <= _today + _standards.ReviewDueDays)
            found.Add(Item(journey, Reason.ReviewDue, review, 'R'));
        if (_tops.IsReviewWithoutStart(journey))
            found.Add(Item(journey, Reason.ReviewNoStart, start, 'S'));
        if (first.State == OwedState.Missing)
            found.Add(Item(journey, Reason.FirstReviewMissing, first, 'R'));
        if (_cohort.Holds(exit.From) && ReasonOf(exit.State, Reason.ExitMissing, Reason.ExitOutsideWindow, Reason.ExitPending) is { } left)
            found.Add(Item(journey, left, exit, 'E'));
    }

    private void AddReviews(Journey journey, List<OwedItem> found)
    {
        for (var family = 0; family < Families.Names.Count; family++)
        {
            if (_reviews.Open(journey, family) is not { } open)
                continue;
            if (_reviews.IsOverdue(open))
                found.Add(Item(journey, Reason.SirOverdue, open, open.Due));
            else if (open.Due <= _today + _standards.SirDueDays)
                found.Add(Item(journey, Reason.SirDue, open, open.Due));
        }

        foreach (var intervention in journey.Interventions)
        {
            if (_reviews.AtEnd(journey, intervention) is not { } end)
                continue;
            if (_reviews.IsMissingAtEnd(end))
                found.Add(Item(journey, Reason.SirMissingAtEnd, end, end.From));
            else if (_reviews.IsPendingAtEnd(end))
                found.Add(Item(journey, Reason.SirEndPending, end, end.Due));
        }
    }

    private void AddWaits(Journey journey, List<OwedItem> found)
    {
        var due = journey.Referred + _standards.WaitDays;
        if (journey.First is { } first)
        {
            if (!_cohort.Holds(first.Started))
                return;
            if (Waits.Of(journey) is not { } days)
                found.Add(new(journey, Reason.WaitUnknown, journey.Referred, null));
            else if (days > _standards.WaitDays)
                found.Add(
                    new(journey, days >= _standards.LongWaitDays ? Reason.Wait42 : Reason.Wait21, journey.Referred, due, first.Started)
                );
            if (journey.IsCriminalJustice && Waits.Of(journey) > _standards.CjDays)
                found.Add(new(journey, Reason.Cj5, journey.Referred, journey.Referred + _standards.CjDays, first.Started));
        }
        else if (Waits.StillWaiting(journey, _today) is { } waited)
        {
            found.Add(new(journey, waited >= _standards.LongWaitDays ? Reason.StillWaiting : Reason.Waiting, journey.Referred, due));
        }
    }

    private void AddReturn(Journey journey, List<OwedItem> found)
    {
        if (RePresentations.IsCompletion(journey) && _cohort.Holds(journey.End) && RePresentations.Return(journey, _standards) is { } back)
            found.Add(new(journey, Reason.RePresented, journey.End, back.Start, back.Start));
    }

    private static Reason? ReasonOf(OwedState state, Reason missing, Reason outside, Reason pending) =>
        state switch
        {
            OwedState.Missing => missing,
            OwedState.Outside => outside,
            OwedState.Pending => pending,
            _ => null,
        };

    private static OwedItem Item(Journey journey, Reason reason, Owed owed, char stage)
    {
        var near = reason is Reason.ReviewMissing or Reason.ReviewDue or Reason.FirstReviewMissing ? owed.Due : owed.From;
        var ofStage = reason is Reason.StartOutsideWindow or Reason.ExitOutsideWindow;
        var nearest = Nearest.Top(journey, near, top => !ofStage || top.Stage == stage);

        // What was done too early or too late is one of the journey's own; the nearest may be entered with another.
        int? done = ofStage ? journey.Tops.Where(t => t.Stage == stage).MinBy(t => Math.Abs(t.Day - near)).Day : null;
        return new(journey, reason, owed.From, owed.Due, done) { NearestTop = nearest };
    }

    private static OwedItem Item(Journey journey, Reason reason, ReviewOwed owed, int due) =>
        new(journey, reason, owed.From, due)
        {
            Family = owed.Family,
            Ended = owed.Ended,
            NearestReview = Nearest.Review(journey, owed.Due),
        };
}
