using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>The checks at present, and what becomes of each, however it ends.</summary>
internal sealed class RunningChecks(WorkerSettings settings, Troubles troubles, Passage passage, Action ended, ILogger log) : IDisposable
{
    private const string ResultsPlace = "Results";

    private readonly CancellationTokenSource _giveBack = new();
    private readonly List<(Task Task, bool Alone)> _running = [];
    private int _done,
        _failed;

    public int Done => _done;

    public int Failed => _failed;

    public int Count
    {
        get
        {
            _running.RemoveAll(r => r.Task.IsCompleted);
            return _running.Count;
        }
    }

    /// <summary>Whether one more may begin.</summary>
    public bool HasRoom => Count < settings.Checks && !_running.Any(r => r.Alone) && !IsPausing;

    /// <summary>Whether results cannot be written for the time being.</summary>
    public bool IsPausing => troubles.IsPausing(ResultsPlace);

    /// <summary>Begins one; beside one that is <c>alone</c> no other may begin.</summary>
    public void Start(Claim claim, ProfileInUse? profile, bool alone) => _running.Add((Task.Run(() => GoOn(claim, profile)), alone));

    /// <summary>Waits for what runs; what takes too long is given back.</summary>
    public async Task Finish()
    {
        _giveBack.CancelAfter(settings.Stop);
        await Task.WhenAll(_running.Select(r => r.Task));
    }

    public void Dispose() => _giveBack.Dispose();

    private void GoOn(Claim claim, ProfileInUse? profile)
    {
        var name = claim.Extract is { } extract ? ShownName.Of(extract.Name) : "An extract";
        try
        {
            if (passage.Go(claim, profile, _giveBack.Token) is { } record)
                Tell(record);
            troubles.Clear(ResultsPlace);
        }
        catch (Exception e)
        {
            try
            {
                Unfinished(claim, name, e);
            }
            catch (Exception second) when (Trouble.Words(second) is { } words)
            {
                troubles.Report(ResultsPlace, words);
            }
        }
        finally
        {
            claim.Dispose();
            ended();
        }
    }

    private void Tell(ResultRecord record)
    {
        Interlocked.Increment(ref record.Outcome == Outcome.Failed ? ref _failed : ref _done);
        log.LogInformation("{Extract} ({Profile}): {Outcome}. {Sentence}", record.Shown, record.Profile, record.Outcome, record.Sentence);
    }

    /// <summary>The claim stays for the next look, except where the worker is to stop.</summary>
    private void Unfinished(Claim claim, string name, Exception e)
    {
        if (_giveBack.IsCancellationRequested && Defects.IsStop(e))
        {
            claim.TakeBackTry();
            claim.GiveBack(settings);
            log.LogInformation("{Extract}: given back, for the worker stops.", name);
        }
        else if (e is DqFault { Kind: not FaultKind.Output })
        {
            claim.TakeBackTry();
            troubles.Report(ProfilesInUse.Place(claim.Profile), Troubles.WordsFor(e));
        }
        else if (Trouble.Words(e) is { } words)
        {
            troubles.Report(ResultsPlace, words);
            if (Trouble.IsOfThePlace(e))
                claim.TakeBackTry();
            else
                claim.EndTry(words);
        }
        else
        {
            // Messages of exceptions can hold values of the extract, their types and places cannot.
            log.LogError("{Extract}: a defect of DqCheck: {Types}\n{Trace}", name, Troubles.DefectWords(e), e.StackTrace);
            claim.EndTry(Troubles.DefectWords(e));
        }
    }
}
