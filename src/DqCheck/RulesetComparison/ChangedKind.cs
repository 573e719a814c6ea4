namespace DqCheck.RulesetComparison;

/// <summary>The part of a ruleset that a change is about.</summary>
internal enum ChangedKind
{
    DataSet,
    Column,
    List,
    Code,
    Rule,
    Setting,
}
