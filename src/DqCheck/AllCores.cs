using System.Runtime.ExceptionServices;

namespace DqCheck;

/// <summary>Work on many things that know nothing of each other.</summary>
internal static class AllCores
{
    /// <summary>What five works say that know nothing of each other; while one waits for its last part, the others go on.</summary>
    public static (T1 First, T2 Second, T3 Third, T4 Fourth, T5 Fifth) OnAllCores<T1, T2, T3, T4, T5>(
        Func<T1> first,
        Func<T2> second,
        Func<T3> third,
        Func<T4> fourth,
        Func<T5> fifth,
        CancellationToken cancel
    )
    {
        var (said1, said2, said3, said4, said5) = (default(T1)!, default(T2)!, default(T3)!, default(T4)!, default(T5)!);
        Action[] works =
        [
            () => said1 = first(),
            () => said2 = second(),
            () => said3 = third(),
            () => said4 = fourth(),
            () => said5 = fifth(),
        ];
        works.OnAllCores(
            work =>
            {
                work();
                return true;
            },
            cancel
        );
        return (said1, said2, said3, said4, said5);
    }

    /// <summary>
    /// What is said of every item, in the order of the items; what the first of them threw ends it, whichever threw earlier.
    /// </summary>
    public static T[] OnAllCores<TItem, T>(this IReadOnlyList<TItem> items, Func<TItem, T> look, CancellationToken cancel = default)
    {
        var (said, thrown, next) = (new T[items.Count], new ExceptionDispatchInfo?[items.Count], -1);
        // One item at a time: in shares of many, one core would wait at the end for another's.
        Parallel.For(
            0,
            Math.Min(Environment.ProcessorCount, said.Length),
            (_, loop) =>
            {
                while (!loop.ShouldExitCurrentIteration && Interlocked.Increment(ref next) is var i && i < said.Length)
                {
                    try
                    {
                        cancel.ThrowIfCancellationRequested();
                        said[i] = look(items[i]);
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
        return said;
    }
}
