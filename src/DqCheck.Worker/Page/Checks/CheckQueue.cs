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

    /// <summary>How often a check is begun again: one that ends the program must not do so each time it starts.</summary>
    private const int MaxRestarts = 2;

    private readonly Channel<PageCheck> _waiting = Channel.CreateUnbounded<PageCheck>();
    private readonly ConcurrentQueue<PageCheck> _all = new();

    /// <exception cref="PageFault">Too many checks are waiting.</exception>
    public void RequireRoom()
    {
        if (_all.Count(c => !c.Progress.IsEnded) >= MaxWaiting)
            throw PageFault.BadRequest("Many checks are waiting already. Wait until some have ended.");
    }

    /// <summary>Adds a check, which begins when those before it have ended. If the program is killed, the next one goes on with it.</summary>
    /// <returns>Its id.</returns>
    public string Add(ProfileSettings profile, CheckOrder order, CheckFolder folder)
    {
        folder.Save(order);
        PageCheck check = new(profile, order, folder);
        Add(check);
        return check.Id;
    }

    /// <summary>Goes on with the checks of a workspace that another program did not end.</summary>
    public void AddLeft(ProfileSettings profile)
    {
        foreach (var folder in CheckFolder.TakeLeft(profile.OpenWorkspace()))
        {
            var order = folder.ReadOrder() ?? new("A check that cannot be read", [], Restarts: MaxRestarts);
            if (order.Restarts < MaxRestarts)
            {
                Add(profile, order with { Restarts = order.Restarts + 1 }, folder);
                continue;
            }

            PageCheck check = new(profile, order, folder);
            check.End(CheckState.Failed, "DqCheck was ended during this check, and again when it went on with it. Drop the extract again.");
            _all.Enqueue(check);
            folder.Dispose();
        }
    }

    private void Add(PageCheck check)
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
            var end = CheckWork.Run(check.Profile, check.Order, check.Folder.Path, check.AddRows, stop);
            check.End(CheckState.Done, end.Message, end.Place);
        }
        catch (DqCheckException fault)
        {
            check.End(CheckState.Failed, string.Join(' ', fault.Mistakes.Prepend(fault.Message)));
        }
        catch (PageFault fault)
        {
            check.End(CheckState.Failed, fault.Message);
        }
        catch (Exception e) when (UnexpectedErrors.IsCancellation(e))
        {
            // It was not interrupted by a fault of its own.
            check.Folder.Save(check.Order with { Restarts = 0 });
            check.Folder.Keep();
            check.End(CheckState.Failed, "Stopped, because DqCheck is closing. It goes on with this check when it is started again.");
        }
        catch (Exception e)
        {
            log.LogError("A check of the page: {Types}\n{Trace}", ActiveFaults.DescribeUnexpected(e), e.StackTrace);
            check.End(CheckState.Failed, "This is an error in DqCheck, not in your extract. Please report it: the log says more.");
        }
        finally
        {
            check.Folder.Dispose();
        }
    }
}
