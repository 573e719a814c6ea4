using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A review none of whose flags is Y.</summary>
internal sealed class SIR005 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var families = Families.OfReviews(population);
        var date = population.DataSet.Find(SUBMODDT)?.Slot ?? -1;
        var reviews = population[RecordKind.Review].Count;
        return new(
            reviews,
            [
                .. Enumerable
                    .Range(0, reviews)
                    .Where(review => families[review] == 0)
                    .Select(review => On(population, rule, RecordKind.Review, review, date)),
            ]
        );
    }
}
