using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Workspaces;

namespace DqCheck.Cli;

/// <summary><c>dqcheck check</c>: checks extracts, writes the outputs, prints the summary.</summary>
internal static class CheckCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        CheckOptions options = new();
        Command check = new(
            "check",
            "Checks extracts and says whether they are ready to send. Exit codes: 0 nothing found at the level of --fail-on or above; 1 something "
                + "found; 2 a mistake in the command, the rules or the output folder; 3 an extract cannot be read; 4 an error in DqCheck; "
                + "130 cancelled."
        );
        options.AddTo(check);
        check.SetAction(
            (parsed, cancel) => Task.FromResult(CommandLineApp.RunWithExitCode(error, () => Run(options, parsed, output, error, cancel)))
        );
        return check;
    }

    private static int Run(CheckOptions options, ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var workspace = options.OpenWorkspace(parsed);
        var request = options.CreateRequest(parsed);
        var asked = options.CreateOutputs(parsed, workspace?.Settings);
        using RowProgress progress = new(error, show: options.ShowsProgress(parsed));
        var (view, written, kept) = workspace is null
            ? Check(request, asked, progress, cancel)
            : CheckIn(workspace, request, asked, progress, cancel);
        progress.Dispose();
        foreach (var sentence in kept)
            error.WriteLine(TerminalText.CleanLine(sentence));
        foreach (var extract in view.Result.UnreadExtracts)
            error.WriteLine(TerminalText.CleanLine($"{view.GetName(extract)}: {view.GetError(extract)}"));
        if (written.Folder is { } folder && OutputWriter.DescribeOtherFiles(view, folder) is { } others)
            error.WriteLine(TerminalText.CleanLine(others));
        var code = ExitCode.For(view.Result, options.GetFailOn(parsed));
        try
        {
            if (options.IsQuiet(parsed))
                output.WriteLine(TerminalText.CleanLine(view.VerdictSentence));
            else
                Summary.Print(view, written, options.IsVerbose(parsed), output);
        }
        catch (IOException)
        {
            return Math.Max(code, CommandLineApp.ReportClosedOutput(error));
        }

        return code;
    }

    private static (ResultView View, OutputOptions Written, IReadOnlyList<string> Kept) CheckIn(
        Workspace workspace,
        CheckRequest request,
        OutputOptions asked,
        RowProgress progress,
        CancellationToken cancel
    )
    {
        var prepared = new WorkspaceCheck(workspace).Run(request, asked, progress.AddRows, cancel);
        if (asked.Folder is not null || asked.Audience == Audience.Provider)
            return (prepared.View, prepared.Written, prepared.Kept);
        // The provider reads the terminal, and the copies have a folder of their own.
        return (
            new ResultView(prepared.View.Result, Audience.Provider) { Trend = prepared.View.Trend },
            prepared.Written with
            {
                Audience = Audience.Provider,
                Counts = CountPrecision.Rounded,
            },
            [.. prepared.Kept, $"The copies for the commissioner, with counts only, are in the folder commissioner/{prepared.Place}."]
        );
    }

    private static (ResultView View, OutputOptions Written, IReadOnlyList<string> Kept) Check(
        CheckRequest request,
        OutputOptions asked,
        RowProgress progress,
        CancellationToken cancel
    )
    {
        asked.Validate(request);
        var typed = EarlierWorkbooks.Read(request, asked);
        ResultView view = new(ExtractCheck.Run(request with { Typed = typed }, progress.AddRows, cancel), asked.Audience, asked.Counts);
        return (view, asked, OutputWriter.Write(view, asked, cancel));
    }

    public static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"“{result.Tokens[0].Value}” is not a date of the form YYYY-MM-DD, such as 2014-04-30.");
        return null;
    }
}
