using System.Collections.Concurrent;
using System.Threading.Channels;
using DqCheck.Worker.Settings;
using DqCheck.Worker.Watch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Page.Checks;

/// <summary>Runs the checks of the page one after the other, whether or not a browser is watching.</summary>
internal sealed class CheckQueue(ILogger log) : BackgroundService
{
    /// <summary>How many checks that have ended can still be looked up.</summary>
    private const int Remembered = 20;

    /// <summary>How many checks can wait: the files of each take room on the disk.</summary>
    private const int MaxWaiting = 20;

    private readonly Channel<PageCheck> _waiting = Channel.CreateUnbounded<PageCheck>();
    private readonly ConcurrentQueue<PageCheck> _all = new();

    /// <exception cref="PageFault">Too many checks are waiting.</exception>
    public void RequireRoom()
    {
        if (_all.Count(c => !c.Progress.IsEnded) >= MaxWaiting)
            throw PageFault.BadRequest("Many checks are waiting already. Wait until some have ended.");
    }

    /// <summary>Adds a check, which begins when those before it have ended.</summary>
    public void Add(PageCheck check)
    {
        while (_all.Count >= Remembered && _all.TryPeek(out var oldest) && oldest.Progress.IsEnded)
            _all.TryDequeue(out _);
        _all.Enqueue(check);
        if (!_waiting.Writer.TryWrite(check))
            Run(check, new(canceled: true));
    }

    /// <summary>The checks of a workspace, the newest first.</summary>
    public IEnumerable<PageCheck> List(ProfileSettings profile) => _all.Where(c => c.Profile.Name == profile.Name).Reverse();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(
            async () =>
            {
                try
                {
                    await foreach (var check in _waiting.Reader.ReadAllAsync(stoppingToken))
                        Run(check, stoppingToken);
                }
                catch (OperationCanceledException)
                {
                    // The program stops.
                }

                _waiting.Writer.Complete();
                while (_waiting.Reader.TryRead(out var left))
                    Run(left, stoppingToken);
            },
            CancellationToken.None
        );

    private void Run(PageCheck check, CancellationToken stop)
    {
        try
        {
            stop.ThrowIfCancellationRequested();
            check.Begin();
            var end = check.Work(check.AddRows, stop);
            check.End(CheckState.Done, end.Message, end.Place);
        }
        catch (DqCheckException fault)
        {
            check.End(CheckState.Failed, string.Join(' ', fault.Mistakes.Prepend(fault.Message)));
        }
        catch (Exception e) when (UnexpectedErrors.IsCancellation(e))
        {
            check.End(CheckState.Failed, "Stopped, because DqCheck is closing. Drop the extract again.");
        }
        catch (Exception e)
        {
            log.LogError("A check of the page: {Types}\n{Trace}", ActiveFaults.DescribeUnexpected(e), e.StackTrace);
            check.End(CheckState.Failed, "This is an error in DqCheck, not in your extract. Please report it: the log says more.");
        }
        finally
        {
            check.Ended?.Invoke();
        }
    }
}
