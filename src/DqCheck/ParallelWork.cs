using System.Runtime.ExceptionServices;

namespace DqCheck;

/// <summary>Work on many things that know nothing of each other.</summary>
internal static class ParallelWork
{
    /// <summary>What five works say that know nothing of each other; while one waits for its last part, the others go on.</summary>
    public static (T1 First, T2 Second, T3 Third, T4 Fourth, T5 Fifth) RunParallel<T1, T2, T3, T4, T5>(
        Func<T1> first,
        Func<T2> second,
        Func<T3> third,
        Func<T4> fourth,
        Func<T5> fifth,
        CancellationToken cancel
    )
    {
        var result1 = default(T1)!;
        var result2 = default(T2)!;
        var result3 = default(T3)!;
        var result4 = default(T4)!;
        var result5 = default(T5)!;
        Action[] works =
        [
            () => result1 = first(),
            () => result2 = second(),
            () => result3 = third(),
            () => result4 = fourth(),
            () => result5 = fifth(),
        ];
        works.RunParallel(
            work =>
            {
                work();
                return true;
            },
            cancel
        );
        return (result1, result2, result3, result4, result5);
    }

    /// <summary>
    /// What is said of every item, in the order of the items; what the first of them threw ends it, whichever threw earlier.
    /// </summary>
    public static T[] RunParallel<TItem, T>(this IReadOnlyList<TItem> items, Func<TItem, T> look, CancellationToken cancel = default)
    {
        var result = new T[items.Count];
        var thrown = new ExceptionDispatchInfo?[items.Count];
        var next = -1;
        // One item at a time: in shares of many, one core would wait at the end for another's.
        Parallel.For(
            0,
            Math.Min(Environment.ProcessorCount, result.Length),
            (_, loop) =>
            {
                while (!loop.ShouldExitCurrentIteration && Interlocked.Increment(ref next) is var i && i < result.Length)
                {
                    try
                    {
                        cancel.ThrowIfCancellationRequested();
                        result[i] = look(items[i]);
                    }
                    catch (Exception e)
                    {
                        thrown[i] = ExceptionDispatchInfo.Capture(e);
                        loop.Stop();
                    }
                }
            }
        );
        Array.Find(thrown, e => e is not null)?.Throw();
        return result;
    }
}
