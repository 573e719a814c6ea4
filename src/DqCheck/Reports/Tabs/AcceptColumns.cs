using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// The yellow columns in which people accept a finding or all findings of a rule, the column that says who accepted it, and the column by
/// which the next run finds it again.
/// </summary>
internal static class AcceptColumns
{
    /// <summary>The yellow columns of a list of findings.</summary>
    public static IEnumerable<TabColumn<FindingLine>> ForFindings(ResultView view) =>
        Create<FindingLine>(view, line => new(line.Row?.Fingerprint ?? "", line.Rule.Id));

    /// <summary>The yellow columns of a list of rules.</summary>
    public static IEnumerable<TabColumn<TLine>> ForRules<TLine>(ResultView view, Func<TLine, Rule?> rule) =>
        Create<TLine>(view, line => rule(line) is { } found && CountOpen(view, found) > 0 ? new("", found.Id) : null);

    /// <summary>The fingerprint of a finding, or the mark of a row about all findings of a rule.</summary>
    public static string? GetKey(ResultView view, FindingLine line) => line.Row?.Fingerprint ?? GetKey(view, line.Rule);

    /// <summary>The mark of a row about all findings of a rule; null where there are none to accept.</summary>
    public static string? GetKey(ResultView view, Rule? rule) =>
        view.ShowsCases && rule is not null && CountOpen(view, rule) is > 0 and var findings ? RuleMark.Create(rule.Id, findings) : null;

    /// <summary>Who accepted a finding or a rule, until when and why.</summary>
    public static string DescribeAccepted(AcceptedFinding line) =>
        new AcceptedMark(line.Acceptance.By, line.IsTyped, line.Acceptance.UpTo).Format(line.Acceptance.Reason, line.Acceptance.Until);

    private static IEnumerable<TabColumn<TLine>> Create<TLine>(ResultView view, Func<TLine, TypedKey?> key)
    {
        if (!view.ShowsCases)
            yield break;
        yield return new(AcceptColumnTitles.Because, 24, line => key(line) is { } found ? GetBecause(view, found) : null, Print: false)
        {
            Colour = line => key(line) is null ? null : Tone.Input,
        };
        yield return new(AcceptColumnTitles.Until, 11, line => key(line) is { } found ? GetUntil(view, found) : null, Print: false)
        {
            Colour = line => key(line) is null ? null : Tone.Input,
        };
    }

    private static string? GetBecause(ResultView view, TypedKey key) => FindTyped(view, key)?.Because ?? FindAcceptance(view, key)?.Reason;

    private static object? GetUntil(ResultView view, TypedKey key)
    {
        if (FindTyped(view, key) is { } typed)
            return typed.Until is { } day ? day : typed.UntilText;
        return FindAcceptance(view, key)?.Until;
    }

    private static TypedAcceptance? FindTyped(ResultView view, TypedKey key) =>
        key.Fingerprint.Length > 0 ? view.Result.Typed.FindFinding(key.Fingerprint) : view.Result.Typed.FindRule(key.Rule);

    /// <summary>The acceptance of just this finding or rule that holds; null where there is none.</summary>
    private static Acceptance? FindAcceptance(ResultView view, TypedKey key) =>
        view.Result.Accepted is not { } accepted ? null
        : key.Fingerprint.Length > 0 ? accepted.FindFingerprint(key.Fingerprint)?.Acceptance
        : accepted.FindRule(key.Rule)?.Acceptance;

    /// <summary>How many findings of a rule can be accepted together: all that are not accepted one by one.</summary>
    private static long CountOpen(ResultView view, Rule rule) =>
        view.Result.Checks.Rules.First(r => r.Rule.Id == rule.Id).Findings.Number - (view.Result.Accepted?.CountSingle(rule.Id) ?? 0);
}
