using System.CommandLine;
using DqCheck.History;
using DqCheck.Records;
using DqCheck.Reports;

namespace DqCheck.Cli;

/// <summary><c>dqcheck accept</c>: records that a finding is accepted, so that it is no longer listed in <em>Fix first</em>.</summary>
internal static class AcceptCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> findings = new("findings") { Description = "The findings.csv of the run that holds the finding." };
        Option<string> fingerprint = new("--fingerprint")
        {
            Description = "The finding's fingerprint: 16 characters, the last column of the workbook's tabs.",
            HelpName = "F",
            Required = true,
        };
        Option<string> reason = new("--reason")
        {
            Description = "Why the finding stands. Name no client.",
            HelpName = "TEXT",
            Required = true,
        };
        Option<string> by = new("--by")
        {
            Description = "Who accepts it.",
            HelpName = "NAME",
            Required = true,
        };
        Option<DateOnly?> until = new("--until")
        {
            Description = "The last as-of date for which that holds; afterwards the finding is back in Fix first. Default: for good.",
            HelpName = "YYYY-MM-DD",
            CustomParser = CheckCommand.ParseDate,
        };
        Option<string> accepted = new("--accepted")
        {
            Description = "The file to add to, as dqcheck check --accepted reads it; made if it is not there.",
            HelpName = "ACCEPTED.csv",
            Required = true,
        };

        Command accept = new(
            "accept",
            "Accepts a finding that is known and stands, with a reason: a line of accepted.csv. A finding that is accepted "
                + "already gets the new reason, name and date."
        )
        {
            findings,
            fingerprint,
            reason,
            by,
            until,
            accepted,
        };
        accept.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var path = Path.GetFullPath(parsed.GetRequiredValue(accepted));
                            var accepting = AcceptanceUpdate.Create(
                                parsed.GetRequiredValue(findings),
                                path,
                                parsed.GetRequiredValue(fingerprint).Trim().ToLowerInvariant(),
                                ToSingleLine(parsed.GetRequiredValue(reason)),
                                ToSingleLine(parsed.GetRequiredValue(by)),
                                parsed.GetValue(until)
                            );
                            using var files = new AtomicFiles(Path.GetDirectoryName(path)!, "--accepted");
                            files.Add(Path.GetFileName(path), stream => AcceptedFile.Write(accepting.Lines, stream));
                            files.Commit();
                            output.WriteLine(Describe(accepting, Path.GetFileName(path)));
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return accept;
    }

    private static string Describe(AcceptanceUpdate accepting, string file)
    {
        var added = accepting.Added;
        var replaced = accepting.Replaced;
        var until = added.Until is { } day ? $"until {RunDates.Format(day)}" : "for good";
        var before = replaced is null
            ? ""
            : $" It was accepted already, {(replaced.Until is { } old ? $"until {RunDates.Format(old)}" : "for good")}: this replaces that line.";
        return $"{added.Fingerprint} ({added.Rule}) is accepted {until}; {file} holds {Plural.Format(accepting.Lines.Count, "line", "lines")}.{before}";
    }

    /// <summary>Joins lines: a reason with line breaks would make the file hard to edit.</summary>
    private static string ToSingleLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
