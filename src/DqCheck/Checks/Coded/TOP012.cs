using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>
/// Exit TOPs in an open journey. An episode with an unreadable discharge date, or a reason without a date, has a finding of its own and
/// does not count as open. A discharge after the as-of date explains the exit TOP.
/// </summary>
internal sealed class TOP012 : CodedJourneyRule
{
    public override RuleResult Run(Rule rule, JourneySet journeys)
    {
        var stage = new RecordColumn(journeys.Population, TRSTAGE);
        var open = OpenEpisodes
            .FindOpen(journeys.Population, journeys.Today)
            .Where(new RecordColumn(journeys.Population, DISD).IsBlank)
            .ToHashSet();
        List<RuleFinding> found = [];
        foreach (var journey in journeys.All)
        {
            if (journey.FindFirstTop(TopStage.Exit) is null || !journey.HasEpisode(open.Contains))
                continue;
            foreach (var top in journey.Tops)
            {
                if (top.Stage == TopStage.Exit)
                    found.Add(CodedRule.CreateRecordFinding(journeys.Population, rule, RecordKind.Top, top.Record, stage.Slot));
            }
        }

        return new(journeys.Population[RecordKind.Top].Count, found);
    }
}
