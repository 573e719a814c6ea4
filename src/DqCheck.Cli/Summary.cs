using DqCheck.Checks;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Workbooks;
using DqCheck.Rulesets;
using Spectre.Console;

namespace DqCheck.Cli;

/// <summary>Prints the summary of a check on the terminal: the verdict, then figures, then rules. It never shows clients.</summary>
internal static class Summary
{
    private const int MaxRules = 20;

    public static void Print(ResultView view, OutputOptions options, TextWriter output)
    {
        output.WriteLine(view.VerdictSentence);
        output.WriteLine();
        foreach (var extract in view.Result.Population.Extracts)
        {
            output.WriteLine(
                extract.Error is null
                    ? $"{extract.File}: {view.Rounding.ToWords(extract.Rows, "row", "rows")}, "
                        + $"{view.Rounding.ToWords(extract.RejectedRows)} rejected, "
                        + $"{extract.Encoding}, agency {string.Join(", ", extract.Agencies)}"
                    : $"{extract.File}: not read"
            );
        }

        var dataSet = view.Result.DataSet.DataSet;
        output.WriteLine($"As of {ReadmeTab.DescribeAsOf(view.Result.Dates)}.");
        output.WriteLine(
            $"{dataSet.Title}, {view.Result.DataSet.Explanation}; rules {dataSet.Id} {dataSet.Version} "
                + $"(hash {view.Result.Ruleset.Sha256[..12]}) from {view.Result.RulesetFound}."
        );
        output.WriteLine();

        var console = CreateConsole(output);
        console.Write(CreateFiguresTable(view));
        foreach (var contract in view.Result.Contracts)
            ContractSummary.Print(contract, view, console, output);
        var found = view
            .Result.Checks.Rules.Where(r => r.Findings > 0)
            .OrderBy(r => r.Rule.Severity)
            .ThenByDescending(r => r.Findings)
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
            .ToList();
        if (found.Count > 0)
            console.Write(CreateRulesTable(found, view.Rounding));
        if (found.Count > MaxRules)
            output.WriteLine($"… and {Plural.Format(found.Count - MaxRules, "more rule", "more rules")} with findings: see the workbook.");
        HistorySummary.Print(view, output);
        if (!view.ShowsCases)
            output.WriteLine("For the commissioner: counts only. What is said here, small numbers hidden, is what the copies say.");
        if (options.Folder is not { } folder)
            return;
        var split = "";
        if (options.Split is { } by)
        {
            var who = EnumText.ToWord(by);
            split = $", and {string.Join(", ", OutputWriter.SplitNames(view, options.Formats, $"<{who}>"))} for each {who}";
        }
        output.WriteLine($"Written to {folder}: {string.Join(", ", OutputWriter.GetFileNames(view, options.Formats))}{split}");
        if (!view.ShowsCases && OutputWriter.FindOtherCaseFiles(view, folder) is { Count: > 0 } cases)
            output.WriteLine(
                $"Beside them {(cases.Count == 1 ? "stands" : "stand")} {string.Join(", ", cases)} of a run for the provider, "
                    + $"with rows about single people: do not send {(cases.Count == 1 ? "it" : "them")}."
            );
    }

    private static Table CreateFiguresTable(ResultView view)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Figure", "Value", "Target", "");
        foreach (var measure in view.Result.Measures.Where(m => m.Agency == MeasureResult.All && m.IsOverall))
        {
            table.AddRow(
                measure.Id,
                view.Published.For(measure.Figure) is { } figure
                    ? $"{figure}{(measure.Reason.Length > 0 ? $"; {measure.Reason}" : "")}".EscapeMarkup()
                    : $"not computable: {measure.Reason}".EscapeMarkup(),
                FormatTarget(measure),
                measure.IsMet switch
                {
                    true => "[green]met[/]",
                    false => "[red]missed[/]",
                    _ => "",
                }
            );
        }

        return table;
    }

    private static string FormatTarget(MeasureResult measure) =>
        measure.Target is not { } target ? ""
        : measure.Unit == Unit.Percent ? $"{target}%"
        : $"{target} at most";

    private static Table CreateRulesTable(List<RuleTally> found, Rounding rounding)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Severity", "Findings", "Rule", "What");
        table.Columns[1].RightAligned();
        foreach (var tally in found.Take(MaxRules))
        {
            var colour = tally.Rule.Severity switch
            {
                Severity.Reject or Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "blue",
            };
            var note = tally.IsSystemWide ? " (on nearly every record: look at the export, not at the clients)" : "";
            table.AddRow(
                $"[{colour}]{EnumText.ToText(tally.Rule.Severity)}[/]",
                rounding.ToWords(tally.Findings),
                tally.Rule.Id.EscapeMarkup(),
                (tally.Rule.Title + note).EscapeMarkup()
            );
        }

        return table;
    }

    private static IAnsiConsole CreateConsole(TextWriter output)
    {
        var plain =
            Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || output != Console.Out;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        if (plain)
            console.Profile.Width = 120;
        return console;
    }
}
