using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>
/// Structured treatment on a sub-intervention review so long after the end of its journey that it is post-discharge. Recovery support is
/// normal there.
/// </summary>
internal sealed class SIR008 : CodedJourneyRule
{
    public override RuleResult Run(Rule rule, JourneySet journeys)
    {
        var population = journeys.Population;
        var days = population.DataSet.GetSetting(SettingNames.SirAfterEndDays);
        var structured = ReviewCategories.GetStructuredFlags(population.DataSet);
        List<RuleFinding> found = [];
        foreach (var journey in journeys.All)
        {
            foreach (var review in journey.Reviews)
            {
                if (review.Day > journey.End + days && ReviewCategories.FindFirstYes(population, review.Record, structured) is { } flag)
                    found.Add(
                        CodedRule.CreateRecordFinding(
                            population,
                            rule,
                            RecordKind.Review,
                            review.Record,
                            flag.Slot,
                            $"{review.Day - journey.End} days after the journey ended on {RunDates.Format(journey.End!.Value)}"
                        )
                    );
            }
        }

        return new(population[RecordKind.Review].Count, found);
    }
}
