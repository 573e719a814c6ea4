using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>The checks at present, and what becomes of each, however it ends.</summary>
internal sealed class RunningChecks(WorkerSettings settings, ActiveFaults faults, ClaimPipeline pipeline, Action ended, ILogger log)
    : IDisposable
{
    private const string ResultsSource = "Results";

    private readonly CancellationTokenSource _returning = new();
    private readonly List<(Task Task, bool Alone)> _running = [];
    private int _done;

    private int _failed;

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
    public bool HasCapacity => Count < settings.MaxConcurrentChecks && !_running.Any(r => r.Alone) && !IsBackingOff;

    /// <summary>Whether results cannot be written for the time being.</summary>
    public bool IsBackingOff => faults.IsBackingOff(ResultsSource);

    /// <summary>Begins one; beside one that is <c>alone</c> no other may begin.</summary>
    public void Start(Claim claim, LoadedProfile? profile, bool alone) =>
        _running.Add((Task.Run(() => RunPipeline(claim, profile)), alone));

    /// <summary>Waits for what runs; what takes too long is given back.</summary>
    public async Task FinishAsync()
    {
        _returning.CancelAfter(settings.StopTimeout);
        await Task.WhenAll(_running.Select(r => r.Task));
    }

    public void Dispose() => _returning.Dispose();

    private void RunPipeline(Claim claim, LoadedProfile? profile)
    {
        var name = claim.Extract is { } extract ? RedactedFileName.For(extract.Name) : "An extract";
        try
        {
            if (pipeline.Run(claim, profile, _returning.Token) is { } record)
                LogResult(record);
            faults.Clear(ResultsSource);
        }
        catch (Exception e)
        {
            try
            {
                HandleUnfinished(claim, name, e);
            }
            catch (Exception second) when (StorageErrors.Describe(second) is { } words)
            {
                faults.Report(ResultsSource, words);
            }
        }
        finally
        {
            claim.Dispose();
            ended();
        }
    }

    private void LogResult(ResultRecord record)
    {
        Interlocked.Increment(ref record.Outcome == ResultOutcome.Failed ? ref _failed : ref _done);
        log.LogInformation("{Extract} ({Profile}): {Outcome}. {Sentence}", record.Shown, record.Profile, record.Outcome, record.Sentence);
    }

    /// <summary>The claim stays for the next look, except where the worker is to stop.</summary>
    private void HandleUnfinished(Claim claim, string name, Exception e)
    {
        if (_returning.IsCancellationRequested && UnexpectedErrors.IsCancellation(e))
        {
            claim.CancelAttempt();
            claim.ReturnToInbox(settings);
            log.LogInformation("{Extract}: given back, for the worker stops.", name);
        }
        else if (e is DqCheckException { Kind: not FaultKind.Output })
        {
            claim.CancelAttempt();
            faults.Report(ProfileCache.GetFaultSource(claim.Profile), ActiveFaults.Describe(e));
        }
        else if (StorageErrors.Describe(e) is { } words)
        {
            faults.Report(ResultsSource, words);
            if (StorageErrors.IsEnvironmental(e))
                claim.CancelAttempt();
            else
                claim.EndAttempt(words);
        }
        else
        {
            // Messages of exceptions can hold values of the extract, their types and places cannot.
            log.LogError("{Extract}: a defect of DqCheck: {Types}\n{Trace}", name, ActiveFaults.DescribeUnexpected(e), e.StackTrace);
            claim.EndAttempt(ActiveFaults.DescribeUnexpected(e));
        }
    }
}
