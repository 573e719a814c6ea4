using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks;

/// <summary>Finds episodes of the previous extract that are missing although their client is present.</summary>
internal static class MissingEpisodes
{
    public static RuleResult Find(PreviousExtract previous, Rule rule, bool wereOpen)
    {
        var clients = previous.Records(RecordKind.Client);
        var open = FindOpen(previous.Previous);
        var discharged = new RecordColumn(previous.Previous, DISD);
        return new(
            previous.Previous.Episodes.Count,
            [
                .. previous
                    .Records(RecordKind.Episode)
                    .Where(e =>
                        e.IsMissing
                        && (wereOpen ? open.Contains(e.Before) : !open.Contains(e.Before) && discharged.GetNumber(e.Before) is not null)
                        && clients[previous.Previous.Episodes.GetParent(e.Before)].Now >= 0
                    )
                    .Select(e => previous.CreateMissingFinding(rule, RecordKind.Episode, e.Before)),
                .. previous.CreateStillMissingFindings(rule, RecordKind.Episode),
            ]
        );
    }

    /// <summary>Finds episodes that were open on the previous extract's own as-of date.</summary>
    public static HashSet<int> FindOpen(Population before) =>
        RunDates.Determine(before, null).AsOf is { } asOf ? [.. OpenEpisodes.FindOpen(before, asOf.DayNumber)] : [];
}
