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
        Argument<string> findings = new("findings.csv")
        {
            Description = "The findings.csv of the check that reported the finding.",
            HelpName = "FINDINGS.csv",
        };
        Option<string> fingerprint = new("--fingerprint")
        {
            Description = "Fingerprint of the finding: 16 characters, in the last column of the workbook's lists.",
            HelpName = "F",
            Required = true,
        };
        Option<string> reason = new("--reason")
        {
            Description = "Why you leave the finding as it is. Do not name a client.",
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
            Description = "Last as-of date of the acceptance. After that the finding returns to Fix first. Default: no end date.",
            HelpName = "YYYY-MM-DD",
            CustomParser = CheckCommand.ParseDate,
        };
        Option<string> accepted = new("--accepted")
        {
            Description = "File to add to, for dqcheck check --accepted. It is created if needed.",
            HelpName = "ACCEPTED.csv",
            Required = true,
        };

        Command accept = new(
            "accept",
            "Records a known finding that you have decided to leave, with a reason. If it is already accepted, the new reason, name and date "
                + "replace the old ones."
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

    private static string Describe(AcceptanceUpdate update, string file)
    {
        var finding = update.Finding;
        var about = string.Join(", ", new[] { finding.Rule, finding.Field, $"agency {finding.Agency}" }.Where(t => t.Length > 0));
        var before = update.Replaced is { } old ? $" This replaces an earlier acceptance {DescribeUntil(old)}." : "";
        return $"Accepted {DescribeUntil(update.Added)} ({about}): {finding.Message}{before} "
            + $"{file} now holds {Plural.Format(update.Lines.Count, "finding", "findings")}.";
    }

    private static string DescribeUntil(Acceptance acceptance) =>
        acceptance.Until is { } day ? $"until {RunDates.Format(day)}" : "with no end date";

    /// <summary>Joins lines: a reason with line breaks would make the file hard to edit.</summary>
    private static string ToSingleLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
