using System.CommandLine;
using DqCheck.Checks;
using DqCheck.Rulesets;
using DqCheck.Workspaces;

namespace DqCheck.Cli;

/// <summary><c>dqcheck workspace</c>: makes, checks and repairs a workspace, and deletes one person from it.</summary>
internal static class WorkspaceCommand
{
    private const string CurrentFolder = ".";

    public static Command Create(TextWriter output, TextWriter error) =>
        new("workspace", "Looks after the folder in which a service checks its extracts every month.")
        {
            CreateNew(output, error),
            CreateCheck(output, error),
            CreateForget(output, error),
        };

    private static Command CreateNew(TextWriter output, TextWriter error)
    {
        Argument<string> folder = new("folder") { Description = "A folder that does not exist yet or is empty.", HelpName = "FOLDER" };
        Command command = new("new", "Makes a workspace. Its README.txt says what is in it.") { folder };
        command.SetAction(
            (parsed, _) =>
                Run(
                    error,
                    () =>
                    {
                        var path = parsed.GetRequiredValue(folder);
                        Workspace.Create(path);
                        output.WriteLine($"Made: {path}. Its README.txt says what is in it.");
                        output.WriteLine($"Every month: dqcheck check EXTRACT.csv --workspace {path}");
                        return ExitCode.Success;
                    }
                )
        );
        return command;
    }

    private static Command CreateCheck(TextWriter output, TextWriter error)
    {
        var folder = CreateFolder();
        Command command = new(
            "check",
            "Checks a workspace, finishes what a killed run left, and repairs the history from the results. Exit code 1: somebody has to look."
        )
        {
            folder,
        };
        command.SetAction(
            (parsed, cancel) =>
                Run(
                    error,
                    () =>
                    {
                        var repair = WorkspaceRepair.Run(Workspace.Open(parsed.GetRequiredValue(folder)), cancel);
                        foreach (var line in repair.Repaired)
                            output.WriteLine(TerminalText.CleanLine($"Repaired: {line}"));
                        foreach (var line in repair.Problems)
                            output.WriteLine(TerminalText.CleanLine($"Problem: {line}"));
                        if (repair.Problems.Count > 0)
                            return ExitCode.FindingsFound;
                        output.WriteLine($"The workspace is sound. It holds {Plural.Format(repair.Results, "result", "results")}.");
                        return ExitCode.Success;
                    }
                )
        );
        return command;
    }

    private static Command CreateForget(TextWriter output, TextWriter error)
    {
        Argument<string> client = new("client") { Description = "The CLIENTID of the person.", HelpName = "CLIENT-ID" };
        var folder = CreateFolder();
        Command command = new(
            "forget",
            "Deletes one person from a workspace: kept extracts, findings, accepted findings, people, reasons and history. Workbooks that may "
                + "name the person are deleted as a whole. Figures do not change."
        )
        {
            client,
            folder,
        };
        command.SetAction(
            (parsed, cancel) =>
                Run(
                    error,
                    () =>
                    {
                        var workspace = Workspace.Open(parsed.GetRequiredValue(folder));
                        var (rules, _, _) = RulesetFolders.Find(workspace.Settings.Ruleset);
                        var ruleset = RulesetReader.Read(rules, CodedRules.Ids, workspace.OwnRules);
                        var places = PersonRemoval.Run(workspace, parsed.GetRequiredValue(client).Trim(), ruleset, cancel);
                        if (places.Count == 0)
                        {
                            output.WriteLine("The person is nowhere in the workspace. Check the CLIENTID.");
                            return ExitCode.Success;
                        }

                        output.WriteLine("Deleted from:");
                        foreach (var place in places)
                            output.WriteLine(TerminalText.CleanLine($"  {place}"));
                        output.WriteLine(
                            "To make a deleted workbook again, check the extract in its folder kept. Extracts and copies outside the workspace "
                                + "are yours to delete."
                        );
                        return ExitCode.Success;
                    }
                )
        );
        return command;
    }

    private static Argument<string> CreateFolder() =>
        new("folder")
        {
            Description = "The workspace. Default: the current folder.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => CurrentFolder,
        };

    private static Task<int> Run(TextWriter error, Func<int> run) => Task.FromResult(CommandLineApp.RunWithExitCode(error, run));
}
