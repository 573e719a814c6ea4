using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A journey that ended with reasons that do not agree; the finding stands on its last episode.</summary>
internal sealed class JNY001 : CodedRule
{
    private static readonly Dictionary<string, string> Twins = new() { ["90"] = "80", ["92"] = "81", ["91"] = "82" };
    private static readonly HashSet<string> Unplanned = ["71", "85", "86", "87", "88", "89"];

    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { } asOf) return new(0, []);
        Cells discharged = new(population, "DISD"), reason = new(population, "DISRSN");
        IReadOnlySet<string>[] families = [population.DataSet.Group("DISRSN", "successful"), population.DataSet.Group("DISRSN", "transfer"), Unplanned];
        var journeys = Journeys.Of(population, asOf);
        List<Finding> found = [];
        foreach (var episodes in journeys.Where(j => j.Length > 1 && j.All(e => discharged.Day(e, asOf.DayNumber) is not null)))
        {
            var end = episodes.Max(discharged.Number);
            var reasons = episodes.Where(e => discharged.Number(e) == end).Select(e => reason.Text(e)).Select(r => Twins.GetValueOrDefault(r, r)).Distinct().Order(StringComparer.Ordinal).ToList();
            if (reasons.Count > 1 && !families.Any(family => reasons.All(family.Contains))) found.Add(On(population, rule, RecordKind.Episode, episodes[^1], reason.Slot, string.Join(", ", reasons.Select(r => r.Length > 0 ? r : "blank"))));
        }

        return new(journeys.Count, found);
    }
}
