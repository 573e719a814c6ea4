using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Episodes of the earlier extract that are missing although their client is there.</summary>
internal static class EarlierEpisodes
{
    public static Outcome Gone(Earlier earlier, Rule rule, bool wereOpen)
    {
        var clients = earlier.Records(RecordKind.Client);
        var open = OpenThen(earlier.Before);
        var discharged = new Cells(earlier.Before, DISD);
        return new(
            earlier.Before.Episodes.Count,
            [
                .. earlier
                    .Records(RecordKind.Episode)
                    .Where(e =>
                        e.IsGone
                        && (wereOpen ? open.Contains(e.Before) : !open.Contains(e.Before) && discharged.Number(e.Before) is not null)
                        && clients[earlier.Before.Episodes.Parent(e.Before)].Now >= 0
                    )
                    .Select(e => earlier.Gone(rule, RecordKind.Episode, e.Before)),
            ]
        );
    }

    /// <summary>Episodes open on the earlier extract's own as-of date.</summary>
    public static HashSet<int> OpenThen(Population before) =>
        RunDates.Of(before, null).AsOf is { } asOf ? [.. OpenEpisodes.Of(before, asOf.DayNumber)] : [];
}
