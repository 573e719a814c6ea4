using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Review and exit TOPs dated before the journey's first start TOP.</summary>
internal sealed class TOP011 : CodedJourneyRule
{
    public override RuleResult Run(Rule rule, JourneySet journeys)
    {
        var stage = new RecordColumn(journeys.Population, TRSTAGE);
        List<RuleFinding> found = [];
        foreach (var journey in journeys.All)
        {
            if (journey.FindFirstTop(TopStage.Start) is not { } start)
                continue;
            foreach (var top in journey.Tops)
            {
                // The TOPs are in order of date.
                if (top.Day >= start.Day)
                    break;
                if (top.Stage is TopStage.Review or TopStage.Exit)
                    found.Add(
                        CodedRule.CreateRecordFinding(
                            journeys.Population,
                            rule,
                            RecordKind.Top,
                            top.Record,
                            stage.Slot,
                            RunDates.Format(start.Day)
                        )
                    );
            }
        }

        return new(journeys.Population[RecordKind.Top].Count, found);
    }
}
