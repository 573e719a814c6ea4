using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A journey whose episodes disagree about which service completes the TOPs.</summary>
internal sealed class JNY002 : CodedJourneyRule
{
    public override RuleResult Run(Rule rule, JourneySet journeys)
    {
        var own = new RecordColumn(journeys.Population, TOPCC);
        var isYes = Is("Y");
        var isNo = Is("N");
        return new(
            journeys.All.Count,
            [
                .. journeys
                    .All.Where(j => j.Episodes.Count > 1 && j.HasEpisode(isYes) && j.HasEpisode(isNo))
                    .Select(j => CodedRule.CreateRecordFinding(journeys.Population, rule, RecordKind.Episode, j.FindingEpisode, own.Slot)),
            ]
        );

        Func<int, bool> Is(string code)
        {
            var are = own.MatchCodes(new HashSet<string> { code });
            return episode => are[own.GetId(episode)];
        }
    }
}
