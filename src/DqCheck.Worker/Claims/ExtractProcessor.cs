using DqCheck.Workspaces;
using System.Globalization;
using System.Text;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports;
using DqCheck.Reports.Csv;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Produces the complete outputs of a claimed extract in <see cref="Claim.OutputFolder"/>: those of a check, a reference to an earlier one,
/// or the reason why there is none.
/// </summary>
internal sealed partial class ExtractProcessor(WorkerSettings settings, TimeProvider time)
{
    private const int MaxNameLength = 160;

    private const string UnusedFile = "not-carried-over.txt";

    private readonly ResultLedger _ledger = new(settings);
    private readonly LastResults _lastResults = new(settings);

    /// <summary>Produces the outputs; null where the extract changed meanwhile because it is still being written.</summary>
    public ResultRecord? Process(Claim claim, LoadedProfile profile, FileInfo extract, CancellationToken stop)
    {
        var record =
            claim.AttemptCount >= settings.MaxAttempts
                ? RecordFailure(claim, DescribeFailedAttempts(claim))
                : ProcessOnce(claim, profile, extract, stop);
        if (record is null || profile.Settings.Audience != Audience.Commissioner)
            return record;
        var shown = profile.ShowsName(record.Extract) ? record.Shown : RedactedFileName.Hidden;
        return record with
        {
            IsForCommissioner = true,
            Shown = shown,
            Sentence = record.Sentence.Replace(record.Extract, shown, StringComparison.Ordinal),
        };
    }

    private ResultRecord? ProcessOnce(Claim claim, LoadedProfile profile, FileInfo extract, CancellationToken stop)
    {
        claim.BeginAttempt();
        CrashIfAt("trying");
        // A file that is read would be one outside the folders of the worker. The inbox has a rule for links: this one has replaced a file.
        if (InboxRules.IsLink(extract))
            return RecordFailure(claim, InboxRules.Link.Advice);
        if (FileStamp.Read(extract, settings.MaxBytes) is not { } stamp)
            return RecordFailure(claim, "The account that runs DqCheck has no permission to read the file. Give it permission.");
        var record = DescribeUnsuitable(extract, stamp) is { } why
            ? RecordFailure(claim, why)
            : CheckOnce(claim, profile, extract, stamp, stop);
        return record is null ? null : record with { Stamp = stamp };
    }

    private ResultRecord? CheckOnce(Claim claim, LoadedProfile profile, FileInfo extract, FileStamp stamp, CancellationToken stop)
    {
        var key = profile.GetKey(stamp.Sha256, extract.Name);
        claim.Attach(FileLock.Acquire(WorkerFolders.GetLockFile(settings, "content", key), stop));
        if (!claim.IsForced && _ledger.Find(key) is { } earlier)
            return ReferToEarlierResult(claim, earlier);

        var record = RunCheck(claim, profile, extract, stop) with { Key = key };
        return FileStamp.Read(extract, settings.MaxBytes) == stamp ? AddUnfinished(claim, record, extract) : null;
    }

    /// <summary>Why a file is not checked; null where it can be.</summary>
    private string? DescribeUnsuitable(FileInfo extract, FileStamp stamp)
    {
        if (InboxRules.FindByName(extract.Name) is { IsMovedToFailed: true } rule)
            return rule.Advice;
        if (stamp.Length == 0)
            return "The file is empty. Export the extract again.";
        if (stamp.Length > settings.MaxBytes)
            return $"The file is larger than {settings.MaxMegabytes} MB, the limit in the settings (LargestMegabytes). Check that it is an extract. "
                + "Export it again, or raise the setting.";
        return Encoding.UTF8.GetByteCount(extract.Name) > MaxNameLength
            ? $"The name of the file is longer than {MaxNameLength} bytes, and the names of the output files would be even longer. Give it a shorter name."
            : null;
    }

    /// <summary>Says in the result that the file may not be complete.</summary>
    private static ResultRecord AddUnfinished(Claim claim, ResultRecord record, FileInfo extract)
    {
        using var stream = PrivateFiles.OpenShared(extract.FullName);
        if (record.Outcome == ResultOutcome.Failed || FileEnding.DescribeUnfinished(stream) is not { } unfinished)
            return record;
        PrivateFiles.Write(Path.Combine(claim.OutputFolder, "may-be-incomplete.txt"), $"{unfinished} Export the extract again.\n");
        return record with { ReadyToSend = false, Sentence = $"{unfinished} {record.Sentence}" };
    }

    private ResultRecord RunCheck(Claim claim, LoadedProfile profile, FileInfo extract, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(settings.MaxCheckDuration, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            var (result, series, unused) = new ProfileCheck(_lastResults).Run(profile, extract.FullName, either.Token);
            if (result.Population.Extracts[0].Error is { } error)
                return RecordFailure(claim, error);
            var view = new ResultView(result, profile.Settings.Audience, profile.Settings.Counts);
            claim.ClearOutputFolder();
            OutputWriter.Write(view, profile.Outputs(claim.OutputFolder), either.Token);
            return CreateRecord(claim, ResultOutcome.Done, view.VerdictSentence + ReportUnused(claim, unused)) with
            {
                Series = series,
                AsOf = result.Dates.AsOf,
                ReadyToSend = result.Verdict.IsReady,
                Findings = view.ShowsCases
                    ? [.. Enum.GetValues<Severity>().Order().Select(s => result.Checks.Findings.Count(f => f.Rule.Severity == s))]
                    : [],
                FindingsFile = SaveProviderFindings(claim, view, profile.Settings.Formats, either.Token),
            };
        }
        catch (DqCheckException fault) when (fault.Kind is not FaultKind.Output)
        {
            // A mistake in a file of the profile is not the fault of the extract: loading the profile again throws the mistake.
            LoadedProfile.Load(profile.Settings, profile);
            return RecordFailure(claim, string.Join(Environment.NewLine, fault.Mistakes.Prepend(fault.Message)));
        }
        catch (Exception e) when (UnexpectedErrors.IsCancellation(e) && late.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            var minutes = settings.MaxCheckDuration.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
            return RecordFailure(
                claim,
                $"The check took longer than {minutes} minutes, the limit in the settings (LongestCheckMinutes). "
                    + "Raise the limit, or check whether the file is unusual."
            );
        }
    }

    /// <summary>Says in the folder of the result what of the last one could not be used, and points to it in a sentence.</summary>
    private static string ReportUnused(Claim claim, IReadOnlyList<string> unused)
    {
        if (unused.Count == 0)
            return "";
        PrivateFiles.Write(
            Path.Combine(claim.OutputFolder, UnusedFile),
            string.Join(
                '\n',
                [.. unused, $"To check the extract again, drop it into the folder {WorkerSettings.RecheckFolder} of the inbox.", ""]
            )
        );
        return $" Not everything of the last result could be used: see {UnusedFile}.";
    }

    /// <summary>Saves the findings with which next month's are compared: those for the provider, regardless of the outputs.</summary>
    private static string SaveProviderFindings(Claim claim, ResultView view, IReadOnlyList<OutputFormat> written, CancellationToken cancel)
    {
        if (view.ShowsCases && written.Contains(CsvOutput.Format))
            return view.GetFileName(CsvOutput.Findings);
        const string Name = "findings.csv";
        var provider = new ResultView(view.Result, Audience.Provider);
        PrivateFiles.Write(
            view.ShowsCases ? Path.Combine(claim.OutputFolder, ResultFolders.RetainedFolder, Name) : Path.Combine(claim.KeptFolder, Name),
            stream => FindingsCsv.Write(provider, stream, cancel)
        );
        return view.ShowsCases ? $"{ResultFolders.RetainedFolder}/{Name}" : Name;
    }

    private ResultRecord ReferToEarlierResult(Claim claim, ResultRecord earlier)
    {
        var where = $"{Path.GetFileName(settings.Done)}/{earlier.Day:yyyy-MM-dd}/{earlier.Folder}";
        claim.ClearOutputFolder();
        PrivateFiles.Write(
            Path.Combine(claim.OutputFolder, "already-checked.txt"),
            $"The same bytes were checked on {RunDates.Format(earlier.Day)} by the same rules. The result is in {where}.\nTo "
                + $"check the file again, drop it into the folder {WorkerSettings.RecheckFolder} of the inbox.\n"
        );
        return CreateRecord(claim, ResultOutcome.AlreadyChecked, $"Checked before: {earlier.Sentence}") with
        {
            Earlier = $"{earlier.Day:yyyy-MM-dd}/{earlier.Folder}",
            AsOf = earlier.AsOf,
            ReadyToSend = earlier.ReadyToSend,
            Findings = earlier.Findings,
        };
    }

    private ResultRecord RecordFailure(Claim claim, string why)
    {
        claim.ClearOutputFolder();
        var record = CreateRecord(claim, ResultOutcome.Failed, why);
        PrivateFiles.Write(
            Path.Combine(claim.OutputFolder, "reason.txt"),
            $"""
            This extract was not checked.

            What happened: {why}
            Where: profile {claim.Profile}, on {RunDates.Format(record.Day)}.
            What to do: correct this, then drop the extract into the inbox again. Nothing was kept except this folder.

            """
        );
        return record with { Sentence = why.Replace(record.Extract, record.Shown, StringComparison.Ordinal) };
    }

    private string DescribeFailedAttempts(Claim claim)
    {
        var lastAttempt = claim.LastAttempt is { Length: > 0 } how
            ? $"The last attempt ended with {how}. "
            : "In the last attempt the program itself ended, perhaps because there was too little memory. ";
        return $"The check was started {Plural.Format(settings.MaxAttempts, "time", "times")} and never finished. "
            + lastAttempt
            + "Check whether the file is damaged or very large. If not, this is an error in DqCheck: please report it. "
            + "The log says more, and holds no client data.";
    }

    private ResultRecord CreateRecord(Claim claim, ResultOutcome outcome, string sentence) =>
        new()
        {
            Id = claim.Id,
            Outcome = outcome,
            Day = DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            Ended = time.GetUtcNow(),
            Profile = claim.Profile,
            Extract = claim.Extract!.Name,
            Shown = RedactedFileName.For(claim.Extract!.Name),
            Sentence = sentence,
        };

    /// <summary>Only Debug builds do anything here: tests kill the process at a step. See the folder CrashPoints.</summary>
    static partial void CrashIfAt(string step);
}
