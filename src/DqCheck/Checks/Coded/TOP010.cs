using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Start TOPs of a journey after the first: treatment starts once.</summary>
internal sealed class TOP010 : CodedJourneyRule
{
    public override RuleResult Run(Rule rule, JourneySet journeys)
    {
        var stage = new RecordColumn(journeys.Population, TRSTAGE);
        List<RuleFinding> found = [];
        foreach (var journey in journeys.All)
        {
            int? first = null;
            foreach (var top in journey.Tops)
            {
                if (top.Stage != TopStage.Start)
                    continue;
                if (first is { } day)
                    found.Add(
                        CodedRule.CreateRecordFinding(
                            journeys.Population,
                            rule,
                            RecordKind.Top,
                            top.Record,
                            stage.Slot,
                            RunDates.Format(day)
                        )
                    );
                first ??= top.Day;
            }
        }

        return new(journeys.Population[RecordKind.Top].Count, found);
    }
}
