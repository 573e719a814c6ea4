using DqCheck.Rulesets;

namespace DqCheck.RulesetComparison;

/// <summary>The words of a comparison.</summary>
internal static class ComparisonWords
{
    public static string Get(ChangeType change) => EnumText.ToWord(change);

    public static string Get(ChangedKind kind) => kind == ChangedKind.DataSet ? "data set" : EnumText.ToWord(kind);
}
