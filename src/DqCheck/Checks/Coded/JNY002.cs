using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A journey whose episodes disagree about which service completes the TOPs.</summary>
internal sealed class JNY002 : CodedJourneyRule
{
    public override Outcome Run(Rule rule, JourneySet journeys)
    {
        var own = new Cells(journeys.Population, "TOPCC");
        return new(journeys.All.Count, [.. journeys.All.Where(j => j.Episodes.Count > 1 && Says(j, "Y") && Says(j, "N"))
            .Select(j => CodedRule.On(journeys.Population, rule, RecordKind.Episode, j.StandsOn, own.Slot))]);

        bool Says(Journey journey, string code) => journey.Episodes.Any(e => own.Text(e) == code);
    }
}
