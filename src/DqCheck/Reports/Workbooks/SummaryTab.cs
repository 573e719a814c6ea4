using ClosedXML.Excel;
using DqCheck.Checks;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Verdict, figures against their targets, and every rule that found something.</summary>
internal static class SummaryTab
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["load"] = "Rows that load",
        ["load-episodes"] = "Episodes that load",
        ["data-quality"] = "Data quality: valid items of items due",
        ["completeness"] = "Completeness: valid items of items expected",
        ["clean-episodes"] = "Clean episodes: without any error",
    };

    public static void Add(XLWorkbook workbook, RunResult result)
    {
        var page = new Page(workbook, "Summary", 46, 14, 14, 12, 12, 40);
        page.Title("Summary");
        page.Sentence(result.Verdict.Sentence, result.Verdict.IsReady ? Look.Good : Look.Bad);
        page.Sentence($"As of {ReadmeTab.AsOf(result.Dates)}.");

        page.Heading("Figures");
        page.Header("Figure", "Right", "Of", "Per cent", "Target", "Met or missed");
        foreach (var measure in result.Measures) AddMeasure(page, measure);

        page.Heading("Records");
        page.Header("Kind", "Number");
        foreach (var kind in Population.Kinds) page.Row(Words.Of(kind), result.Population[kind].Count);
        page.Row("journey", result.Journeys is { } journeys ? journeys : "not computable");

        page.Heading("Findings");
        page.Header("Severity", "Number");
        foreach (var severity in Enum.GetValues<Severity>()) page.Row(Words.Of(severity), result.Checks.Findings.Count(f => f.Rule.Severity == severity));

        page.Heading("By rule, worst first");
        page.Header("What", "Findings", "Looked at", "Severity", "Rule", "Note");
        foreach (var tally in result.Checks.Rules.Where(r => r.Findings > 0).OrderBy(r => r.Rule.Severity).ThenByDescending(r => r.Findings).ThenBy(r => r.Rule.Id, StringComparer.Ordinal))
            page.Row(tally.Rule.Title, tally.Findings, tally.Checked, Words.Of(tally.Rule.Severity), tally.Rule.Id, tally.IsSystemWide ? "On nearly every record: look at the export, not at the clients." : "");
        page.Severities(4);

        var unchecked_ = result.Checks.Rules.Where(r => r.NotChecked is not null).ToList();
        if (unchecked_.Count == 0) return;
        page.Heading("Rules that could not look");
        page.Header("What", "Rules", "", "", "", "Reason");
        foreach (var group in unchecked_.GroupBy(r => r.NotChecked!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            page.Row(group.Count() == 1 ? group.First().Rule.Title : $"{group.First().Rule.Title} and {Counted.Of(group.Count() - 1, "more", "more")}", group.Count(), null, null, group.First().Rule.Id, group.Key);
    }

    private static void AddMeasure(Page page, Measure measure)
    {
        if (measure.Fraction is not { } fraction)
        {
            page.Row(Titles[measure.Id], null, null, null, measure.Target is { } t ? $"{t}%" : "", $"not computable: {measure.Reason}");
            return;
        }

        page.Row(Titles[measure.Id], fraction.Numerator, fraction.Denominator,
            fraction.Percent is { } p ? Math.Round(p, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + "%" : "none",
            measure.Target is { } target ? $"{target}%" : "none",
            measure.Met switch
            {
                true => "met",
                false => $"missed: {Counted.Number(fraction.Lacking(measure.Target!.Value))} more needed",
                _ => measure.Reason,
            });
        if (measure.Met is { } met) page.Colour(6, met ? Look.Good : Look.Bad);
    }
}
