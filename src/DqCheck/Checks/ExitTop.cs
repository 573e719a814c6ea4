using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Compares the discharge reason of an episode with its exit TOP: that of stage E nearest to the discharge, within some days.</summary>
internal static class ExitTop
{
    private static readonly HashSet<string> Exit = ["E"];

    /// <summary>Episodes discharged with one of the reasons, whose exit TOP shows use in one of the items.</summary>
    public static Outcome Contradicts(Population population, Rule rule, IReadOnlySet<string> reasons, IReadOnlyList<string> items)
    {
        Cells discharged = new(population, "DISD"), reason = new(population, "DISRSN"), day = new(population, "TOPDATE"), stage = new(population, "TRSTAGE");
        var isReason = reason.Are(reasons);
        var isExit = stage.Are(Exit);
        var uses = items.Select(item => (Name: item, Cells: new Cells(population, item))).ToList();
        var tops = population.Children(RecordKind.Top);
        var within = population.DataSet.Setting("exit-top-days");
        List<Finding> found = [];
        var looked = 0;
        for (var episode = 0; episode < population.Episodes.Count; episode++)
        {
            if (!isReason[reason.Id(episode)] || discharged.Number(episode) is not { } end) continue;
            var (nearest, distance) = (-1, within + 1);
            foreach (var top in tops.Of(episode))
            {
                if (isExit[stage.Id(top)] && day.Number(top) is { } date && Math.Abs(date - end) < distance) (nearest, distance) = (top, Math.Abs(date - end));
            }

            if (nearest < 0) continue;
            looked++;
            if (Shows(nearest)) found.Add(CodedRule.On(population, rule, RecordKind.Episode, episode, reason.Slot, Shown(nearest)));
        }

        return new(looked, found);

        bool Shows(int top)
        {
            foreach (var (_, cells) in uses)
            {
                if (cells.Number(top) > 0) return true;
            }

            return false;
        }

        string Shown(int top) => string.Join(", ", uses.Where(u => u.Cells.Number(top) > 0).Select(u => $"{u.Name} {u.Cells.Number(top)}"));
    }
}
