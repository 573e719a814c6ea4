namespace DqCheck.RulesetComparison;

/// <summary>A difference between two data sets, or two versions of a ruleset.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">The column, list, rule, setting or data set.</param>
/// <param name="Item">The cell of its line, or the code; blank for all of it.</param>
/// <param name="From">What it was; blank for something that was added.</param>
/// <param name="To">What it is; blank for something that was removed.</param>
internal sealed record RulesetChange(ChangeType Change, ChangedKind Kind, string Name, string Item, string From, string To);
