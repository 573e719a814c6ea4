using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A journey that ended with reasons that do not agree; the finding stands on its last episode.</summary>
internal sealed class JNY001 : CodedJourneyRule
{
    public override Outcome Run(Rule rule, JourneySet journeys)
    {
        Cells discharged = new(journeys.Population, DISD),
            reason = new(journeys.Population, DISRSN);
        var reasons = new ExitReasons(journeys.Population.DataSet);
        return new(
            journeys.All.Count,
            [
                .. journeys
                    .All.Where(j => j.Exit.Kind == ExitKind.Inconsistent)
                    .Select(j =>
                        CodedRule.On(journeys.Population, rule, RecordKind.Episode, j.StandsOn, reason.Slot, string.Join(", ", Reasons(j)))
                    ),
            ]
        );

        IEnumerable<string> Reasons(Journey journey) =>
            journey
                .Episodes.Where(e => discharged.Number(e) == journey.End)
                .Select(e => reasons.Read(reason.Text(e)))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(r => r.Length > 0 ? r : "blank");
    }
}
