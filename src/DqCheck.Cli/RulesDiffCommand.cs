using System.CommandLine;
using DqCheck.Checks;
using DqCheck.RulesetComparison;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Cli;

/// <summary><c>dqcheck rules diff</c>: compares two data sets, or two versions of a ruleset.</summary>
internal static class RulesDiffCommand
{
    private const string CsvFormat = "csv";

    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> from = new("from") { Description = "Data set, by letter or id, or the folder of a ruleset." };
        Argument<string> to = new("to") { Description = "Data set to compare with, or the folder of another version." };
        Option<string?> ruleset = new("--ruleset")
        {
            Description = "Ruleset with the data sets. Default: the one that DqCheck uses.",
            HelpName = "ID|FOLDER",
        };
        Option<string?> with = new("--with")
        {
            Description = "Another version of the ruleset, with the second data set.",
            HelpName = "FOLDER",
        };
        Option<string?> dataSet = new("--data-set") { Description = "For two folders: compares only this data set.", HelpName = "ID" };
        Option<string?> format = new("--format")
        {
            Description =
                "table for people, csv for programs (change,kind,name,item,from,to). Default: table, or csv if --out ends with .csv.",
            HelpName = "table|csv",
        };
        format.AcceptOnlyFromAmong("table", CsvFormat);
        Option<string?> outFile = new("--out") { Description = "File to write. Default: standard output.", HelpName = "FILE" };
        Command command = new(
            "diff",
            "Compares two data sets, such as K and R, or two versions of a ruleset: columns and codes added, removed, renamed and changed; "
                + "in two versions also rules and settings. The exit code is 0 whether or not they differ."
        )
        {
            from,
            to,
            ruleset,
            with,
            dataSet,
            format,
            outFile,
        };
        command.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var (first, second) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
                            var isVersions = IsRuleset(first) && IsRuleset(second);
                            var (title, changes) = isVersions
                                ? CompareVersions(first, second, parsed.GetValue(dataSet))
                                : CompareDataSets(first, second, parsed.GetValue(ruleset), parsed.GetValue(with), parsed.GetValue(dataSet));
                            var file = parsed.GetValue(outFile);
                            var isCsv =
                                parsed.GetValue(format) == CsvFormat
                                || (parsed.GetValue(format) is null && file?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true);
                            Write(title, changes, isCsv, file, output);
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return command;
    }

    private static bool IsRuleset(string path) => File.Exists(Path.Combine(path, "datasets.csv"));

    private static (string Title, IReadOnlyList<RulesetChange> Changes) CompareVersions(string first, string second, string? dataSet)
    {
        var (before, after) = (Read(first), Read(second));
        var letter = dataSet is null ? null : Find(before, dataSet)["letter"];
        if (dataSet is not null)
            Find(after, dataSet);
        return (
            $"{first} → {second}{(dataSet is null ? "" : $", data set {letter}")}",
            new DataSetComparison(before, after).CompareVersions(letter)
        );
    }

    private static (string Title, IReadOnlyList<RulesetChange> Changes) CompareDataSets(
        string first,
        string second,
        string? ruleset,
        string? with,
        string? dataSet
    )
    {
        if (dataSet is not null)
            throw new DqCheckException(FaultKind.Usage, "--data-set is for two folders. Here the data sets are named already.");
        var before = Read(RulesetFolders.Find(ruleset).Folder);
        var after = with is null ? before : Read(RulesetFolders.Find(with).Folder);
        var (from, to) = (Find(before, first), Find(after, second));
        return (Describe(from, to), new DataSetComparison(before, after).Compare(from["letter"], to["letter"]));
    }

    /// <summary>Reads a ruleset that loads: one with mistakes cannot be compared.</summary>
    private static RulesetSide Read(string folder)
    {
        RulesetReader.Read(folder, CodedRules.Ids);
        return new(folder);
    }

    private static TableRow Find(RulesetSide side, string name) =>
        side.Find(name)
        ?? throw new DqCheckException(
            FaultKind.Usage,
            $"Unknown data set {name}.{NearestIds.AskMeant(name, side.DataSets.Select(d => d["id"]))} "
                + $"Use {string.Join(", ", side.DataSets.Select(d => d["letter"]))}, or one of the ids {string.Join(", ", side.DataSets.Select(d => d["id"]))}."
        );

    /// <summary>The two titles, and a warning where one of the data sets is known in part.</summary>
    private static string Describe(TableRow from, TableRow to) =>
        string.Join(
            '\n',
            new[] { from, to }
                .Where(d => d["coverage"] == "partial")
                .Select(d => d["letter"])
                .Distinct()
                .Select(letter =>
                    $"Data set {letter} is known in part. What seems to be {(letter == to["letter"] ? "removed" : "added")} may only be unknown."
                )
                .Prepend($"{from["title"]} → {to["title"]}")
        );

    private static void Write(string title, IReadOnlyList<RulesetChange> changes, bool isCsv, string? file, TextWriter output)
    {
        using MemoryStream content = new();
        if (isCsv)
        {
            ComparisonCsv.Write(changes, content);
        }
        else
        {
            using StreamWriter text = new(content, leaveOpen: true) { NewLine = "\n" };
            text.WriteLine(TerminalText.CleanLines(title));
            text.WriteLine();
            ComparisonTable.Write(changes, text);
            if (changes.Count == 0)
                text.WriteLine("No differences.");
        }

        if (file is null)
            output.Write(System.Text.Encoding.UTF8.GetString(content.ToArray()));
        else
            WriteFile(file, content.ToArray());
    }

    private static void WriteFile(string file, byte[] content)
    {
        try
        {
            File.WriteAllBytes(file, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"--out: {file} cannot be written.", cause: e);
        }
    }
}
