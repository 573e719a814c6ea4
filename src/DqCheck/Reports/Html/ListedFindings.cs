using DqCheck.Findings;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>The findings that the report lists: all of them, or a sample of each rule where there are too many for a page.</summary>
/// <param name="Section">The section with the list.</param>
/// <param name="Rows">The findings, in the order of the list.</param>
internal sealed record ListedFindings(ReportSection Section, IReadOnlyList<FindingRow> Rows)
{
    /// <summary>How many a page can show without becoming slow.</summary>
    public const int Max = 50_000;

    public static ListedFindings Select(ResultView view)
    {
        var all = view.Result.Checks.Findings;
        var sample = FindingSample.Create(view.Result.Checks.Rules, Max);
        List<FindingRow> rows = [.. FindingRow.Create(all.Where(sample.Takes), view.Result.Population)];
        var section = new ReportSection("Findings", TabKind.Do, "a finding: what is wrong with one record");
        if (rows.Count < all.Count)
            section.Blocks.Add(
                new()
                {
                    Sentence =
                        $"This is a sample: {Plural.FormatNumber(rows.Count)} of {Plural.FormatNumber(all.Count)} findings, some of every "
                        + $"rule. {view.GetFileName(CsvOutput.Findings)} has them all.",
                    Tone = Tone.Note,
                }
            );
        section.Table = ReportTable.From(
            section.Id,
            new Tab<FindingRow>(section.Name, FindingColumns.Create(view), rows.Select(r => new TabRow<FindingRow>(r)))
        );
        return new(section, rows);
    }
}
