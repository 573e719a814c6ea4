using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A journey whose episodes disagree about which service completes the TOPs.</summary>
internal sealed class JNY002 : CodedJourneyRule
{
    public override Outcome Run(Rule rule, JourneySet journeys)
    {
        var own = new Cells(journeys.Population, TOPCC);
        var (isYes, isNo) = (Is("Y"), Is("N"));
        return new(
            journeys.All.Count,
            [
                .. journeys
                    .All.Where(j => j.Episodes.Count > 1 && j.HasEpisode(isYes) && j.HasEpisode(isNo))
                    .Select(j => CodedRule.On(journeys.Population, rule, RecordKind.Episode, j.StandsOn, own.Slot)),
            ]
        );

        Func<int, bool> Is(string code)
        {
            var are = own.Are(new HashSet<string> { code });
            return episode => are[own.Id(episode)];
        }
    }
}
