using System.Text.Json;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Html;

/// <summary>Writes what the report says about each rule with findings: its words, and its page.</summary>
internal static class RuleData
{
    public static void Write(Utf8JsonWriter json, ResultView view)
    {
        json.WriteStartObject("rules");
        foreach (var tally in view.Result.Checks.Rules.Where(r => r.Findings > 0))
        {
            var rule = tally.Rule;
            json.WriteStartObject(rule.Id);
            json.WriteString("title", HtmlText.Clean(rule.Title));
            json.WriteString("severity", EnumText.ToText(rule.Severity));
            json.WriteString("class", EnumText.ToText(rule.Class));
            json.WriteString("record", Tabs.TabText.Record(rule.Record));
            json.WriteString("column", HtmlText.Clean(rule.Field));
            json.WriteString("why", HtmlText.Clean(rule.Why));
            json.WriteString("fix", HtmlText.Clean(rule.Fix));
            json.WriteString("source", HtmlText.Clean(rule.Source));
            json.WriteString("confidence", EnumText.ToText(rule.Confidence));
            json.WriteNumber("findings", tally.Findings.Number);
            json.WriteNumber("checked", tally.Checked);
            if (RulePage.Find(view.Result.Ruleset, rule) is { } page)
                json.WriteString("page", page);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
