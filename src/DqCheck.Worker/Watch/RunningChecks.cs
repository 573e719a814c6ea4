using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>Runs checks in the background and handles every way in which they can end.</summary>
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

    /// <summary>Whether another check may start.</summary>
    public bool HasCapacity => Count < settings.MaxConcurrentChecks && !_running.Any(r => r.Alone) && !IsBackingOff;

    /// <summary>Whether results cannot be written at present.</summary>
    public bool IsBackingOff => faults.IsBackingOff(ResultsSource);

    /// <summary>Starts a check. No other may start while one that must run <paramref name="alone"/> is running.</summary>
    public void Start(Claim claim, LoadedProfile? profile, bool alone) =>
        _running.Add((Task.Run(() => RunPipeline(claim, profile)), alone));

    /// <summary>Waits for the running checks; extracts of those that take too long are returned to the inbox.</summary>
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

    /// <summary>Counts and logs a result.</summary>
    public void LogResult(ResultRecord record)
    {
        if (record.Outcome != ResultOutcome.Withdrawn)
            Interlocked.Increment(ref record.Outcome == ResultOutcome.Failed ? ref _failed : ref _done);
        log.LogInformation("{Extract} ({Profile}): {Outcome}. {Sentence}", record.Shown, record.Profile, record.Outcome, record.Sentence);
    }

    /// <summary>Handles a check that did not finish: its claim stays for the next scan, unless the worker is stopping.</summary>
    private void HandleUnfinished(Claim claim, string name, Exception e)
    {
        if (_returning.IsCancellationRequested && UnexpectedErrors.IsCancellation(e))
        {
            claim.CancelAttempt();
            claim.ReturnToInbox(settings);
            log.LogInformation("{Extract}: returned to the inbox, because the worker is stopping.", name);
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
            // Messages of exceptions can contain values of the extract; types and stack traces cannot.
            log.LogError("{Extract}: an error in DqCheck: {Types}\n{Trace}", name, ActiveFaults.DescribeUnexpected(e), e.StackTrace);
            claim.EndAttempt(ActiveFaults.DescribeUnexpected(e));
        }
    }
}
