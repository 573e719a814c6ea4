using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Review and exit TOPs dated before the journey's first start TOP.</summary>
internal sealed class TOP011 : CodedJourneyRule
{
    public override Outcome Run(Rule rule, JourneySet journeys)
    {
        var stage = new Cells(journeys.Population, "TRSTAGE");
        return new(journeys.Population[RecordKind.Top].Count, [.. from journey in journeys.All
            where journey.Tops.Count > 1
            let start = journey.FirstTop('S')
            from top in journey.Tops
            where top.Stage is 'R' or 'E' && top.Day < start?.Day
            select CodedRule.On(journeys.Population, rule, RecordKind.Top, top.Record, stage.Slot, RunDates.Long(start!.Value.Day))]);
    }
}
