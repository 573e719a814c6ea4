using System.Collections.Concurrent;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>What journeys owe as findings: one rule a reason, whose line in <c>rules.csv</c> gives the words.</summary>
internal sealed class OwedFindings(JourneySet journeys)
{
    private readonly ILookup<Reason, OwedItem> _items = OwedItems.Of(journeys).ToLookup(i => i.Reason);
    private readonly NotComputable _needs = journeys.NotComputable();
    private readonly OwedWords _words = new(journeys);
    private readonly ConcurrentDictionary<Needs, Lazy<(Supply Supply, int Journeys)>> _supplies = [];
    private readonly Cells _modality = new(journeys.Population, MODID);

    public Outcome Of(Rule rule)
    {
        var reason = Reasons.Read(rule.Argument)!.Value;
        if (_needs.Why(NeedsOf(reason)) is { } why)
            return new(0, [], why);
        var (supply, journeysLookedAt) = _supplies
            .GetOrAdd(
                NeedsOf(reason),
                needs =>
                    new(() =>
                    {
                        var known = Supply.Of(journeys, needs);
                        return (known, journeys.All.Count(known.Has));
                    })
            )
            .Value;
        return new(journeysLookedAt, [.. _items[reason].Where(item => supply.Has(item.Journey)).Select(item => Find(rule, item))]);
    }

    private Finding Find(Rule rule, OwedItem item)
    {
        var population = journeys.Population;
        var slot = population.DataSet.Find(rule.Field)?.Slot ?? -1;
        return new()
        {
            Rule = rule,
            Kind = RecordKind.Episode,
            Record = item.Journey.StandsOn,
            File = population.FileOf(RecordKind.Episode, item.Journey.StandsOn),
            Slot = slot,
            Value = ValueOf(item, slot),
            Second =
                item.Family < 0 ? ""
                : item.Ended is { } ended ? $"{Families.Names[item.Family]} {_modality.Text(ended.Record)}"
                : Families.Names[item.Family],
            Owed = item,
            OwedWords = _words,
        };
    }

    /// <summary>The cell of the record that comes nearest, or of the journey itself, in the column that the rule names.</summary>
    private int ValueOf(OwedItem item, int slot)
    {
        if (slot < 0)
            return 0;
        var (population, column) = (journeys.Population, journeys.Population.DataSet.Slots[slot]);
        return (column.Kind, item) switch
        {
            (RecordKind.Top, { NearestTop: { } top }) => population[RecordKind.Top].Cell(top.Record, slot),
            (RecordKind.Review, { NearestReview: { } review }) => population[RecordKind.Review].Cell(review.Record, slot),
            (RecordKind.Intervention, { Journey.First: { } first }) => population[RecordKind.Intervention].Cell(first.Record, slot),
            (RecordKind.Episode, _) when item.Reason == Reason.RePresented => population.Episodes.Cell(
                item.Journey.Next!.Episodes[0],
                slot
            ),
            (RecordKind.Episode, _) => population.Episodes.Cell(item.Journey.Episodes[0], slot),
            _ => 0,
        };
    }

    private static Needs NeedsOf(Reason reason) =>
        reason switch
        {
            _ when reason.IsAboutTops() => Needs.Tops,
            _ when reason.IsAboutInterventionReviews() => Needs.Reviews,
            Reason.Cj5 => Needs.CriminalJustice,
            _ when reason.IsAboutWaits() => Needs.Waits,
            _ => Needs.Journeys,
        };
}
