using System.Runtime.ExceptionServices;

namespace DqCheck;

/// <summary>Work on many things that know nothing of each other.</summary>
internal static class AllCores
{
    /// <summary>What is said of every item, in the order of the items; the first that throws ends it with its own exception.</summary>
    public static T[] OnAllCores<TItem, T>(this IReadOnlyList<TItem> items, Func<TItem, T> look, CancellationToken cancel = default)
    {
        var said = new T[items.Count];
        try
        {
            Parallel.For(0, said.Length, new ParallelOptions { CancellationToken = cancel }, i => said[i] = look(items[i]));
        }
        catch (AggregateException defects)
        {
            ExceptionDispatchInfo.Throw(defects.InnerExceptions[0]);
        }

        return said;
    }
}
