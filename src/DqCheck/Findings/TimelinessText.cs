using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>Describes a timeliness item in words: since when, until when, and the nearest record. Never an id.</summary>
internal sealed class TimelinessText(JourneySet journeys)
{
    private const string Elsewhere = ", entered under another journey of this client";

    private readonly HashSet<(int Agency, int Client)> _rejected = [.. journeys.Population.RejectedRows.Select(r => (r.Agency, r.Client))];

    public string Describe(TimelinessItem item) =>
        string.Join(' ', new[] { DescribePeriod(item), DescribeNearestSentence(item), DescribeRejected(item) }.Where(s => s.Length > 0));

    /// <summary>Days overdue or left, such as <c>12 days overdue</c>; blank where no day is due.</summary>
    public static string DescribeDays(TimelinessItem item, int today)
    {
        if (item.GetDaysOverdue(today) is not { } days)
            return "";
        return (item.Reason, days) switch
        {
            (TimelinessReason.RePresented, _) => "",
            (TimelinessReason.StartOutsideWindow or TimelinessReason.ExitOutsideWindow, > 0) =>
                $"{Plural.Format(days, "day", "days")} too late",
            (TimelinessReason.StartOutsideWindow or TimelinessReason.ExitOutsideWindow, _) => "too early",
            (TimelinessReason.Wait42 or TimelinessReason.Wait21 or TimelinessReason.Cj5, _) => $"{Plural.Format(days, "day", "days")} late",
            (_, 0) => "today",
            (_, > 0) => $"{Plural.Format(days, "day", "days")} overdue",
            _ => $"{Plural.Format(-days, "day", "days")} left",
        };
    }

    /// <summary>The nearest record, such as <c>review TOP on 5 May 2013</c>; blank where none was searched or found.</summary>
    public string DescribeNearest(TimelinessItem item) =>
        item switch
        {
            { NearestTop: { } top } => $"{DescribeStage(top)} on {FormatDate(top.Day)}{(item.Journey.Tops.Contains(top) ? "" : Elsewhere)}",
            { NearestReview: { } review } =>
                $"{ListFlags(review)} on {FormatDate(review.Day)}{(item.Journey.Reviews.Contains(review) ? "" : Elsewhere)}",
            _ => "",
        };

    private static string DescribeStage(Top top) =>
        top.Stage switch
        {
            TopStage.Start => "start TOP",
            TopStage.Review => "review TOP",
            TopStage.Exit => "exit TOP",
            TopStage.PostExit => "post-treatment exit TOP",
            _ => "TOP without a stage",
        };

    private string DescribePeriod(TimelinessItem item)
    {
        var days = DescribeDays(item, journeys.Today);
        var from = item.From is { } day ? FormatDate(day) : "";
        return item.Reason switch
        {
            TimelinessReason.WaitUnknown => item.Journey.Referred is null
                ? ""
                : $"Referred on {from}, treatment started on {FormatDate(item.Journey.TreatmentStart!.Value)}.",
            TimelinessReason.Wait42 or TimelinessReason.Wait21 or TimelinessReason.Cj5 =>
                $"Referred on {from}, treatment started on {FormatDate(item.Done!.Value)}, "
                    + $"after {Plural.Format(item.Done.Value - item.From!.Value, "day", "days")}.",
            TimelinessReason.StillWaiting or TimelinessReason.Waiting =>
                $"Referred on {from}, {Plural.Format(journeys.Today - item.From!.Value, "day", "days")} ago; "
                    + $"due {FormatDate(item.Due!.Value)}, {days}.",
            TimelinessReason.RePresented => $"Completed on {from}, back on {FormatDate(item.Due!.Value)}.",
            TimelinessReason.SirMissingAtEnd or TimelinessReason.SirEndPending =>
                $"{GetCategory(item)}: ended on {from}; due {FormatDate(item.Due!.Value)}, {days}.",
            TimelinessReason.SirOverdue or TimelinessReason.SirDue =>
                $"{GetCategory(item)}: {DescribeReviewStart(item)} {from}; due {FormatDate(item.Due!.Value)}, {days}.",
            TimelinessReason.StartOutsideWindow or TimelinessReason.ExitOutsideWindow =>
                $"{DescribeTopStart(item)} on {from}; due by {FormatDate(item.Due!.Value)}. The TOP was {days}.",
            _ => $"{DescribeTopStart(item)} on {from}; due {FormatDate(item.Due!.Value)}, {days}.",
        };
    }

    /// <summary>The event from which the time to the next sub-intervention review counts.</summary>
    private static string DescribeReviewStart(TimelinessItem item)
    {
        var isReview = item.Journey.Reviews.Any(r => r.Has(item.Category) && r.Day == item.From);
        return isReview ? "last review on" : "open without a review since";
    }

    /// <summary>The event from which the time to the next TOP counts.</summary>
    private static string DescribeTopStart(TimelinessItem item)
    {
        if (item.Reason is TimelinessReason.ExitMissing or TimelinessReason.ExitOutsideWindow or TimelinessReason.ExitPending)
            return "Ended";
        return item.From == item.Journey.TreatmentStart ? "Treatment started" : "Last review";
    }

    private string DescribeNearestSentence(TimelinessItem item) =>
        item.Reason switch
        {
            var reason when reason.IsAboutTops() => DescribeNearest(item) is { Length: > 0 } top
                ? $"Nearest TOP: {top}."
                : "The client has no TOP.",
            var reason when reason.IsAboutInterventionReviews() => DescribeNearest(item) is { Length: > 0 } review
                ? $"Nearest review: {review}."
                : "The client has no review.",
            _ => "",
        };

    private string DescribeRejected(TimelinessItem item)
    {
        var population = journeys.Population;
        return _rejected.Contains((item.Journey.Agency, population.Clients.GetCellId(item.Journey.Client, population.ClientIdSlot)))
            ? "Rows of this client will be rejected and are not counted here. Correct them first."
            : "";
    }

    private static string GetCategory(TimelinessItem item) =>
        char.ToUpperInvariant(ReviewCategories.Names[item.Category][0]) + ReviewCategories.Names[item.Category][1..];

    private static string ListFlags(Review review)
    {
        var names = ReviewCategories.Names.Where((_, family) => review.Has(family)).ToList();
        return names.Count == 0 ? "empty review" : string.Join(" and ", names);
    }

    private static string FormatDate(int day) => RunDates.Format(day);
}
