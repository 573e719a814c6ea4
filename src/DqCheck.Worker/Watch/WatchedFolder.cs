using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>
/// The watched folder: read this first. It looks, takes what is ready and sends it on its way (<see cref="Passage"/>), until it is stopped.
/// </summary>
internal sealed class WatchedFolder : BackgroundService
{
    private const string FoldersPlace = "Folders";

    private readonly WorkerSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Halt _halt;
    private readonly Inbox _inbox;
    private readonly Waker _waker;
    private readonly Troubles _troubles;
    private readonly Stuck _stuck;
    private readonly ProfilesInUse _profiles;
    private readonly RunningChecks _running;
    private readonly HashSet<string> _said = [];
    private IReadOnlyList<Waiting> _waiting = [];
    private DateTimeOffset _healthWritten;

    public WatchedFolder(WorkerSettings settings, TimeProvider time, ILogger<WatchedFolder> log)
    {
        (_settings, _time, _log, _halt) = (settings, time, log, new(settings.HaltAt));
        _inbox = new(settings, time);
        _waker = new(settings.Inbox);
        _troubles = new(settings.Poll, settings.LongestPause, time, log);
        _stuck = new(_troubles);
        _profiles = new(settings, _troubles);
        _running = new(settings, _troubles, new(settings, new(settings, _halt), _halt, time), _waker.Wake, log);
    }

    /// <summary>How the worker is.</summary>
    public Health Health { get; private set; } = new("ok", default, 0, null, 0, 0, 0, [], null, null);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _waker.Renew();
        _log.LogInformation("Watching the inbox; profiles: {Profiles}.", string.Join(", ", _settings.Profiles.Select(p => p.Name)));
        while (!stoppingToken.IsCancellationRequested)
        {
            Look();
            var wait = _waiting.Any(w => !w.IsReady) && _settings.Still < _settings.Poll ? _settings.Still : _settings.Poll;
            await ((Task)_waker.Wait(wait, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _log.LogInformation("Asked to stop; {Running} running.", _running.Count);
        await _running.Finish();
    }

    public override void Dispose()
    {
        base.Dispose();
        _running.Dispose();
        _waker.Dispose();
    }

    /// <summary>Looks once: first for what a worker left behind that is no more, then into the inbox.</summary>
    private void Look()
    {
        try
        {
            if (!_troubles.IsPausing(FoldersPlace))
            {
                WorkFolders.MakeInboxes(_settings);
                _profiles.LookAnew();
                _stuck.LookAnew();
                var isFree = !_running.IsPausing && TakeOver();
                _waiting = _inbox.Look();
                foreach (var folder in _inbox.WithoutProfile.Where(_said.Add))
                    _log.LogWarning(
                        "A folder in the inbox is that of no profile (its hash is {Hash}); nothing in it is taken.",
                        ShownName.Hash(folder)
                    );
                if (_troubles.Clear(FoldersPlace))
                    _waker.Renew();
                if (isFree)
                    TakeReady();
            }
        }
        catch (Exception e)
        {
            _troubles.Report(FoldersPlace, Troubles.WordsFor(e));
        }

        ShowHealth();
    }

    /// <summary>Takes over; false where nothing else may begin, for something must be checked alone.</summary>
    private bool TakeOver()
    {
        OwnerOnly.Make(_settings.Working);
        foreach (var folder in Directory.EnumerateDirectories(_settings.Working).Order(StringComparer.Ordinal))
        {
            if (!_running.HasRoom)
                return false;
            if (!_stuck.MayTry(folder))
                continue;
            try
            {
                if (!TakeOver(folder))
                    return false;
            }
            catch (Exception e)
            {
                _stuck.Add(folder, "Working", e);
            }
        }

        return true;
    }

    /// <summary>Takes over one, if it can be now; false where it must be checked alone, and something else is under way.</summary>
    private bool TakeOver(string folder)
    {
        if (Claim.Adopt(folder) is not { } claim)
            return true;
        var begun = false;
        try
        {
            // What ended a worker before may do so again: it is checked alone, and takes no other with it.
            var alone = claim.Tries > 0;
            var profile = claim.NeedsCheck ? _profiles.Get(claim.Profile) : null;
            if (claim.NeedsCheck && profile is null)
                return true;
            if (alone && _running.Count > 0)
                return false;
            if (claim.FileName is { } name)
            {
                if (SeriesLock(Waiting.SeriesOf(claim.Profile, name)) is not { } series)
                    return true;
                claim.Hold(series);
            }

            if (claim.Extract is { } extract && _said.Add(claim.Id))
                _log.LogInformation("{Extract}: taken over, after {Tries} tries.", ShownName.Of(extract.Name), claim.Tries);
            _running.Start(claim, profile, alone);
            return begun = true;
        }
        finally
        {
            if (!begun)
                claim.Dispose();
        }
    }

    private void TakeReady()
    {
        foreach (var ready in _waiting.Where(w => w.IsReady && _stuck.MayTry(w.Path)))
        {
            if (!_running.HasRoom)
                return;
            try
            {
                Take(ready);
            }
            catch (Exception e)
            {
                _stuck.Add(ready.Path, $"Inbox of profile {ready.Profile.Name}", e);
            }
        }
    }

    private void Take(Waiting ready)
    {
        if (_profiles.Get(ready.Profile.Name) is not { } profile || !_inbox.CanBeTaken(ready))
            return;
        if (SeriesLock(ready.SeriesOfName) is not { } series)
            return;
        Claim? claim = null;
        try
        {
            claim = Claim.Take(_settings, ready, _halt);
        }
        finally
        {
            if (claim is null)
                series.Dispose();
        }

        if (claim is null)
            return;
        claim.Hold(series);
        _running.Start(claim, profile, alone: false);
        _waiting = [.. _waiting.Where(w => w != ready)];
    }

    /// <summary>
    /// Those of one agency and data set go one after the other, so that each month finds the month before; null where another is under way.
    /// </summary>
    private HeldLock? SeriesLock(string series) => HeldLock.Try(WorkFolders.LockFile(_settings, "series", series));

    private void ShowHealth()
    {
        var (now, troubles, last) = (_time.GetUtcNow(), _troubles.Now, _troubles.Last);
        Health = new(
            troubles.Count == 0 ? "ok" : "troubled",
            now,
            _waiting.Count,
            _waiting.Count == 0 ? null : _waiting.Min(w => w.Since),
            _running.Count,
            _running.Done,
            _running.Failed,
            troubles,
            last?.Words,
            last?.When
        );
        if (now - _healthWritten < TimeSpan.FromSeconds(1))
            return;
        try
        {
            OwnerOnly.WriteJson(_settings.HealthFile, Health);
            _healthWritten = now;
            _troubles.Clear("Health file");
        }
        catch (Exception e) when (Trouble.Words(e) is { } words)
        {
            _troubles.Report("Health file", words);
        }
    }
}
