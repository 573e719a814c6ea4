using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A review none of whose flags is Y.</summary>
internal sealed class SIR005 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var categories = ReviewCategories.ReadReviewMasks(population);
        var date = population.DataSet.Find(SUBMODDT)?.Slot ?? -1;
        var reviews = population[RecordKind.Review].Count;
        return new(
            reviews,
            [
                .. Enumerable
                    .Range(0, reviews)
                    .Where(review => categories[review] == 0)
                    .Select(review => CreateRecordFinding(population, rule, RecordKind.Review, review, date)),
            ]
        );
    }
}
