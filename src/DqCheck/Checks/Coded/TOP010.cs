using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Start TOPs of a journey besides the first: treatment starts once.</summary>
internal sealed class TOP010 : CodedJourneyRule
{
    public override Outcome Run(Rule rule, JourneySet journeys)
    {
        var stage = new Cells(journeys.Population, TRSTAGE);
        List<Finding> found = [];
        foreach (var journey in journeys.All)
        {
            int? first = null;
            foreach (var top in journey.Tops)
            {
                if (top.Stage != 'S')
                    continue;
                if (first is { } day)
                    found.Add(CodedRule.On(journeys.Population, rule, RecordKind.Top, top.Record, stage.Slot, RunDates.Long(day)));
                first ??= top.Day;
            }
        }

        return new(journeys.Population[RecordKind.Top].Count, found);
    }
}
