using System.CommandLine;
using System.CommandLine.Parsing;

namespace DqCheck.Cli;

/// <summary>The command line: its commands, and how each result becomes an exit code and a message.</summary>
internal static class CommandLineApp
{
    /// <summary>Runs the command line and returns its exit code; problems are written to <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancel = default)
    {
        RootCommand root = new(
            "Checks NDTMS extracts before they are sent: what will be rejected, what is wrong or missing, and how to put it right."
        )
        {
            CheckCommand.Create(output, error),
            AcceptCommand.Create(output, error),
            RulesCommand.Create(output, error),
            SampleCommand.Create(output, error),
        };
        var parsed = root.Parse(args);
        List<string> mistakes = [.. parsed.Errors.Select(e => e.Message), .. FindBlankArguments(parsed)];
        if (mistakes.Count > 0)
        {
            foreach (var mistake in mistakes)
                error.WriteLine(mistake);
            error.WriteLine("Run dqcheck --help, or the same behind a command, as in dqcheck check --help, to see what there is.");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            },
            cancel
        );
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
            error.WriteLine(fault.Message);
            foreach (var mistake in fault.Mistakes)
                error.WriteLine("  " + mistake);
            return fault.Kind == FaultKind.Extract ? ExitCode.UnusableExtract : ExitCode.Usage;
        }
        catch (IOException)
        {
            error.WriteLine("What is said here could not be written: the disk is full, or whatever reads it is gone.");
            return ExitCode.Usage;
        }
        catch (Exception stopped) when (UnexpectedErrors.IsCancellation(stopped))
        {
            error.WriteLine("Stopped. Nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception defect)
        {
            error.WriteLine("This is a defect of DqCheck, not of the extract. Please report these lines; they hold no client data.");
            foreach (var cause in UnexpectedErrors.Flatten(defect))
            {
                error.WriteLine(UnexpectedErrors.Describe(cause));
                error.WriteLine(cause.StackTrace);
            }

            return ExitCode.UnexpectedError;
        }
    }

    /// <summary>No option and no argument may be blank.</summary>
    private static IEnumerable<string> FindBlankArguments(ParseResult parsed) =>
        from given in parsed.CommandResult.Children
        where given.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))
        select given is OptionResult option ? $"{option.Option.Name} is blank." : $"The {((ArgumentResult)given).Argument.Name} is blank.";
}
