using System.Collections.Concurrent;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Creates timeliness findings: one rule per reason, with its text in <c>rules.csv</c>.</summary>
internal sealed class TimelinessFindings(JourneySet journeys)
{
    private readonly ILookup<TimelinessReason, TimelinessItem> _items = TimelinessItems.Find(journeys).ToLookup(i => i.Reason);
    private readonly ComputabilityCheck _computability = journeys.GetComputability();
    private readonly TimelinessText _text = new(journeys);
    private readonly ConcurrentDictionary<RequiredColumns, Lazy<(AgencyCompleteness Completeness, int Journeys)>> _completeness = [];

    public RuleResult Run(Rule rule)
    {
        var reason = TimelinessReasonCodes.Parse(rule.Argument)!.Value;
        if (_computability.GetReason(GetRequiredColumns(reason)) is { } why)
            return new(0, [], why);
        var (completeness, journeysLookedAt) = _completeness
            .GetOrAdd(
                GetRequiredColumns(reason),
                needs =>
                    new(() =>
                    {
                        var known = AgencyCompleteness.For(journeys, needs);
                        return (known, journeys.All.Count(known.Includes));
                    })
            )
            .Value;
        return new(
            journeysLookedAt,
            [.. _items[reason].Where(item => completeness.Includes(item.Journey)).Select(item => CreateFinding(rule, item))]
        );
    }

    private RuleFinding CreateFinding(Rule rule, TimelinessItem item)
    {
        var population = journeys.Population;
        var slot = population.DataSet.Find(rule.Field)?.Slot ?? -1;
        // A review missing at an end stands on the intervention that ended, others on an episode of the journey.
        var (kind, record) = item
            is { Reason: TimelinessReason.SirMissingAtEnd or TimelinessReason.SirEndPending, EndedIntervention: { } ended }
            ? (RecordKind.Intervention, ended.Record)
            : (RecordKind.Episode, item.Journey.FindingEpisode);
        return new()
        {
            Rule = rule,
            Kind = kind,
            Record = record,
            File = population.GetFile(kind, record),
            Slot = slot,
            ValueId = GetValueId(item, slot),
            Discriminator = item.Category < 0 ? "" : ReviewCategories.Names[item.Category],
            Timeliness = item,
            TimelinessText = _text,
        };
    }

    /// <summary>The cell of the nearest record, or of the journey itself, in the column that the rule names.</summary>
    private int GetValueId(TimelinessItem item, int slot)
    {
        if (slot < 0)
            return 0;
        var population = journeys.Population;
        var column = journeys.Population.DataSet.Slots[slot];
        return (column.Kind, item) switch
        {
            (RecordKind.Top, { NearestTop: { } top }) => population[RecordKind.Top].GetCellId(top.Record, slot),
            (RecordKind.Review, { NearestReview: { } review }) => population[RecordKind.Review].GetCellId(review.Record, slot),
            (RecordKind.Intervention, { Journey.FirstStructured: { } first }) => population[RecordKind.Intervention]
                .GetCellId(first.Record, slot),
            (RecordKind.Episode, _) when item.Reason == TimelinessReason.RePresented => population.Episodes.GetCellId(
                item.Journey.Next!.Episodes[0],
                slot
            ),
            (RecordKind.Episode, _) => population.Episodes.GetCellId(item.Journey.Episodes[0], slot),
            _ => 0,
        };
    }

    private static RequiredColumns GetRequiredColumns(TimelinessReason reason) =>
        reason switch
        {
            _ when reason.IsAboutTops() => RequiredColumns.Tops,
            _ when reason.IsAboutInterventionReviews() => RequiredColumns.Reviews,
            TimelinessReason.Cj5 => RequiredColumns.CriminalJustice,
            _ when reason.IsAboutWaits() => RequiredColumns.Waits,
            _ => RequiredColumns.Journeys,
        };
}
