using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Finds the records of a journey that a timeliness finding is based on.</summary>
internal sealed class JourneyEvidence(JourneySet journeys)
{
    private static readonly string[] InterventionDates = [MODAL, MODST, MODEND];

    private readonly ReviewEvidence _reviews = new(journeys);
    private readonly RecordColumn _discharged = new(journeys.Population, DISD);

    public void Add(TimelinessItem item, Evidence evidence)
    {
        var journey = item.Journey;
        var reason = item.Reason;
        if (reason.IsAboutWaits())
            evidence.Add(
                RecordKind.Episode,
                journey.Episodes[0],
                "first episode of the journey",
                reason == TimelinessReason.Cj5 ? [REFLD, TRIAGED, RFLS] : [REFLD, TRIAGED]
            );
        if (reason.IsAboutInterventionReviews())
            AddReviewed(item, evidence);
        else if (journey.FirstStructured is { } first)
            evidence.Add(RecordKind.Intervention, first.Record, "first structured intervention", MODAL, MODST);
        if (reason.IsAboutExitTop() || reason == TimelinessReason.RePresented)
            AddEnd(journey, evidence);
        if (reason == TimelinessReason.RePresented && journey.Next is { } next)
            evidence.Add(RecordKind.Episode, next.Episodes[0], "first episode of the next journey", REFLD, TRIAGED);
        if (reason.IsAboutTops())
            evidence.Add(RecordKind.Episode, journey.FindingEpisode, "", TRIAGED, DISD, TOPCC);
        if (item.NearestTop is { } top)
            evidence.Add(RecordKind.Top, top.Record, "nearest TOP", TOPDATE, TRSTAGE);
        if (item.NearestReview is { } review)
            _reviews.AddAnswers(evidence, review.Record, "nearest sub-intervention review");
    }

    private static void AddReviewed(TimelinessItem item, Evidence evidence)
    {
        if (item.EndedIntervention is { } ended)
        {
            evidence.Add(RecordKind.Intervention, ended.Record, "intervention that ended", InterventionDates);
            return;
        }

        foreach (var open in item.Journey.Interventions.Where(i => i.Category == item.Category && i.Ended is null))
            evidence.Add(RecordKind.Intervention, open.Record, "open intervention", InterventionDates);
    }

    private void AddEnd(Journey journey, Evidence evidence)
    {
        foreach (var episode in journey.Episodes.Where(e => _discharged.GetNumber(e) == journey.End))
            evidence.Add(RecordKind.Episode, episode, "last episode of the journey", DISD, DISRSN);
    }
}
