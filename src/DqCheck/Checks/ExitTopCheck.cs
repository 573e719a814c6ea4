using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>
/// Compares the discharge reason of an episode with its exit TOP: the TOP of stage E nearest to the discharge, within some days. Of two
/// that are equally near, the earlier is used.
/// </summary>
internal static class ExitTopCheck
{
    /// <summary>Finds episodes discharged with one of the reasons, whose exit TOP shows use of one of the substances.</summary>
    public static RuleResult Find(Population population, Rule rule, CodeGroup reasons, params CodeGroup[] substances)
    {
        RecordColumn discharged = new(population, DISD);
        RecordColumn reason = new(population, DISRSN);
        RecordColumn day = new(population, TOPDATE);
        RecordColumn stage = new(population, TRSTAGE);
        var isReason = reason.MatchCodes(population.DataSet.GetCodes(reasons));
        var isExit = stage.MatchCodes(population.DataSet.GetCodes(CodeGroups.Exit));
        var uses = population
            .DataSet.Items(substances)
            .Select(item => (Name: population.DataSet.Find(item)!.NameInText, Cells: new RecordColumn(population, item)))
            .ToList();
        var tops = population.GetChildren(RecordKind.Top);
        var within = population.DataSet.GetSetting(SettingNames.ExitTopDays);
        List<RuleFinding> found = [];
        var looked = 0;
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (!isReason[reason.GetId(episode)] || discharged.GetNumber(episode) is not { } end)
                continue;
            var nearest = -1;
            var best = (Distance: within + 1, Day: 0);
            foreach (var top in tops.GetChildren(episode))
            {
                if (!isExit[stage.GetId(top)] || day.GetNumber(top) is not { } date)
                    continue;
                var candidate = (Distance: Math.Abs(date - end), Day: date);
                if (candidate.CompareTo(best) >= 0)
                    continue;
                nearest = top;
                best = candidate;
            }

            if (nearest < 0)
                continue;
            looked++;
            if (Shown(nearest) is { Count: > 0 } shown)
                found.Add(
                    CodedRule.CreateRecordFinding(population, rule, RecordKind.Episode, episode, reason.Slot, string.Join(", ", shown))
                );
        }

        return new(looked, found);

        // The list is created only when needed, because nearly every exit TOP shows no use.
        IReadOnlyList<string> Shown(int top)
        {
            List<string>? shown = null;
            foreach (var (name, cells) in uses)
            {
                var days = cells.GetNumber(top);
                if (days > 0)
                    (shown ??= []).Add($"{name} {days}");
            }

            return shown ?? (IReadOnlyList<string>)[];
        }
    }
}
