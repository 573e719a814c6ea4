using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Start TOPs of a journey besides the first: treatment starts once.</summary>
internal sealed class TOP010 : CodedJourneyRule
{
    public override Outcome Run(Rule rule, JourneySet journeys)
    {
        var stage = new Cells(journeys.Population, "TRSTAGE");
        return new(journeys.Population[RecordKind.Top].Count, [.. from journey in journeys.All
            where journey.Tops.Count > 1
            from top in journey.Tops.Where(t => t.Stage == 'S').Skip(1)
            select CodedRule.On(journeys.Population, rule, RecordKind.Top, top.Record, stage.Slot, RunDates.Long(journey.FirstTop('S')!.Value.Day))]);
    }
}
