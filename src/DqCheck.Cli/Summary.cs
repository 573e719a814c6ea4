using DqCheck.Checks;
using DqCheck.Extracts;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports;
using DqCheck.Reports.Tabs;
using DqCheck.Rulesets;
using Spectre.Console;

namespace DqCheck.Cli;

/// <summary>
/// Prints the summary of a check: the verdict, the figures with a target, what changed, the worst rules, the output files, and the verdict
/// again. It fits on a terminal of 30 lines unless every figure and rule is wanted. It never shows clients.
/// </summary>
internal sealed class Summary(ResultView view, OutputOptions options, bool verbose)
{
    private const int MaxLines = 30;
    private const int MaxRules = 5;
    private const int MaxExtracts = 3;

    private readonly CheckResult _result = view.Result;
    private readonly bool _isUnread = view.Result.Population.Extracts.All(e => e.Error is not null);

    public static void Print(ResultView view, OutputOptions options, bool verbose, TextWriter output)
    {
        var summary = new Summary(view, options, verbose);
        var console = SummaryConsole.Create(output);
        IEnumerable<SummaryLine> lines = summary._isUnread ? summary.DescribeNothing() : summary.Describe();
        foreach (var line in SummaryLine.Align([.. lines], verbose))
            console.MarkupLine(line);
    }

    /// <summary>The reasons why extracts could not be read are problems, and stand on standard error.</summary>
    private IEnumerable<SummaryLine> DescribeNothing() =>
        [new("Ready to send: no. Nothing was checked."), .. view.Notes.Select(n => new SummaryLine(n.Text)), .. DescribeOutputs()];

    private List<SummaryLine> Describe()
    {
        List<SummaryLine> head =
        [
            new(view.VerdictSentence),
            SummaryLine.Blank,
            .. DescribeExtracts(),
            SummaryLine.Blank,
            .. DescribeFigures(),
        ];
        List<SummaryLine> tail =
        [
            .. HistorySummary.Describe(view, verbose),
            .. DescribeRules(),
            SummaryLine.Blank,
            .. DescribeOutputs(),
            new(view.ShortVerdictSentence),
        ];
        var room = verbose ? int.MaxValue : MaxLines - head.Count - tail.Count;
        return [.. head, .. ContractSummary.Describe(view, room), .. tail];
    }

    private IEnumerable<SummaryLine> DescribeExtracts()
    {
        var extracts = _result.Population.Extracts;
        var shown = verbose || extracts.Count <= MaxExtracts ? extracts.Count : MaxExtracts - 1;
        foreach (var extract in extracts.Take(shown))
            yield return new(Describe(extract));
        if (extracts.Count > shown)
            yield return new($"… and {extracts.Count - shown} more extracts");

        var dataSet = _result.DataSet.DataSet;
        yield return new($"As of {ReadmeTab.DescribeAsOf(_result.Dates)}");
        yield return new($"{dataSet.Title}, {_result.DataSet.Explanation}");
        if (ColumnNamesText.For(view) is { } renamed)
            yield return new(renamed);
        foreach (var note in view.Notes)
            yield return new(note.Text);
        if (verbose)
            yield return new($"Rules: {dataSet.Id} {dataSet.Version} (hash {_result.Ruleset.Sha256[..12]}) from {_result.RulesetFound}");
    }

    private string Describe(Extract extract) =>
        extract.Error is null
            ? $"{view.GetName(extract)}: {Count(extract.Rows, "row", "rows")}, {Count(extract.RejectedRows)} rejected, "
                + DescribeAgencies(extract)
                + (verbose ? $", {extract.Encoding}" : "")
            : $"{view.GetName(extract)}: not read";

    /// <summary>A number of rows as the audience may see it.</summary>
    private string Count(long rows) => view.Rounding.ToWords(new KeyedCount(rows, _result.Population.Keys.OfAll));

    private string Count(long rows, string one, string many) =>
        view.Rounding.ToWords(new KeyedCount(rows, _result.Population.Keys.OfAll), one, many);

    private string DescribeAgencies(Extract extract) =>
        _result.Population.GetAgencies(extract).Select(view.GetAgency).Distinct().ToList() switch
        {
            [] => "no agency",
            [var agency] => $"agency {agency}",
            { Count: var count } => $"{count} agencies",
        };

    private IEnumerable<SummaryLine> DescribeFigures()
    {
        var figures = _result
            .Measures.Where(m => m.Agency == MeasureResult.All && m.IsOverall && (verbose || m.Target is not null))
            .ToList();
        yield return new(verbose ? "Figures" : "Figures with a target");
        foreach (var measure in figures)
        {
            var title = MeasureCatalogue.Find(measure.Id)!.Title;
            yield return new([
                new(verbose ? $"{title} ({measure.Id})" : title),
                new(Describe(measure)),
                new(DescribeTarget(measure)),
                SummaryCell.ForMet(view.Publish(measure)?.IsMet),
            ]);
        }
    }

    private string Describe(MeasureResult measure) =>
        view.Publish(measure) is { } figure
            ? $"{figure}{(view.GetReason(measure) is { Length: > 0 } reason ? $"; {reason}" : "")}"
            : $"not calculated: {measure.Reason}";

    private static string DescribeTarget(MeasureResult measure) => FigureText.Target(measure) is { } target ? $"target {target.Text}" : "";

    private IEnumerable<SummaryLine> DescribeRules()
    {
        List<RuleTally> found =
        [
            .. _result
                .Checks.Rules.Where(r => r.Findings > 0)
                .OrderBy(r => r.Rule.Severity)
                .ThenByDescending(r => view.Rounding.Round(r.Findings))
                .ThenBy(r => r.Rule.Id, StringComparer.Ordinal),
        ];
        if (found.Count == 0)
            yield break;
        var shown = verbose || found.Count <= MaxRules ? found.Count : MaxRules;
        yield return SummaryLine.Blank;
        yield return new(shown < found.Count ? $"The {shown} most serious of {found.Count} rules with findings" : "Rules with findings");
        foreach (var tally in found.Take(shown))
        {
            yield return new([
                SummaryCell.ForSeverity(tally.Rule.Severity),
                new(view.Rounding.ToWords(tally.Findings), IsNumber: true),
                new(
                    $"{tally.Rule.Title} ({tally.Rule.Id}){DescribeRows(tally.Rule)}"
                        + (tally.IsSystemWide ? ", on nearly every record: check the export, not the clients" : "")
                ),
            ]);
        }
    }

    /// <summary>The number of rows that a rule rejects: several rows of one episode are one finding.</summary>
    private string DescribeRows(Rulesets.Rule rule)
    {
        if (rule.Severity != Severity.Reject)
            return "";
        var rows = _result
            .Population.RejectedRows.Where(r => r.Rule.Id == rule.Id)
            .Select(r => _result.Population.Keys.GetOfRow(r.Agency, r.Client));
        return $", {view.Rounding.ToWords(KeyedCount.Of(rows), "row", "rows")}";
    }

    private IEnumerable<SummaryLine> DescribeOutputs()
    {
        if (!view.ShowsCases)
            yield return new(
                view.Counts == CountPrecision.Exact
                    ? "For the commissioner: counts only, and exact. Share them only where the agreement allows it."
                    : "For the commissioner: counts only, rounded to multiples of 5. The output files show the same."
            );
        if (options.Folder is not { } folder)
        {
            if (!_isUnread)
                yield return new("No file was written. Add --out FOLDER for the workbook and the other output files.");
            yield break;
        }

        List<string[]> written = [.. OutputWriter.GetFileNames(view, options.Formats).Chunk(2)];
        if (written.Count > 0)
            yield return new($"Written to {folder}:");
        foreach (var names in written)
            yield return new($"  {string.Join(", ", names)}");
        if (options.Split is { } by)
        {
            var who = EnumText.ToWord(by);
            var names = OutputWriter.SplitNames(view, options.Formats, $"<{who}>");
            yield return new($"  for each {who}: {string.Join(", ", names)}");
        }
    }
}
