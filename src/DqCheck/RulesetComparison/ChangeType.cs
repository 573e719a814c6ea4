namespace DqCheck.RulesetComparison;

/// <summary>What happened to a part of a ruleset.</summary>
internal enum ChangeType
{
    Added,
    Removed,
    Renamed,
    Changed,
}
