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
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            var journey = journeys.All[i];
            found.AddRange(OfTops(journey));
            found.AddRange(OfReviews(journey));
            found.AddRange(OfWaits(journey));
            found.AddRange(OfReturns(journey));
        }

        return found;
    }

    private IEnumerable<OwedItem> OfTops(Journey journey)
    {
        if (!TopsOwed.IsAsked(journey)) yield break;
        var (start, review, first, exit) = (_tops.Start(journey), _tops.Review(journey), _tops.FirstReview(journey), _tops.Exit(journey));
        if (_cohort.Holds(start.From) && ReasonOf(start.State, Reason.StartMissing, Reason.StartOutsideWindow, Reason.StartPending) is { } missed) yield return Item(journey, missed, start, 'S');
        if (review.State == OwedState.Missing) yield return Item(journey, Reason.ReviewMissing, review, 'R');
        else if (review.State != OwedState.NotApplicable && review.Due >= _today && review.Due <= _today + _standards.ReviewDueDays) yield return Item(journey, Reason.ReviewDue, review, 'R');
        if (_tops.IsReviewWithoutStart(journey)) yield return Item(journey, Reason.ReviewNoStart, start, 'S');
        if (first.State == OwedState.Missing) yield return Item(journey, Reason.FirstReviewMissing, first, 'R');
        if (_cohort.Holds(exit.From) && ReasonOf(exit.State, Reason.ExitMissing, Reason.ExitOutsideWindow, Reason.ExitPending) is { } left) yield return Item(journey, left, exit, 'E');
    }

    private IEnumerable<OwedItem> OfReviews(Journey journey)
    {
        foreach (var open in _reviews.Open(journey))
        {
            if (_reviews.IsOverdue(open)) yield return Item(journey, Reason.SirOverdue, open, open.Due);
            else if (open.Due <= _today + _standards.SirDueDays) yield return Item(journey, Reason.SirDue, open, open.Due);
        }

        foreach (var end in _reviews.AtEnd(journey))
        {
            if (_reviews.IsMissingAtEnd(end)) yield return Item(journey, Reason.SirMissingAtEnd, end, end.From);
            else if (_reviews.IsPendingAtEnd(end)) yield return Item(journey, Reason.SirEndPending, end, end.Due);
        }
    }

    private IEnumerable<OwedItem> OfWaits(Journey journey)
    {
        var due = journey.Referred + _standards.WaitDays;
        if (journey.First is { } first)
        {
            if (!_cohort.Holds(first.Started)) yield break;
            if (Waits.Of(journey) is not { } days) yield return new(journey, Reason.WaitUnknown, journey.Referred, null);
            else if (days > _standards.WaitDays) yield return new(journey, days >= _standards.LongWaitDays ? Reason.Wait42 : Reason.Wait21, journey.Referred, due, first.Started);
            if (journey.IsCriminalJustice && Waits.Of(journey) > _standards.CjDays) yield return new(journey, Reason.Cj5, journey.Referred, journey.Referred + _standards.CjDays, first.Started);
        }
        else if (Waits.StillWaiting(journey, _today) is { } waited)
        {
            yield return new(journey, waited >= _standards.LongWaitDays ? Reason.StillWaiting : Reason.Waiting, journey.Referred, due);
        }
    }

    private IEnumerable<OwedItem> OfReturns(Journey journey)
    {
        if (RePresentations.IsCompletion(journey) && _cohort.Holds(journey.End) && RePresentations.Return(journey, _standards) is { } back)
            yield return new(journey, Reason.RePresented, journey.End, back.Start, back.Start);
    }

    private static Reason? ReasonOf(OwedState state, Reason missing, Reason outside, Reason pending) => state switch
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

    private static OwedItem Item(Journey journey, Reason reason, ReviewOwed owed, int due) => new(journey, reason, owed.From, due)
    {
        Family = owed.Family,
        Ended = owed.Ended,
        NearestReview = Nearest.Review(journey, owed.Due),
    };
}
