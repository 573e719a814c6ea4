using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A journey whose discharge reasons do not agree; the finding is on its last episode.</summary>
internal sealed class JNY001 : CodedJourneyRule
{
    public override RuleResult Run(Rule rule, JourneySet journeys)
    {
        RecordColumn discharged = new(journeys.Population, DISD);
        RecordColumn reason = new(journeys.Population, DISRSN);
        var reasons = new ExitReasonReader(journeys.Population.DataSet);
        return new(
            journeys.All.Count,
            [
                .. journeys
                    .All.Where(j => j.Exit.Kind == ExitKind.Inconsistent)
                    .Select(j =>
                        CodedRule.CreateRecordFinding(
                            journeys.Population,
                            rule,
                            RecordKind.Episode,
                            j.FindingEpisode,
                            reason.Slot,
                            string.Join(", ", Reasons(j))
                        )
                    ),
            ]
        );

        IEnumerable<string> Reasons(Journey journey) =>
            journey
                .Episodes.Where(e => discharged.GetNumber(e) == journey.End)
                .Select(e => reasons.Normalise(reason.GetText(e)))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(r => r.Length > 0 ? reasons.Describe(r) : "blank");
    }
}
