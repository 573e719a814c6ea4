using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Every rule that found something: why it matters, what to do, where it comes from. Worst first.</summary>
internal static class GuidanceTab
{
    public static void Add(Book workbook, ResultView view)
    {
        var tab = new Tab(
            workbook,
            "Guidance",
            ("Rule", 18),
            ("What", 32),
            ("Findings", 10),
            ("Severity", 11),
            ("Why it matters", 46),
            ("What to do", 46),
            ("Source", 36),
            ("Confidence", 11)
        );
        var fired = view
            .Result.Checks.Rules.Where(r => r.Findings > 0)
            .OrderBy(r => r.Rule.Severity)
            .ThenByDescending(r => r.Findings)
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var tally in fired)
        {
            var rule = tally.Rule;
            tab.Add(
                rule.Id,
                rule.Title,
                view.Rounding.Cell(tally.Findings),
                Words.Of(rule.Severity),
                rule.Why,
                rule.Fix,
                rule.Source,
                Words.Of(rule.Confidence)
            );
        }

        if (fired.Count == 0)
            tab.Add(null, "No rule found anything.");
        tab.Finish(4);
    }
}
