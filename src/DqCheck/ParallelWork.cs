using System.Runtime.ExceptionServices;

namespace DqCheck;

/// <summary>Runs independent work in parallel.</summary>
internal static class ParallelWork
{
    /// <summary>Runs five independent functions in parallel and returns their results.</summary>
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
    /// Applies a function to every item in parallel and returns the results in the order of the items. If several fail, throws the
    /// exception of the first item that failed, whichever failed earlier.
    /// </summary>
    public static T[] RunParallel<TItem, T>(this IReadOnlyList<TItem> items, Func<TItem, T> compute, CancellationToken cancel = default)
    {
        var result = new T[items.Count];
        var thrown = new ExceptionDispatchInfo?[items.Count];
        var next = -1;
        // One item at a time: with larger partitions, one core would wait at the end for another.
        Parallel.For(
            0,
            Math.Min(Environment.ProcessorCount, result.Length),
            (_, loop) =>
            {
                while (!loop.ShouldExitCurrentIteration)
                {
                    var i = Interlocked.Increment(ref next);
                    if (i >= result.Length)
                        return;
                    try
                    {
                        cancel.ThrowIfCancellationRequested();
                        result[i] = compute(items[i]);
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
