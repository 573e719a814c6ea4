using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Finds records with an id in the previous extract that are missing although their episode is present.</summary>
internal static class MissingRecords
{
    public static RuleResult Find(PreviousExtract previous, Rule rule, RecordKind kind)
    {
        var id = previous.Current.GetIdSlot(kind);
        if (id < 0)
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
