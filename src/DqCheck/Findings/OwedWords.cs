using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Findings;

/// <summary>What is to be known of something owed, in words: since when, until when, and what comes nearest. Never an id.</summary>
internal sealed class OwedWords(JourneySet journeys)
{
    private const string Elsewhere = ", entered with another journey of the client";

    private readonly HashSet<(int Agency, int Client)> _refused = [.. journeys.Population.Refused.Select(r => (r.Agency, r.Client))];

    public string Of(OwedItem item) => string.Join(' ', new[] { When(item), NearestIn(item), Refused(item) }.Where(s => s.Length > 0));

    /// <summary>Days overdue or left, such as <c>12 days overdue</c>; blank where no day is due.</summary>
    public static string Days(OwedItem item, int today)
    {
        if (item.DaysOverdue(today) is not { } days)
            return "";
        return (item.Reason, days) switch
        {
            (Reason.RePresented, _) => "",
            (Reason.StartOutsideWindow or Reason.ExitOutsideWindow, > 0) => $"{Counted.Of(days, "day", "days")} too late",
            (Reason.StartOutsideWindow or Reason.ExitOutsideWindow, _) => "too early",
            (Reason.Wait42 or Reason.Wait21 or Reason.Cj5, _) => $"{Counted.Of(days, "day", "days")} late",
            (_, 0) => "today",
            (_, > 0) => $"{Counted.Of(days, "day", "days")} overdue",
            _ => $"{Counted.Of(-days, "day", "days")} left",
        };
    }

    /// <summary>The record that comes nearest, such as <c>stage R on 5 May 2013</c>; blank where none was looked for or found.</summary>
    public static string Nearest(OwedItem item) =>
        item switch
        {
            { NearestTop: { } top } =>
                $"{(top.Stage == TopReader.NoStage ? "no stage" : $"stage {top.Stage}")} on {Long(top.Day)}{(item.Journey.Tops.Contains(top) ? "" : Elsewhere)}",
            { NearestReview: { } review } =>
                $"{FlagsOf(review)} on {Long(review.Day)}{(item.Journey.Reviews.Contains(review) ? "" : Elsewhere)}",
            _ => "",
        };

    private string When(OwedItem item)
    {
        var days = Days(item, journeys.Today);
        var from = item.From is { } day ? Long(day) : "";
        return item.Reason switch
        {
            Reason.WaitUnknown => item.Journey.Referred is null
                ? ""
                : $"Referred on {from}, treatment started on {Long(item.Journey.TreatmentStart!.Value)}.",
            Reason.Wait42 or Reason.Wait21 or Reason.Cj5 =>
                $"Referred on {from}, treatment started on {Long(item.Done!.Value)}, after {Counted.Of(item.Done.Value - item.From!.Value, "day", "days")}.",
            Reason.StillWaiting or Reason.Waiting =>
                $"Referred on {from}, {Counted.Of(journeys.Today - item.From!.Value, "day", "days")} ago; due {Long(item.Due!.Value)}, {days}.",
            Reason.RePresented => $"Completed on {from}, back on {Long(item.Due!.Value)}.",
            Reason.SirMissingAtEnd or Reason.SirEndPending => $"{Family(item)}: ended on {from}; due {Long(item.Due!.Value)}, {days}.",
            Reason.SirOverdue or Reason.SirDue =>
                $"{Family(item)}: {(item.Journey.Reviews.Any(r => r.Is(item.Family) && r.Day == item.From) ? "last review" : "open and unreviewed since")} {from}; due {Long(item.Due!.Value)}, {days}.",
            _ =>
                $"{(item.Reason is Reason.ExitMissing or Reason.ExitOutsideWindow or Reason.ExitPending ? "Ended" : item.From == item.Journey.TreatmentStart ? "Treatment started" : "Last review")} on {from}; due {Long(item.Due!.Value)}, {days}.",
        };
    }

    private static string NearestIn(OwedItem item) =>
        item.Reason switch
        {
            var reason when reason.IsAboutTops() => Nearest(item) is { Length: > 0 } top
                ? $"Nearest TOP: {top}."
                : "The client has no TOP.",
            var reason when reason.IsAboutInterventionReviews() => Nearest(item) is { Length: > 0 } review
                ? $"Nearest review: {review}."
                : "The client has no review.",
            _ => "",
        };

    private string Refused(OwedItem item)
    {
        var population = journeys.Population;
        return _refused.Contains((item.Journey.Agency, population.Clients.Cell(item.Journey.Client, population.ClientId)))
            ? "Rows of this client will be rejected, and what they hold is not counted here: put them right first."
            : "";
    }

    private static string Family(OwedItem item) => char.ToUpperInvariant(Families.Names[item.Family][0]) + Families.Names[item.Family][1..];

    private static string FlagsOf(Review review)
    {
        var names = Families.Names.Where((_, family) => review.Is(family)).ToList();
        return names.Count == 0 ? "without a flag" : string.Join(" and ", names);
    }

    private static string Long(int day) => RunDates.Long(day);
}
