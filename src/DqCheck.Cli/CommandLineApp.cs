using System.CommandLine;

namespace DqCheck.Cli;

/// <summary>The command line: its commands, and how each result becomes an exit code and a message.</summary>
internal static class CommandLineApp
{
    /// <summary>Runs the command line and returns its exit code; problems are written to <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancel = default)
    {
        RootCommand root = new("Checks NDTMS extracts before you send them: what will be rejected, what is wrong, and how to correct it.")
        {
            CheckCommand.Create(output, error),
            AcceptCommand.Create(output, error),
            RulesCommand.Create(output, error),
            SampleCommand.Create(output, error),
            WorkspaceCommand.Create(output, error),
            ContractsCommand.Create(output, error),
            LocalCommand.Create(output, error),
            ReturnsCommand.Create(output, error),
            OpenCommand.Create(output, error),
            ExplainCommand.Create(output, error),
        };
        var parsed = root.Parse(AddDefaultCommand(args, root), new ParserConfiguration { ResponseFileTokenReplacer = null });
        var mistakes = UsageMistakes.Find(parsed);
        if (mistakes.Count > 0)
        {
            foreach (var mistake in mistakes)
                error.WriteLine(TerminalText.CleanLine(mistake));
            var command = parsed.CommandResult.Command;
            error.WriteLine($"For help: dqcheck {(command == root ? "" : GetPath(command) + " ")}--help");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancel);
        }
        catch (IOException)
        {
            // The help, which writes before any command runs.
            return ReportClosedOutput(error);
        }
    }

    /// <summary>Says that standard output cannot be written.</summary>
    public static int ReportClosedOutput(TextWriter error)
    {
        error.WriteLine(
            "The text for standard output could not be written. It may be closed, the disk may be full, or the program reading it may have ended."
        );
        return ExitCode.Usage;
    }

    /// <summary>Runs an action. An error, Ctrl+C or a defect gives an exit code and a message, never a stack trace with values.</summary>
    public static int RunWithExitCode(TextWriter error, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (DqCheckException fault)
        {
            error.WriteLine(TerminalText.CleanLine(fault.Message));
            foreach (var mistake in fault.Mistakes)
                error.WriteLine("  " + TerminalText.CleanLine(mistake));
            return fault.Kind == FaultKind.Extract ? ExitCode.UnusableExtract : ExitCode.Usage;
        }
        catch (IOException)
        {
            return ReportClosedOutput(error);
        }
        catch (Exception stopped) when (UnexpectedErrors.IsCancellation(stopped))
        {
            error.WriteLine("Stopped. Nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception defect)
        {
            error.WriteLine(
                "This is an error in DqCheck, not in your extract. Please report the lines below. They contain no client data."
            );
            foreach (var cause in UnexpectedErrors.Flatten(defect))
            {
                error.WriteLine(UnexpectedErrors.Describe(cause));
                error.WriteLine(cause.StackTrace);
            }

            return ExitCode.UnexpectedError;
        }
    }

    /// <summary><c>dqcheck</c> alone shows the help; <c>dqcheck FILE</c> and <c>dqcheck --option FILE</c> check the file.</summary>
    private static string[] AddDefaultCommand(string[] args, RootCommand root)
    {
        if (args.Length == 0)
            return ["--help"];
        var first = args[0];
        var isOption = first.StartsWith('-') && root.Options.All(o => o.Name != first && !o.Aliases.Contains(first));
        var isFile = File.Exists(first) || ExtractPaths.IsPattern(first) || Path.HasExtension(first) || Path.GetFileName(first) != first;
        var isCheck = first.StartsWith('-') ? isOption : isFile && root.Subcommands.All(c => c.Name != first);
        return isCheck && (!first.StartsWith('[') || File.Exists(first)) ? ["check", .. args] : args;
    }

    private static string GetPath(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Where(p => p is not RootCommand).Select(p => p.Name).Append(command.Name));
}
