using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
<<<<<<< HEAD
using DqCheck.Contracts;
=======
using DqCheck.People;
using DqCheck.Publication;
>>>>>>> typed
using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Workspaces;

namespace DqCheck.Cli;

/// <summary><c>dqcheck check</c>: checks extracts, writes the outputs, prints the summary.</summary>
internal static class CheckCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
<<<<<<< HEAD
        CheckOptions options = new();
=======
        Argument<string[]> extracts = new("extract")
        {
            Description = "Extracts to check, as exported (CSV). Several extracts are checked together. Wildcards such as *.csv work.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> ruleset = new("--ruleset")
        {
            Description =
                "Data set, such as ndtms-cds-k, or a folder with a ruleset. Default: by the last letter of the file name, else by the header.",
            HelpName = "ID|FOLDER",
        };
        Option<string[]> contracts = new("--contract")
        {
            Description = "Contract, such as southampton, or a folder with one. Works out its indicators. May be repeated.",
            HelpName = "ID|FOLDER",
        };
        Option<DateOnly?> asOf = new("--as-of")
        {
            Description =
                "The date that the figures describe. Default: the end date in the file name if the data agree with it, else the last date in the "
                + "data.",
            HelpName = "YYYY-MM-DD",
            CustomParser = ParseDate,
        };
        Option<string[]> previous = new("--previous")
        {
            Description = "The extract that you sent last time. Reports what has disappeared or changed since then. May be repeated.",
            HelpName = "EXTRACT",
        };
        Option<string?> since = new("--since")
        {
            Description = "The findings.csv of an earlier check. Reports which findings are new, still open, fixed or no longer checkable.",
            HelpName = "FINDINGS.csv",
        };
        Option<string?> accepted = new("--accepted")
        {
            Description =
                "Known findings you have decided to leave (see dqcheck accept). They move from Fix first to Accepted and still count "
                + "in every figure.",
            HelpName = "ACCEPTED.csv",
        };
        Option<string?> people = new("--people")
        {
            Description = "Keyworker and team of each CLIENTID or EPISODID. Adds both to the lists of cases and to findings.csv.",
            HelpName = "PEOPLE.csv",
        };
        Option<string?> columns = new("--columns")
        {
            Description = "Names of columns in your case-management system, and the NDTMS column that each of them is.",
            HelpName = "MAPPING.csv",
        };
        Option<string?> carry = new("--carry")
        {
            Description =
                "Last month's workbook. Copies the reasons and actions typed into its yellow cells. Needs a contract with monthly figures, "
                + "such as somerset.",
            HelpName = "WORKBOOK",
        };
        Option<string?> split = new("--split") { Description = "Also writes a workbook for each keyworker or team in --people." };
        split.AcceptOnly(EnumText.GetWords<SplitBy>());
        Option<string?> folder = new("--out")
        {
            Description = "Folder for the output files. It is created if needed. Without it, no file is written.",
            HelpName = "FOLDER",
        };
        Option<IReadOnlyList<OutputFormat>?> formats = new("--formats")
        {
            Description = $"Formats to write, separated by commas: {OutputFormats.Ids(", ")}. Default: all.",
            HelpName = OutputFormats.Ids(","),
            CustomParser = ParseFormats,
        };
        Option<string> audience = new("--audience")
        {
            Description = "Who the output files are for. A commissioner's copy has rounded counts only and no client-level data.",
            DefaultValueFactory = _ => EnumText.ToWord(Audience.Provider),
        };
        audience.AcceptOnly(EnumText.GetWords<Audience>());
        Option<bool> allowMixedFolder = new("--allow-mixed-folder")
        {
            Description =
                "Write client-level files and a commissioner's copy into one folder. By default the check refuses: somebody could send both.",
        };
        Option<string> counts = new("--counts")
        {
            Description =
                "With --audience commissioner: how counts are shown. Exact counts can tell something about single people: use them only where "
                + "the agreement between provider and commissioner allows it.",
            DefaultValueFactory = _ => EnumText.ToWord(CountPrecision.Rounded),
        };
        counts.AcceptOnly(EnumText.GetWords<CountPrecision>());
        Option<string> failOn = new("--fail-on")
        {
            Description =
                "Lowest severity that gives exit code 1. With target, a missed target gives it too. Late or missing reviews and long waits count "
                + "only with target.",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnly("reject", "error", "warning", "target", "never");
        Option<bool> verbose = new("--verbose") { Description = "Print every figure and every rule with findings." };
        Option<bool> noProgress = new("--no-progress") { Description = "Do not show progress." };
        Option<bool> quiet = new("--quiet") { Description = "Print only the verdict." };

        extracts.Validators.Add(result =>
        {
            var command = ((CommandResult)result.Parent!).Command;
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-')))
                result.AddError(UsageMistakes.DescribeUnknown(token.Value, command));
        });

>>>>>>> typed
        Command check = new(
            "check",
            "Checks extracts and says whether they are ready to send. Exit codes: 0 nothing found at the level of --fail-on or above; 1 something "
                + "found; 2 a mistake in the command, the rules or the output folder; 3 an extract cannot be read; 4 an error in DqCheck; "
                + "130 cancelled."
<<<<<<< HEAD
        );
        options.AddTo(check);
        check.SetAction(
            (parsed, cancel) =>
                Task.FromResult(CommandLineApp.RunWithExitCode(error, () => Run(options, parsed, output, error, cancel)))
=======
        )
        {
            extracts,
            ruleset,
            contracts,
            asOf,
            previous,
            since,
            accepted,
            people,
            columns,
            carry,
            split,
            folder,
            formats,
            audience,
            allowMixedFolder,
            counts,
            failOn,
            verbose,
            noProgress,
            quiet,
        };
        check.SetAction(
            (parsed, cancel) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var request = new CheckRequest
                            {
                                Extracts = ExtractPaths.Expand(parsed.GetRequiredValue(extracts)),
                                Ruleset = parsed.GetValue(ruleset),
                                Contracts = parsed.GetValue(contracts) ?? [],
                                AsOf = parsed.GetValue(asOf),
                                Previous = ExtractPaths.Expand(parsed.GetValue(previous) ?? []),
                                Since = parsed.GetValue(since),
                                Accepted = parsed.GetValue(accepted),
                                People = parsed.GetValue(people),
                                Columns = parsed.GetValue(columns),
                                PreviousWorkbook = parsed.GetValue(carry),
                            };
                            var options = new OutputOptions
                            {
                                Folder = parsed.GetValue(folder),
                                Formats = parsed.GetValue(formats) ?? OutputFormats.All,
                                Audience = EnumText.Parse<Audience>(parsed.GetValue(audience)!),
                                Counts = EnumText.Parse<CountPrecision>(parsed.GetValue(counts)!),
                                AllowMixedFolder = parsed.GetValue(allowMixedFolder),
                                Split = parsed.GetValue(split) is { } by ? EnumText.Parse<SplitBy>(by) : null,
                            };
                            options.Validate(request);
                            using var progress = new RowProgress(error, show: !parsed.GetValue(noProgress) && !parsed.GetValue(quiet));
                            var typed = EarlierWorkbooks.Read(request, options);
                            var result = ExtractCheck.Run(request with { Typed = typed }, progress.AddRows, cancel);
                            var view = new ResultView(result, options.Audience, options.Counts);
                            var kept = OutputWriter.Write(view, options, cancel);
                            progress.Dispose();
                            foreach (var sentence in kept)
                                error.WriteLine(TerminalText.CleanLine(sentence));
                            foreach (var extract in result.UnreadExtracts)
                                error.WriteLine(TerminalText.CleanLine($"{view.GetName(extract)}: {view.GetError(extract)}"));
                            if (options.Folder is { } written && OutputWriter.DescribeOtherFiles(view, written) is { } others)
                                error.WriteLine(TerminalText.CleanLine(others));
                            var code = ExitCode.For(result, parsed.GetValue(failOn)!);
                            try
                            {
                                if (parsed.GetValue(quiet))
                                    output.WriteLine(TerminalText.CleanLine(view.VerdictSentence));
                                else
                                    Summary.Print(view, options, parsed.GetValue(verbose), output);
                            }
                            catch (IOException)
                            {
                                return Math.Max(code, CommandLineApp.ReportClosedOutput(error));
                            }

                            return code;
                        }
                    )
                )
>>>>>>> typed
        );
        return check;
    }

<<<<<<< HEAD
    private static int Run(CheckOptions options, ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var workspace = options.OpenWorkspace(parsed);
        var request = options.CreateRequest(parsed);
        var asked = options.CreateOutputs(parsed, workspace?.Settings);
        using RowProgress progress = new(error, show: options.ShowsProgress(parsed));
        var (view, written) = workspace is null
            ? Check(request, asked, progress, cancel)
            : CheckIn(workspace, request, asked, progress, cancel);
        progress.Dispose();
        foreach (var extract in view.Result.UnreadExtracts)
            error.WriteLine(TerminalText.CleanLine($"{view.GetName(extract)}: {view.GetError(extract)}"));
        if (written.Folder is { } folder && OutputWriter.DescribeOtherFiles(view, folder) is { } others)
            error.WriteLine(TerminalText.CleanLine(others));
        var code = GetExitCode(view.Result, options.GetFailOn(parsed));
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

    private static (ResultView View, OutputOptions Written) CheckIn(
        Workspace workspace,
        CheckRequest request,
        OutputOptions asked,
        RowProgress progress,
        CancellationToken cancel
    )
    {
        var prepared = new WorkspaceCheck(workspace).Run(request, asked, progress.AddRows, cancel);
        return (prepared.View, prepared.Written);
    }

    private static (ResultView View, OutputOptions Written) Check(
        CheckRequest request,
        OutputOptions asked,
        RowProgress progress,
        CancellationToken cancel
    )
    {
        asked.Validate(request);
        ResultView view = new(ExtractCheck.Run(request, progress.AddRows, cancel), asked.Audience, asked.Counts);
        OutputWriter.Write(view, asked, cancel);
        return (view, asked);
    }

    private static int GetExitCode(CheckResult result, string failOn)
    {
        if (result.UnreadExtracts.Any())
            return ExitCode.UnusableExtract;
        var missed =
            failOn == "target"
            && (
                result.Measures.Any(m => m.IsOverall && m.IsMet == false) || result.Contracts.Any(c => c.Count(IndicatorResult.Missed) > 0)
            );
        Severity? least = failOn switch
        {
            "reject" => Severity.Reject,
            "error" or "target" => Severity.Error,
            "warning" => Severity.Warning,
            _ => null,
        };
        var found = result.Checks.Findings.Any(f =>
            least is { } worse
            && f.Rule.Severity.IsAtLeast(worse)
            && f.Rule.Class is FindingClass.Load or FindingClass.Quality or FindingClass.File
        );
        return missed || found ? ExitCode.FindingsFound : ExitCode.Success;
    }

=======
>>>>>>> typed
    public static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"“{result.Tokens[0].Value}” is not a date of the form YYYY-MM-DD, such as 2014-04-30.");
        return null;
    }
}
