using Spectre.Console;

namespace DqCheck.Cli;

/// <summary>Creates the console of the summary: in colour on a terminal only, and never with <c>NO_COLOR</c>.</summary>
internal static class SummaryConsole
{
    public static IAnsiConsole Create(TextWriter output)
    {
        var plain =
            Console.IsOutputRedirected
            || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || output is not TerminalWriter terminal
            || !terminal.IsFor(Console.Out);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output is TerminalWriter stream ? stream.WithColours() : output),
            }
        );
        if (plain)
            console.Profile.Width = int.MaxValue;
        return console;
    }
}
