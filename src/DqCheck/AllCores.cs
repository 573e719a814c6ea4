using System.Runtime.ExceptionServices;

namespace DqCheck;

/// <summary>Work on many things that know nothing of each other.</summary>
internal static class AllCores
{
    /// <summary>What is said of every item, in the order of the items; the first that throws ends it with its own exception.</summary>
    public static T[] OnAllCores<TItem, T>(this IReadOnlyList<TItem> items, Func<TItem, T> look, CancellationToken cancel = default)
    {
        var (said, next) = (new T[items.Count], -1);
        try
        {
            // One item at a time: in shares of many, one core would wait at the end for another's.
            Parallel.For(0, Math.Min(Environment.ProcessorCount, said.Length), new ParallelOptions { CancellationToken = cancel }, (_, loop) =>
            {
                while (Interlocked.Increment(ref next) is var i && i < said.Length && !loop.ShouldExitCurrentIteration)
                {
                    cancel.ThrowIfCancellationRequested();
                    said[i] = look(items[i]);
                }
            });
        }
        catch (AggregateException defects)
        {
            ExceptionDispatchInfo.Throw(defects.InnerExceptions[0]);
        }

        return said;
    }
}
