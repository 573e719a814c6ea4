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
        var (isYes, isNo) = (own.Are(new HashSet<string> { "Y" }), own.Are(new HashSet<string> { "N" }));
        return new(journeys.All.Count, [.. journeys.All.Where(j => j.Episodes.Count > 1 && Says(j, isYes) && Says(j, isNo))
            .Select(j => CodedRule.On(journeys.Population, rule, RecordKind.Episode, j.StandsOn, own.Slot))]);

        bool Says(Journey journey, bool[] isCode)
        {
            foreach (var episode in journey.Episodes)
            {
                if (isCode[own.Id(episode)]) return true;
            }

            return false;
        }
    }
}
