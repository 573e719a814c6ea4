using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Records with an id that stood in the earlier extract and are missing although their episode is there.</summary>
internal static class MissingRecords
{
    public static RuleResult Find(PreviousExtract previous, Rule rule, RecordKind kind)
    {
        if (previous.Current.GetIdSlot(kind) is var id && id < 0)
            return RuleResult.NoPreviousExtract;
        var episodes = previous.Records(RecordKind.Episode);
        return new(
            previous.Previous[kind].Count,
            [
                .. previous
                    .Records(kind)
                    .Where(r =>
                        r.IsMissing
                        && previous.Previous[kind].GetCellId(r.Before, id) != 0
                        && episodes[previous.Previous[kind].GetParent(r.Before)].Now >= 0
                    )
                    .Select(r => previous.CreateMissingFinding(rule, kind, r.Before)),
            ]
        );
    }
}
