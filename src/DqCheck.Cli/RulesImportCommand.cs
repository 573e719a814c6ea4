using System.CommandLine;
using DqCheck.Checks;
using DqCheck.RulesetImport;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary><c>dqcheck rules import</c>: reads official tables into a ruleset.</summary>
internal static class RulesImportCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string[]> tables = new("table")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Official tables as .xlsx or .csv: fields, reference data, geographic codes.",
        };
        Option<string> dataSet = new("--data-set")
        {
            Required = true,
            Description = "Data set of the tables, such as ndtms-cds-r.",
            HelpName = "ID",
        };
        var ruleset = CreateOption(
            "--ruleset",
            "ID|FOLDER",
            "Ruleset into which the tables are merged. Default: the one that DqCheck uses."
        );
        var outFolder = CreateOption("--out", "FOLDER", "New folder for the merged ruleset. Default: the ruleset itself.");
        var sets = CreateOption("--sets", "SETS", "Data sets for which the tables hold, such as P-R. Default: the data set alone.");
        var letter = CreateOption("--letter", "LETTER", "Letter of a new data set.");
        var from = CreateOption("--from", "YYYY-MM-DD", "First day of a new data set.");
        var title = CreateOption("--title", "TEXT", "Title of the data set.");
        Option<string?> coverage = new("--coverage")
        {
            Description =
                "whole if the tables list every column of the data set, otherwise partial. Default: as it is; partial for a new data set.",
            HelpName = "whole|partial",
        };
        coverage.AcceptOnlyFromAmong("whole", "partial");
        Option<int?> inAll = new("--columns-in-all") { Description = "Number of columns that the data set has in all.", HelpName = "N" };
        var source = CreateOption(
            "--source",
            "TEXT",
            "Source of everything imported. Default: what the tables say, otherwise file and sheet."
        );
        Option<bool> dryRun = new("--dry-run") { Description = "Shows what would change and writes nothing." };
        Command command = new(
            "import",
            "Reads official tables of a data set into a ruleset. Keeps what people wrote, and shows each change. "
                + "Exit codes: 0 done, or nothing to do; 2 wrong usage, or the ruleset would not load: then nothing is written."
        )
        {
            tables,
            dataSet,
            ruleset,
            outFolder,
            sets,
            letter,
            from,
            title,
            coverage,
            inAll,
            source,
            dryRun,
        };
        command.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                            Run(
                                new()
                                {
                                    Folder = RulesetFolders.Find(parsed.GetValue(ruleset)).Folder,
                                    Tables = parsed.GetRequiredValue(tables),
                                    DataSet = parsed.GetRequiredValue(dataSet),
                                    Sets = parsed.GetValue(sets),
                                    Letter = parsed.GetValue(letter),
                                    From = parsed.GetValue(from),
                                    Title = parsed.GetValue(title),
                                    Coverage = parsed.GetValue(coverage),
                                    ColumnsInAll = parsed.GetValue(inAll),
                                    Source = parsed.GetValue(source),
                                },
                                parsed.GetValue(outFolder),
                                parsed.GetValue(dryRun),
                                output
                            )
                    )
                )
        );
        return command;
    }

    private static int Run(ImportRequest request, string? outFolder, bool isDryRun, TextWriter output)
    {
        var import = RulesetImporter.Import(request);
        ImportReport.Write(import, output);
        RulesetWriter.Check(request.Folder, import, CodedRules.Ids);
        var target = outFolder ?? request.Folder;
        if (isDryRun)
        {
            output.WriteLine("Nothing was written (--dry-run). The ruleset loads with these changes.");
        }
        else if (import.Files.Count == 0 && outFolder is null)
        {
            output.WriteLine("Nothing to write: the ruleset already holds all of this.");
        }
        else
        {
            if (outFolder is not null)
                RulesetWriter.CopyTo(request.Folder, outFolder);
            RulesetWriter.Write(target, import);
            output.WriteLine($"Written to {target}: {string.Join(", ", import.Files.Keys.Order(StringComparer.Ordinal))}.");
        }

        return ExitCode.Success;
    }

    private static Option<string?> CreateOption(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
