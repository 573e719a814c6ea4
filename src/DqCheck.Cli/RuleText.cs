using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary>Writes rules as plain text: a list with one line each, or one rule in full.</summary>
internal static class RuleText
{
    public static void WriteList(Ruleset ruleset, DataSet dataSet, TextWriter output)
    {
        var rows = dataSet
            .Rules.Select(r =>
                new[]
                {
                    r.Id,
                    EnumText.ToText(r.Class),
                    EnumText.ToText(r.Severity),
                    EnumText.ToText(r.Confidence),
                    GetLetters(ruleset, r.Id),
                    r.Title,
                }
            )
            .Prepend(["id", "class", "severity", "confidence", "sets", "title"])
            .ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToList();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <param name="ruleset">The ruleset with the page of the rule.</param>
    /// <param name="dataSet">The data set of the rule, which has the names of columns.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="fired">How often the rule fired in a check, if requested.</param>
    /// <param name="output">The target of the text.</param>
    public static void WriteRule(Ruleset ruleset, DataSet dataSet, Rule rule, RuleFindingCount? fired, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Title}");
        output.WriteLine();
        Line("Class", EnumText.ToText(rule.Class));
        Line("Severity", EnumText.ToText(rule.Severity));
        Line("Record", EnumText.ToText(rule.Record));
        Line("Field", dataSet.Find(rule.Field) is { } column ? $"{column.Name} ({column.Title})" : rule.Field);
        Line("Check", rule.Check);
        Line("Argument", rule.Argument);
        Line("When", rule.When is null ? "always" : string.Join(" and ", rule.When.Terms.Select(Describe)));
        Line("Replaced by", string.Join(", ", rule.OverriddenBy));
        Line("Data sets", GetLetters(ruleset, rule.Id));
        Line("Message", rule.Message);
        Line("Expected", rule.Expected);
        Line("Why", rule.Why);
        Line("Fix", rule.Fix);
        Line("Source", rule.Source);
        Line("Confidence", EnumText.ToText(rule.Confidence));
        if (fired is not null)
            Line("Findings", Describe(fired));

        var page = Path.Combine(ruleset.Folder, "rules", rule.Id + ".md");
        if (!File.Exists(page))
            return;
        output.WriteLine();
        output.WriteLine(File.ReadAllText(page).TrimEnd());

        void Line(string name, string text) => output.WriteLine($"{name, -11}  {(text.Length == 0 ? "-" : text)}");
    }

    private static string Describe(ConditionTerm term) =>
        term.Kind switch
        {
            TermKind.Present => $"{term.Column} has a value",
            TermKind.Blank => $"{term.Column} is blank",
            _ => $"{term.Column} is {string.Join(" or ", term.Codes)}",
        };

    private static string Describe(RuleFindingCount fired)
    {
        if (fired.Total == 0)
            return $"none in {fired.File}";
        var agencies = fired.Agencies.Select(a =>
            $"{(a.Agency.Length == 0 ? "about the file" : a.Agency)} {Plural.FormatNumber(a.Findings)}"
        );
        return $"{Plural.FormatNumber(fired.Total)} in {fired.File}: {string.Join(", ", agencies)}";
    }

    private static string GetLetters(Ruleset ruleset, string id) =>
        string.Join(' ', ruleset.DataSets.Where(d => d.FindRule(id) is not null).Select(d => d.Letter).Order(StringComparer.Ordinal));
}
