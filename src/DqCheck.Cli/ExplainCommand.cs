using System.CommandLine;
using DqCheck.Explanations;
using DqCheck.History;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Workspaces;

namespace DqCheck.Cli;

/// <summary><c>dqcheck explain</c>: says why a finding was made, or who is in a measure.</summary>
internal sealed class ExplainCommand(TextWriter output, CancellationToken cancel)
{
    private readonly TextWriter _output = output;

    public static Command Create(TextWriter output, TextWriter error)
    {
        ExplainOptions options = new();
        Command command = new(
            "explain",
            "Explains a finding: the rows and cells that it is based on, the rule's condition with the values put in, and what happened by "
                + "date. Or explains a measure: who is in the numerator and the denominator, and who is left out and why. It prints "
                + "client-level data (ids, dates, codes), but no initials, dates of birth or postcodes. Exit codes: 0 explained, or fixed; "
                + "2 unknown, or wrong usage; 3 an extract cannot be read."
        );
        options.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                Task.FromResult(CommandLineApp.RunWithExitCode(error, () => new ExplainCommand(output, cancel).Run(options, parsed)))
        );
        return command;
    }

    private int Run(ExplainOptions options, ParseResult parsed)
    {
        var subject = options.GetSubject(parsed);
        var workspace = options.OpenWorkspace(parsed);
        if (MeasureCatalogue.Find(subject) is { } measure)
        {
            var result =
                workspace is null || options.HasExtracts(parsed)
                    ? Check(options, parsed, workspace)
                    : CheckLatest(options, parsed, new(workspace));
            new MeasureExplanation(_output, result).Write(measure, options.GetFigure(parsed), options.ListsAll(parsed));
            return ExitCode.Success;
        }

        if (!FindingSearch.IsFingerprint(subject))
            throw new DqCheckException(FaultKind.Usage, DescribeUnknownSubject(subject));
        var fingerprint = FingerprintFormat.BeginWithLetter(subject);
        return workspace is null || options.HasExtracts(parsed)
            ? Explain(Check(options, parsed, workspace), fingerprint)
            : ExplainStored(options, parsed, new(workspace), fingerprint);
    }

    private static string DescribeUnknownSubject(string subject) =>
        subject.Length is > 0 and < FindingSearch.MinLength
        && subject.All(char.IsAsciiLetterOrDigit)
        && NearestIds.AskMeant(subject, MeasureCatalogue.All.Select(m => m.Id)).Length == 0
            ? $"“{subject}” is too short. Give at least the first {FindingSearch.MinLength} characters of a fingerprint, or a measure."
            : $"“{subject}” is neither a fingerprint nor a measure.{NearestIds.AskMeant(subject, MeasureCatalogue.All.Select(m => m.Id))} "
                + "A fingerprint is a letter and 15 digits or letters: copy it from findings.csv or the last column of a list.";

    private CheckResult Check(ExplainOptions options, ParseResult parsed, Workspace? workspace)
    {
        var request = options.CreateRequest(parsed);
        return Readable(workspace is null ? ExtractCheck.Run(request, null, cancel) : new ResultRecheck(workspace).Check(request, cancel));
    }

    private CheckResult CheckLatest(ExplainOptions options, ParseResult parsed, ResultRecheck results)
    {
        var month = options.GetMonth(parsed);
        if (results.List(month) is not [var latest, ..])
            throw CreateNoResult(month);
        return Readable(results.Check(latest, request => options.Complete(parsed, request), cancel));
    }

    private static CheckResult Readable(CheckResult result) =>
        result.UnreadExtracts.Except(result.PreviousExtracts).FirstOrDefault() is { } unread
            ? throw new DqCheckException(FaultKind.Extract, $"{unread.File}: {unread.Error}")
            : result;

    /// <summary>Looks for a finding in the latest results, then in earlier ones.</summary>
    private int ExplainStored(ExplainOptions options, ParseResult parsed, ResultRecheck results, string fingerprint)
    {
        var month = options.GetMonth(parsed);
        var all = results.List(month);
        if (all.Count == 0)
            throw CreateNoResult(month);
        if (all.FirstOrDefault(r => ResultRecheck.Find(r, fingerprint).Count > 0) is not { } found)
            throw CreateUnknown(fingerprint, month is null ? "any result of the workspace" : $"the results of {month}");
        var known = ResultRecheck.Find(found, fingerprint);
        if (known.Count > 1)
            throw CreateAmbiguous(fingerprint, known.Count);
        if (month is null && results.FindNext(found) is { } next)
        {
            WriteFixed(known[0], found.Run.AsOf, next.Run.AsOf);
            _output.WriteLine($"To see why it was reported, add --month {ResultStore.GetMonth(found.Run.AsOf)}.");
            return ExitCode.Success;
        }

        return Explain(
            Readable(results.Check(found, request => options.Complete(parsed, request), cancel)),
            known[0].Fingerprint,
            known[0]
        );
    }

    /// <param name="result">The check.</param>
    /// <param name="fingerprint">The fingerprint or its beginning.</param>
    /// <param name="known">The finding as a stored result has it; null where it is searched in the check only.</param>
    private int Explain(CheckResult result, string fingerprint, PreviousFinding? known = null)
    {
        var rows = FindingSearch.Find(result, fingerprint);
        if (rows.Count > 1)
            throw CreateAmbiguous(fingerprint, rows.Count);
        if (rows.Count == 0)
            return ExplainMissing(result, fingerprint, known);
        Explainer explainer = new(result);
        var explanation = explainer.Explain(rows[0].Finding);
        foreach (var line in ExplanationText.Format(rows[0], explanation, explainer.CreateTimeline(explanation)))
            _output.WriteLine(TerminalText.CleanLine(line));
        var person = result.GetPerson(rows[0]);
        if (person.Keyworker.Length + person.Team.Length > 0)
            _output.WriteLine(
                TerminalText.CleanLine($"Who: {string.Join(", ", new[] { person.Keyworker, person.Team }.Where(n => n.Length > 0))}")
            );
        if (result.GetFirstSeen(rows[0]) is { } seen && seen != result.AsOf)
            _output.WriteLine($"First reported as of {RunDates.Format(seen)}.");
        return ExitCode.Success;
    }

    private int ExplainMissing(CheckResult result, string fingerprint, PreviousFinding? known)
    {
        List<MissingFinding> missing =
        [
            .. (result.Changes?.Missing ?? []).Where(m => m.Finding.Fingerprint.StartsWith(fingerprint, StringComparison.Ordinal)),
        ];
        if (missing.Count > 1)
            throw CreateAmbiguous(fingerprint, missing.Count);
        if (missing is [var gone])
        {
            if (gone.IsFixed)
                WriteFixed(gone.Finding, null, result.AsOf);
            else
            {
                Describe(gone.Finding);
                _output.WriteLine(TerminalText.CleanLine($"It was reported earlier and cannot be checked now: {gone.NotCheckableReason}."));
            }

            return ExitCode.Success;
        }

        if (known is null)
            throw CreateUnknown(fingerprint, "this check");
        Describe(known);
        _output.WriteLine(
            "The kept extract does not give this finding now. The rules or the files in the workspace have changed since then."
        );
        return ExitCode.Success;
    }

    private void WriteFixed(PreviousFinding finding, DateOnly? last, DateOnly? asOf)
    {
        Describe(finding);
        var since = last ?? finding.FirstSeen;
        var reported = since is { } day ? $"It was reported as of {RunDates.Format(day)}" : "It was reported in an earlier check";
        _output.WriteLine($"{reported} and is gone{(asOf is { } date ? $" as of {RunDates.Format(date)}" : "")}: it was fixed.");
    }

    private void Describe(PreviousFinding finding)
    {
        string[] keys =
        [
            .. new[] { ("agency", finding.Agency), ("client", finding.Client), ("episode", finding.Episode), ("record", finding.RecordId) }
                .Where(k => k.Item2.Length > 0)
                .Select(k => $"{k.Item1} {k.Item2}"),
        ];
        _output.WriteLine(TerminalText.CleanLine($"{finding.Rule} ({finding.Severity}): {finding.Message}"));
        _output.WriteLine(TerminalText.CleanLine($"{string.Join(", ", keys)}  Fingerprint {finding.Fingerprint}".TrimStart()));
    }

    private static DqCheckException CreateNoResult(string? month) =>
        new(
            FaultKind.Usage,
            $"The workspace has no result{(month is null ? "" : $" of {month}")} to explain. Run dqcheck check EXTRACT.csv --workspace FOLDER first."
        );

    private static DqCheckException CreateAmbiguous(string fingerprint, int count) =>
        new(FaultKind.Usage, $"{Plural.FormatNumber(count)} findings begin with {fingerprint}. Give more characters of the fingerprint.");

    private static DqCheckException CreateUnknown(string fingerprint, string where) =>
        new(
            FaultKind.Usage,
            $"No finding with the fingerprint {fingerprint} in {where}. Copy the fingerprint from the findings.csv of the same extracts. "
                + "If it is in an earlier findings.csv, add --since with that file. If it is about something that disappeared or changed, add "
                + "--previous with the earlier extract."
        );
}
