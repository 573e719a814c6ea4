using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Episodes of the earlier extract that are missing although their client is there.</summary>
internal static class EarlierEpisodes
{
    public static Outcome Gone(Population population, Rule rule, bool wereOpen)
    {
        if (Earlier.Of(population, RecordKind.Client, RecordKind.Episode) is not { } earlier)
            return Outcome.NoEarlier;
        var open = OpenThen(earlier.Before);
        var discharged = new Cells(earlier.Before, DISD);
        return new(
            earlier.Before.Episodes.Count,
            [
                .. earlier
                    .Pairs(RecordKind.Episode)
                    .Where(e =>
                        earlier.IsGone(RecordKind.Episode, e.Before, e.Now)
                        && (wereOpen ? open.Contains(e.Before) : !open.Contains(e.Before) && discharged.Number(e.Before) is not null)
                        && earlier.Now(RecordKind.Client, earlier.Before.Episodes.Parent(e.Before)) >= 0
                    )
                    .Select(e => earlier.Gone(rule, RecordKind.Episode, e.Before)),
            ]
        );
    }

    /// <summary>Episodes open on the earlier extract's own as-of date.</summary>
    public static HashSet<int> OpenThen(Population before) =>
        RunDates.Of(before, null).AsOf is { } asOf ? [.. OpenEpisodes.Of(before, asOf.DayNumber)] : [];
}
