using System.Globalization;
using System.Text;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Produces the complete outputs of a claimed extract in <see cref="Claim.OutputFolder"/>: those of a check, or the reason why there are
/// none. An extract that was checked before has none.
/// </summary>
internal sealed partial class ExtractProcessor(WorkerSettings settings, TimeProvider time)
{
    private const int MaxNameLength = 160;

    private readonly ResultLedger _ledger = new(settings);

    /// <summary>Produces the outputs; null where the extract changed meanwhile because it is still being written.</summary>
    public ResultRecord? Process(Claim claim, LoadedProfile profile, FileInfo extract, CancellationToken stop)
    {
        var record =
            claim.AttemptCount >= settings.MaxAttempts
                ? RecordFailure(claim, DescribeFailedAttempts(claim))
                : ProcessOnce(claim, profile, extract, stop);
        if (record is null || profile.Audience != Audience.Commissioner)
            return record;
        var shown = profile.ShowsName(record.Extract) ? record.Shown : RedactedFileName.Hidden;
        return record with { Shown = shown, Sentence = record.Sentence.Replace(record.Extract, shown, StringComparison.Ordinal) };
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
        if (!claim.IsForced && FindEarlier(profile, key, stop) is { } earlier)
            return ReferToEarlierResult(claim, earlier);

        var record = RunCheck(claim, profile, extract, stop) with { Key = key };
        return FileStamp.Read(extract, settings.MaxBytes) == stamp ? AddUnfinished(claim, record, extract) : null;
    }

    /// <summary>The earlier result of a key. While it is looked for, no other run moves it.</summary>
    private ResultRecord? FindEarlier(LoadedProfile profile, string key, CancellationToken stop)
    {
        using var held = profile.Workspace.Lock(stop);
        return _ledger.Find(key);
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
        foreach (var folder in new[] { claim.OutputFolder, ResultStore.GetCopiesFolder(claim.OutputFolder) }.Where(Directory.Exists))
            PrivateFiles.Write(Path.Combine(folder, StoredResult.UnfinishedNote), $"{unfinished} Export the extract again.\n");
        return record with { ReadyToSend = false, Sentence = $"{unfinished} {record.Sentence}" };
    }

    private ResultRecord RunCheck(Claim claim, LoadedProfile profile, FileInfo extract, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(settings.MaxCheckDuration, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            claim.ClearOutputFolder();
            var prepared = new WorkspaceCheck(profile.Workspace).Prepare(
                profile.CreateRequest([extract.FullName]),
                profile.Outputs,
                profile.Rules,
                claim.OutputFolder,
                null,
                either.Token
            );
            var (view, result) = (prepared.View, prepared.View.Result);
            if (result.Population.Extracts[0].Error is { } error)
                return RecordFailure(claim, error);
            ResultFolders.Mark(claim.OutputFolder, claim.Id);
            return CreateRecord(claim, ResultOutcome.Done, string.Join(' ', [view.VerdictSentence, .. UnusedInputs.Describe(result)])) with
            {
                Place = prepared.Place,
                Run = prepared.Stored?.Run.Id,
                Copies = ReadCopies(claim),
                AsOf = result.AsOf,
                ReadyToSend = result.Verdict.IsReady,
                Findings = view.ShowsCases
                    ? [.. Enum.GetValues<Severity>().Order().Select(s => result.Checks.Findings.Count(f => f.Rule.Severity == s))]
                    : [],
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

    private static IReadOnlyList<WorkbookStamp> ReadCopies(Claim claim)
    {
        var copies = ResultStore.GetCopiesFolder(claim.OutputFolder);
        return Directory.Exists(copies) ? [.. Directory.EnumerateFiles(copies).Select(WorkbookStamp.Read)] : [];
    }

    private ResultRecord ReferToEarlierResult(Claim claim, ResultRecord earlier) =>
        CreateRecord(
            claim,
            ResultOutcome.AlreadyChecked,
            $"Checked before, on {RunDates.Format(earlier.Day)}: {earlier.Sentence} To check the file again, drop it into the folder "
                + $"“{WorkerSettings.RecheckFolder}” in the inbox."
        ) with
        {
            Place = earlier.Place,
            AsOf = earlier.AsOf,
            ReadyToSend = earlier.ReadyToSend,
            Findings = earlier.Findings,
        };

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
