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
        Argument<string?> findings = new("findings.csv")
        {
            Description = "The findings.csv of the check that reported the finding. Not needed with --undo.",
            HelpName = "FINDINGS.csv",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> fingerprint = new("--fingerprint")
        {
            Description = "Fingerprint of the finding: 16 characters, in the last column of the workbook's lists.",
            HelpName = "F",
        };
        Option<string?> rule = new("--rule")
        {
            Description =
                "Rule, such as EPI014, instead of --fingerprint. Accepts all its findings, up to their present number: if there are more later, "
                + "these are listed in Fix first.",
            HelpName = "ID",
        };
        Option<string?> reason = new("--reason")
        {
            Description = "Why you leave the finding as it is. Do not name a client.",
            HelpName = "TEXT",
        };
        Option<string?> by = new("--by") { Description = "Who accepts it.", HelpName = "NAME" };
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
        Option<bool> undo = new("--undo") { Description = "Remove the acceptance from the file. --reason and --by are not needed." };

        Command accept = new(
            "accept",
            "Records a known finding that you have decided to leave, with a reason. If it is already accepted, the new reason, name and date "
                + "replace the old ones."
        )
        {
            findings,
            fingerprint,
            rule,
            reason,
            by,
            until,
            accepted,
            undo,
        };
        accept.Validators.Add(result =>
        {
            if (result.GetResult(fingerprint) is null == result.GetResult(rule) is null)
                result.AddError("Give either --fingerprint or --rule.");
            if (result.GetValue(undo))
                return;
            if (result.GetResult(findings) is not { Tokens.Count: > 0 })
                result.AddError("The findings.csv is missing: dqcheck accept FINDINGS.csv.");
            foreach (var option in new[] { reason, by }.Where(o => string.IsNullOrWhiteSpace(result.GetValue(o))))
                result.AddError($"Option '{option.Name}' is required.");
        });
        accept.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    CommandLineApp.RunWithExitCode(
                        error,
                        () =>
                        {
                            var path = Path.GetFullPath(parsed.GetRequiredValue(accepted));
                            var target = parsed.GetValue(fingerprint) is { } print
                                ? AcceptanceTarget.ForFinding(print.Trim().ToLowerInvariant())
                                : AcceptanceTarget.ForRule(parsed.GetRequiredValue(rule)!.Trim());
                            if (parsed.GetValue(undo))
                            {
                                output.WriteLine(Undo(path, target));
                                return ExitCode.Success;
                            }

                            var accepting = AcceptanceUpdate.Create(
                                parsed.GetRequiredValue(findings)!,
                                path,
                                target,
                                ToSingleLine(parsed.GetRequiredValue(reason)!),
                                ToSingleLine(parsed.GetRequiredValue(by)!),
                                parsed.GetValue(until)
                            );
                            Write(path, accepting.Lines);
                            output.WriteLine(Describe(accepting, Path.GetFileName(path)));
                            return ExitCode.Success;
                        }
                    )
                )
        );
        return accept;
    }

    private static void Write(string path, IReadOnlyList<Acceptance> lines)
    {
        using var files = new AtomicFiles(Path.GetDirectoryName(path)!, "--accepted");
        files.Add(Path.GetFileName(path), stream => AcceptedFile.Write(lines, stream));
        files.Commit();
    }

    /// <summary>Removes an acceptance, and says what was done.</summary>
    private static string Undo(string path, AcceptanceTarget target)
    {
        var file = Path.GetFileName(path);
        var (lines, removed) = AcceptanceUpdate.Undo(path, target);
        if (removed is null)
            return $"{file} does not accept {(target.IsRule ? $"the findings of {target.Rule}" : "this finding")}. Nothing was changed.";
        Write(path, lines);
        return $"No longer accepted: {(removed.IsForRule ? $"the findings of {removed.Rule}" : $"a finding of {removed.Rule}")}. "
            + $"{(removed.IsForRule ? "They return" : "It returns")} to Fix first at the next check. {DescribeLines(file, lines)}";
    }

    private static string Describe(AcceptanceUpdate update, string file)
    {
        var finding = update.Finding;
        var before = update.Replaced is { } old ? $" This replaces an earlier acceptance {DescribeUntil(old)}." : "";
        if (update.Added.UpTo is { } upTo)
            return $"Accepted {DescribeUntil(update.Added)}: up to {Plural.Format(upTo, "finding", "findings")} of {finding.Rule}.{before} "
                + DescribeLines(file, update.Lines);
        var about = string.Join(", ", new[] { finding.Rule, finding.Field, $"agency {finding.Agency}" }.Where(t => t.Length > 0));
        return $"Accepted {DescribeUntil(update.Added)} ({about}): {finding.Message}{before} {DescribeLines(file, update.Lines)}";
    }

    private static string DescribeLines(string file, IReadOnlyList<Acceptance> lines) =>
        lines.Any(l => l.IsForRule)
            ? $"{file} now holds {Plural.Format(lines.Count, "acceptance", "acceptances")}."
            : $"{file} now holds {Plural.Format(lines.Count, "finding", "findings")}.";

    private static string DescribeUntil(Acceptance acceptance) =>
        acceptance.Until is { } day ? $"until {RunDates.Format(day)}" : "with no end date";

    /// <summary>Joins lines: a reason with line breaks would make the file hard to edit.</summary>
    private static string ToSingleLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
