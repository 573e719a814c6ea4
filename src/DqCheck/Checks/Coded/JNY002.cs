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
        var answers = own.MapValues(YesNo.Parse);
        return new(
            journeys.All.Count,
            [
                .. journeys
                    .All.Where(j =>
                        j.Episodes.Count > 1
                        && j.HasEpisode(e => answers[own.GetId(e)] == true)
                        && j.HasEpisode(e => answers[own.GetId(e)] == false)
                    )
                    .Select(j => CodedRule.CreateRecordFinding(journeys.Population, rule, RecordKind.Episode, j.FindingEpisode, own.Slot)),
            ]
        );
    }
}
