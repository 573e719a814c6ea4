using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of guidance on every rule with findings, worst first: why it matters, what to do and where it comes from.</summary>
internal static class GuidanceTab
{
    public static void Add(ITabWriter output, ResultView view) =>
        output.Write(new Tab<RuleTally>(TabNames.Guidance, Columns(view), Rows(view)) { Key = tally => tally.Rule.Id });

    private static TabColumn<RuleTally>[] Columns(ResultView view) =>
        [
            new("Rule", 18, tally => tally.Rule.Id),
            new("What", 32, tally => tally.Rule.Title) { Note = note => note.Sentence },
            new("Findings", 10, tally => tally.Findings.Number),
            new("Severity", 11, tally => EnumText.ToText(tally.Rule.Severity)) { IsSeverity = true },
            new("Why it matters", 46, tally => tally.Rule.Why),
            new("What to do", 46, tally => tally.Rule.Fix),
            new("Source", 36, tally => tally.Rule.Source),
            new("Confidence", 11, tally => EnumText.ToText(tally.Rule.Confidence)),
        ];

    private static IEnumerable<TabRow<RuleTally>> Rows(ResultView view)
    {
        var fired = view
            .Result.Checks.Rules.Where(r => r.Findings > 0)
            .OrderBy(r => r.Rule.Severity)
            .ThenByDescending(r => r.Findings.Number)
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var tally in fired)
            yield return new(tally);
        if (fired.Count == 0)
            yield return new(new TabNote("No rule found anything."));
    }
}
