using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports;
using DqCheck.Reports.Csv;
using DqCheck.Rulesets;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// From a claimed extract to whole outputs in <see cref="Claim.Out"/>: those of a check, a pointer to an earlier one, or the reason why
/// there is none.
/// </summary>
internal sealed class ToOutputs(WorkerSettings settings, Halt halt, TimeProvider time)
{
    private const int LongestName = 160;

    private readonly Ledger _ledger = new(settings);
    private readonly LastResults _last = new(settings);

    /// <summary>Makes the outputs; null where the extract changed meanwhile, for it is still being written.</summary>
    public ResultRecord? Go(Claim claim, ProfileInUse profile, FileInfo extract, CancellationToken stop) =>
        claim.Tries >= settings.Tries ? Fail(claim, TriedInVain(claim)) : Try(claim, profile, extract, stop);

    private ResultRecord? Try(Claim claim, ProfileInUse profile, FileInfo extract, CancellationToken stop)
    {
        claim.BeginTry();
        halt.At("trying");
        var stamp = (extract.Length, extract.LastWriteTimeUtc);
        if (extract.Length == 0)
            return Fail(claim, "The file is empty. Export the extract again.");
        if (extract.Length > settings.LargestMegabytes * 1_000_000L)
            return Fail(
                claim,
                $"The file is larger than {settings.LargestMegabytes} MB, the most that is set (LargestMegabytes). Is it an extract? Export it again, or raise the setting."
            );
        if (Encoding.UTF8.GetByteCount(extract.Name) > LongestName)
            return Fail(
                claim,
                $"The name of the file is longer than {LongestName} bytes, and the names of the outputs would be longer still. Give it a shorter name."
            );
        if (Hash(extract) is not { } sha256)
            return Fail(
                claim,
                "The file may not be read: the account under which DqCheck runs has no permission to. Give it that permission."
            );

        var key = profile.Key(sha256);
        claim.Hold(HeldLock.Wait(WorkFolders.LockFile(settings, "content", key), stop));
        if (!claim.Again && _ledger.Find(key) is { } earlier)
            return PointTo(claim, earlier);

        var record = Check(claim, profile, extract, stop) with { Key = key };
        extract.Refresh();
        return (extract.Length, extract.LastWriteTimeUtc) == stamp ? record : null;
    }

    private ResultRecord Check(Claim claim, ProfileInUse profile, FileInfo extract, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(settings.LongestCheck, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            var (result, series) = new Comparison(_last).Run(profile, extract.FullName, either.Token);
            if (result.Population.Extracts[0].Error is { } error)
                return Fail(claim, error);
            var view = new ResultView(result, profile.Settings.Audience);
            claim.ClearOut();
            Outputs.Write(view, profile.Outputs(claim.Out), either.Token);
            return Record(claim, Outcome.Done, view.VerdictSentence) with
            {
                Series = series,
                AsOf = result.Dates.AsOf,
                ReadyToSend = result.Verdict.IsReady,
                Findings = view.ShowsCases
                    ? [.. Enum.GetValues<Severity>().Order().Select(s => result.Checks.Findings.Count(f => f.Rule.Severity == s))]
                    : [],
                FindingsFile = KeepFindings(claim, view, profile.Settings.Formats, either.Token),
            };
        }
        catch (DqFault fault) when (fault.Kind is not FaultKind.Output)
        {
            // A mistake in a file of the profile is not the extract's: this throws what is wrong with it.
            ProfileInUse.Load(profile.Settings, profile);
            return Fail(claim, string.Join(Environment.NewLine, fault.Mistakes.Prepend(fault.Message)));
        }
        catch (Exception e) when (Defects.IsStop(e) && late.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return Fail(
                claim,
                $"The check took longer than {settings.LongestCheck.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} minutes, the most that is set (LongestCheckMinutes). Raise the setting, or look what is unusual about the file."
            );
        }
    }

    /// <summary>The findings with which next month's are compared: those of the provider, whatever the outputs are.</summary>
    private static string KeepFindings(Claim claim, ResultView view, IReadOnlyList<OutputFormat> written, CancellationToken cancel)
    {
        if (view.ShowsCases && written.Contains(CsvOutput.Format))
            return view.NameOf(CsvOutput.Findings);
        var provider = new ResultView(view.Result, Audience.Provider);
        OwnerOnly.Write(Path.Combine(claim.Out, ResultFolders.Kept, "findings.csv"), stream => FindingsCsv.Write(provider, stream, cancel));
        return ResultFolders.Kept + "/findings.csv";
    }

    private ResultRecord PointTo(Claim claim, ResultRecord earlier)
    {
        var where = $"{Path.GetFileName(settings.Done)}/{earlier.Day:yyyy-MM-dd}/{earlier.Folder}";
        claim.ClearOut();
        OwnerOnly.Write(
            Path.Combine(claim.Out, "already-checked.txt"),
            $"The same bytes were checked on {RunDates.Long(earlier.Day)} by the same rules: the result is in {where}.\nTo check them again all the same, drop the file into the folder {WorkerSettings.AgainFolder} of the inbox.\n"
        );
        return Record(claim, Outcome.AlreadyChecked, $"Checked before: {earlier.Sentence}") with
        {
            Earlier = $"{earlier.Day:yyyy-MM-dd}/{earlier.Folder}",
            AsOf = earlier.AsOf,
            ReadyToSend = earlier.ReadyToSend,
            Findings = earlier.Findings,
        };
    }

    private ResultRecord Fail(Claim claim, string why)
    {
        claim.ClearOut();
        var record = Record(claim, Outcome.Failed, why);
        OwnerOnly.Write(
            Path.Combine(claim.Out, "reason.txt"),
            $"""
            This extract was not checked.

            What happened: {why}
            Where: profile {claim.Profile}, on {RunDates.Long(record.Day)}.
            What to do: put that right, then drop the extract into the inbox again. Nothing of it was kept but this folder.

            """
        );
        return record with { Sentence = why.Replace(record.Extract, record.Shown, StringComparison.Ordinal) };
    }

    private string TriedInVain(Claim claim) =>
        $"The check was begun {Counted.Of(settings.Tries, "time", "times")} and never came to its end. "
        + (
            claim.LastTry is { Length: > 0 } how
                ? $"The last time it ended in {how}. "
                : "The last time the program itself ended, as when there is too little memory. "
        )
        + "Look whether the file is damaged or enormous; if not, this is a defect of DqCheck: please report it. The log says more, and holds no client data.";

    private ResultRecord Record(Claim claim, Outcome outcome, string sentence) =>
        new()
        {
            Id = claim.Id,
            Outcome = outcome,
            Day = DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            Ended = time.GetUtcNow(),
            Profile = claim.Profile,
            Extract = claim.Extract!.Name,
            Shown = ShownName.Of(claim.Extract!.Name),
            Sentence = sentence,
        };

    /// <summary>Hash of the bytes; null where they may not be read.</summary>
    private static string? Hash(FileInfo extract)
    {
        try
        {
            using var stream = extract.OpenRead();
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
