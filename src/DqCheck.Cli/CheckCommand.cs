using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DqCheck.Contracts;
using DqCheck.People;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary><c>dqcheck check</c>: checks extracts, writes the outputs, prints the summary.</summary>
internal static class CheckCommand
{
    private static readonly string[] FailOnValues = ["reject", "error", "warning", "target", "never"];

    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string[]> extracts = new("extract")
        {
            Description = "The extracts to check, as exported: CSV. Several are checked together as one population.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> ruleset = new("--ruleset")
        {
            Description =
                "Id of a data set, such as ndtms-cds-k, or a folder with a ruleset. Default: the letter at the end of the file name, else the header.",
            HelpName = "ID|FOLDER",
        };
        Option<string[]> contracts = new("--contract")
        {
            Description =
                "Id of a contract, such as southampton, or a folder with one: its indicators are judged (tab Compliance). May be given several times.",
            HelpName = "ID|FOLDER",
        };
        Option<DateOnly?> asOf = new("--as-of")
        {
            Description =
                "The day the figures stand for. Default: the to-date of the file name where the data agree, else the data's last day.",
            HelpName = "YYYY-MM-DD",
            CustomParser = ParseDate,
        };
        Option<string[]> previous = new("--previous")
        {
            Description = "The extract that was sent before: what is gone or changed since is found. May be given several times.",
            HelpName = "EXTRACT",
        };
        Option<string?> since = new("--since")
        {
            Description =
                "The findings.csv of an earlier run: every finding is then new or still open, and what is fixed or no longer "
                + "checkable is listed in the tab Changes.",
            HelpName = "FINDINGS.csv",
        };
        Option<string?> accepted = new("--accepted")
        {
            Description =
                "Findings that are known and stand (fingerprint, reason, by, until; see dqcheck accept): they leave Fix first "
                + "for the tab Accepted and still count in every figure.",
            HelpName = "ACCEPTED.csv",
        };
        Option<string?> people = new("--people")
        {
            Description =
                "Who looks after whom (CLIENTID or EPISODID, keyworker, team): columns Keyworker and Team in the detail tabs and at the end of findings.csv.",
            HelpName = "PEOPLE.csv",
        };
        Option<string?> carry = new("--carry")
        {
            Description =
                "Last month's workbook: the reasons and actions typed into its yellow cells come into the new one, and waits "
                + "that are gone into the tab Changes. With a contract of monthly figures, such as somerset.",
            HelpName = "WORKBOOK",
        };
        Option<string?> split = new("--split")
        {
            Description = "One further workbook for each keyworker or team of --people, with their findings only.",
            HelpName = string.Join('|', EnumText.GetWords<SplitBy>()),
        };
        split.AcceptOnlyFromAmong(EnumText.GetWords<SplitBy>());
        Option<string?> folder = new("--out")
        {
            Description = "Folder for the outputs; made if it is not there. Without it nothing is written.",
            HelpName = "FOLDER",
        };
        Option<IReadOnlyList<OutputFormat>?> formats = new("--formats")
        {
            Description = $"What to write, separated by commas: {OutputFormats.Ids(", ")}. Default: all.",
            HelpName = OutputFormats.Ids(","),
            CustomParser = ParseFormats,
        };
        Option<string> audience = new("--audience")
        {
            Description =
                "For whom the outputs are: provider (default), or commissioner: counts only, small ones rounded or not shown, no case.",
            HelpName = string.Join('|', EnumText.GetWords<Audience>()),
            DefaultValueFactory = _ => EnumText.ToWord(Audience.Provider),
        };
        audience.AcceptOnlyFromAmong(EnumText.GetWords<Audience>());
        Option<string> failOn = new("--fail-on")
        {
            Description =
                "From which severity on the exit code is 1; target: also when a measure or an indicator of a contract misses its target.",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnlyFromAmong(FailOnValues);
        Option<bool> noProgress = new("--no-progress") { Description = "No progress on the terminal." };
        Option<bool> quiet = new("--quiet") { Description = "Print the verdict alone." };

        extracts.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-')))
                result.AddError(
                    $"“{token.Value}” is no option of dqcheck check. A file whose name begins with - is given as ./{token.Value}."
                );
        });

        Command check = new(
            "check",
            "Checks extracts and says whether they can be sent. Exit codes: 0 nothing at or above --fail-on; 1 something; 2 "
                + "wrong usage, ruleset or output folder; 3 an extract cannot be read; 4 a defect of DqCheck; 130 stopped."
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
            carry,
            split,
            folder,
            formats,
            audience,
            failOn,
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
                                Extracts = parsed.GetRequiredValue(extracts),
                                Ruleset = parsed.GetValue(ruleset),
                                Contracts = parsed.GetValue(contracts) ?? [],
                                AsOf = parsed.GetValue(asOf),
                                Previous = parsed.GetValue(previous) ?? [],
                                Since = parsed.GetValue(since),
                                Accepted = parsed.GetValue(accepted),
                                People = parsed.GetValue(people),
                                PreviousWorkbook = parsed.GetValue(carry),
                            };
                            var options = new OutputOptions
                            {
                                Folder = parsed.GetValue(folder),
                                Formats = parsed.GetValue(formats) ?? OutputFormats.All,
                                Audience = EnumText.Parse<Audience>(parsed.GetValue(audience)!),
                                Split = parsed.GetValue(split) is { } by ? EnumText.Parse<SplitBy>(by) : null,
                            };
                            options.Validate(request);
                            using var progress = new RowProgress(error, show: !parsed.GetValue(noProgress) && !parsed.GetValue(quiet));
                            var result = ExtractCheck.Run(request, progress.AddRows, cancel);
                            var view = new ResultView(result, options.Audience);
                            OutputWriter.Write(view, options, cancel);
                            progress.Dispose();
                            foreach (var extract in result.UnreadExtracts)
                                error.WriteLine($"{extract.File}: {extract.Error}");
                            if (parsed.GetValue(quiet))
                                output.WriteLine(view.VerdictSentence);
                            else
                                Summary.Print(view, options, output);
                            return GetExitCode(result, parsed.GetValue(failOn)!);
                        }
                    )
                )
        );
        return check;
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

    public static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"“{result.Tokens[0].Value}” is not a date; write it as 2014-04-30.");
        return null;
    }

    private static IReadOnlyList<OutputFormat> ParseFormats(ArgumentResult result)
    {
        var formats = OutputFormats.Parse([.. result.Tokens.SelectMany(t => t.Value.Split(','))], out var unknown);
        foreach (var word in unknown)
            result.AddError($"“{word}” is no format; there are {OutputFormats.Ids(", ", last: " and ")}.");
        return formats;
    }
}
