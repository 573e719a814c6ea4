using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>
/// Watches the inbox. Read this first. It scans the inbox, claims what is ready and starts its processing (<see cref="ClaimPipeline"/>),
/// until it is stopped.
/// </summary>
internal sealed class WatchedFolder : BackgroundService
{
    private const string FoldersSource = "Folders";
    private const string WithdrawalsSource = "Withdrawn results";

    private readonly WorkerSettings _settings;
    private readonly ILogger _log;
    private readonly Inbox _inbox;
    private readonly InboxSignal _signal;
    private readonly ActiveFaults _faults;
    private readonly RetryBackoff _backoff;
    private readonly ProfileCache _profiles;
    private readonly RunningChecks _running;
    private readonly RecentResults _recent;
    private readonly LeftReport _left;
    private readonly HealthReport _health;
    private readonly HashSet<string> _reported = [];
    private IReadOnlyList<InboxFile> _queue = [];

    public WatchedFolder(WorkerSettings settings, TimeProvider time, ILogger<WatchedFolder> log)
    {
        _settings = settings;
        _log = log;
        _inbox = new(settings, time);
        var notices = new Notices(settings);
        _recent = new(settings, notices, time);
        _signal = new(settings.Inbox);
        _faults = new(settings.PollInterval, settings.MaxRetryDelay, time, log);
        _backoff = new(_faults);
        _left = new(settings, _faults, log);
        _health = new(settings, _faults, time);
        _profiles = new(settings, _faults);
        _running = new(settings, _faults, new(settings, notices, time), _signal.Signal, log);
    }

    /// <summary>The health of the worker.</summary>
    public Health Health { get; private set; } = new("ok", default, 0, null, 0, 0, 0, [], null, null, []);

    /// <summary>How long ago it last scanned, whatever the clock of the computer says.</summary>
    public TimeSpan SinceLastPoll => _health.SinceLastPoll;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _signal.Restart();
        _log.LogInformation("Watching the inbox; profiles: {Profiles}.", string.Join(", ", _settings.Profiles.Select(p => p.Name)));
        if (EarlierVersion.Describe(_settings) is { } earlier)
            _log.LogWarning("{Earlier}", earlier);
        while (!stoppingToken.IsCancellationRequested)
        {
            Scan();
            var wait =
                _queue.Any(w => !w.IsReady) && _settings.StablePeriod < _settings.PollInterval
                    ? _settings.StablePeriod
                    : _settings.PollInterval;
            await ((Task)_signal.WaitAsync(wait, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _log.LogInformation("Asked to stop; {Running} running.", _running.Count);
        await _running.FinishAsync();
    }

    public override void Dispose()
    {
        base.Dispose();
        _running.Dispose();
        _signal.Dispose();
    }

    /// <summary>Scans once: first for claims abandoned by a worker that has ended, then the inbox.</summary>
    private void Scan()
    {
        try
        {
            if (!_faults.IsBackingOff(FoldersSource))
            {
                WorkerFolders.CreateInboxes(_settings);
                _profiles.BeginScan();
                _backoff.BeginScan();
                WithdrawChangedResults();
                var isFree = !_running.IsBackingOff && TakeOverAbandoned();
                _queue = _inbox.Scan();
                _left.Report(_inbox);
                if (_faults.Clear(FoldersSource))
                    _signal.Restart();
                if (isFree)
                    TakeReadyFiles();
            }
        }
        catch (Exception e)
        {
            _faults.Report(FoldersSource, ActiveFaults.Describe(e));
        }

        Health = _health.Write(_queue, _running, LeftEntry.Describe(_inbox.Left));
    }

    /// <summary>Withdraws the results of files that have been written to since.</summary>
    private void WithdrawChangedResults()
    {
        try
        {
            foreach (var withdrawn in _recent.CompareAll())
                _running.LogResult(withdrawn);
            _faults.Clear(WithdrawalsSource);
        }
        catch (Exception e)
        {
            _faults.Report(WithdrawalsSource, ActiveFaults.Describe(e));
        }
    }

    /// <summary>Takes over abandoned claims; false if nothing else may start because one must be checked alone.</summary>
    private bool TakeOverAbandoned()
    {
        PrivateFiles.CreateFolder(_settings.Working);
        foreach (var folder in Directory.EnumerateDirectories(_settings.Working).Order(StringComparer.Ordinal))
        {
            if (!_running.HasCapacity)
                return false;
            if (!_backoff.CanTry(folder))
                continue;
            try
            {
                if (!TakeOverAbandoned(folder))
                    return false;
            }
            catch (Exception e)
            {
                _backoff.AddFailure(folder, "Working", e);
            }
        }

        return true;
    }

    /// <summary>Takes over one claim if possible; false if it must be checked alone and another check is running.</summary>
    private bool TakeOverAbandoned(string folder)
    {
        if (Claim.TryTakeOver(folder) is not { } claim)
            return true;
        var begun = false;
        try
        {
            // Whatever ended the earlier worker may do so again, so it is checked alone and cannot affect others.
            var alone = claim.AttemptCount > 0;
            var profile = claim.NeedsCheck ? _profiles.Get(claim.Profile) : null;
            if (claim.NeedsCheck && profile is null)
                return true;
            if (alone && _running.Count > 0)
                return false;
            if (claim.FileName is { } name)
            {
                if (TryLockSeries(InboxFile.GetSeries(claim.Profile, name)) is not { } series)
                    return true;
                claim.Attach(series);
            }

            if (claim.Extract is { } extract && _reported.Add(claim.Id))
                _log.LogInformation(
                    "{Extract}: taken over after {Tries} attempts.",
                    RedactedFileName.For(extract.Name),
                    claim.AttemptCount
                );
            _running.Start(claim, profile, alone);
            begun = true;
            return true;
        }
        finally
        {
            if (!begun)
                claim.Dispose();
        }
    }

    private void TakeReadyFiles()
    {
        foreach (var ready in _queue.Where(w => w.IsReady && _backoff.CanTry(w.Path)))
        {
            if (!_running.HasCapacity)
                return;
            try
            {
                TakeFile(ready);
            }
            catch (Exception e)
            {
                _backoff.AddFailure(ready.Path, Inbox.GetPlaceName(ready.Profile), e);
            }
        }
    }

    private void TakeFile(InboxFile ready)
    {
        if (_profiles.Get(ready.Profile.Name) is not { } profile || !_inbox.CanTake(ready))
            return;
        if (TryLockSeries(ready.Series) is not { } series)
            return;
        Claim? claim = null;
        try
        {
            claim = Claim.TryTake(_settings, ready);
        }
        finally
        {
            if (claim is null)
                series.Dispose();
        }

        if (claim is null)
            return;
        claim.Attach(series);
        _running.Start(claim, profile, alone: false);
        _queue = [.. _queue.Where(w => w != ready)];
    }

    /// <summary>
    /// Locks a series: extracts of one agency and data set are checked one after the other, so that each is compared with the month before.
    /// Null where another one is being checked.
    /// </summary>
    private FileLock? TryLockSeries(string series) => FileLock.TryAcquire(WorkerFolders.GetLockFile(_settings, "series", series));
}
