using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Records with an id that stood in the earlier extract and are missing although their episode is there.</summary>
internal static class GoneRecords
{
    public static Outcome Find(Population population, Rule rule, RecordKind kind)
    {
        if (population.IdSlot(kind) is var id && (id < 0 || Earlier.Of(population, kind, RecordKind.Episode) is not { } earlier))
            return Outcome.NoEarlier;
        return new(
            earlier.Before[kind].Count,
            [
                .. earlier
                    .Pairs(kind)
                    .Where(r =>
                        earlier.IsGone(kind, r.Before, r.Now)
                        && earlier.Before[kind].Cell(r.Before, id) != 0
                        && earlier.Now(RecordKind.Episode, earlier.Before[kind].Parent(r.Before)) >= 0
                    )
                    .Select(r => earlier.Gone(rule, kind, r.Before)),
            ]
        );
    }
}
