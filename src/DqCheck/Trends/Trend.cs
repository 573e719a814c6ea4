namespace DqCheck.Trends;

/// <summary>How the results of some agencies developed, month by month.</summary>
/// <param name="Months">The months that have a result, oldest first. A month has the figures of its last run.</param>
/// <param name="People">Who fixed what: a line for each month and person who has, had or fixed findings.</param>
internal sealed record Trend(IReadOnlyList<TrendMonth> Months, IReadOnlyList<PersonMonth> People)
{
    public static readonly Trend Empty = new([], []);

    /// <summary>The month with that name; null where it has no result.</summary>
    public TrendMonth? Find(string name) => Months.FirstOrDefault(m => m.Name == name);
}
