using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Records with an id that stood in the earlier extract and are missing although their episode is there.</summary>
internal static class GoneRecords
{
    public static Outcome Find(Earlier earlier, Rule rule, RecordKind kind)
    {
        if (earlier.Population.IdSlot(kind) is var id && id < 0)
            return Outcome.NoEarlier;
        var episodes = earlier.Records(RecordKind.Episode);
        return new(
            earlier.Before[kind].Count,
            [
                .. earlier
                    .Records(kind)
                    .Where(r =>
                        r.IsGone && earlier.Before[kind].Cell(r.Before, id) != 0 && episodes[earlier.Before[kind].Parent(r.Before)].Now >= 0
                    )
                    .Select(r => earlier.Gone(rule, kind, r.Before)),
            ]
        );
    }
}
