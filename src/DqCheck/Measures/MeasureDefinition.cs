using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>What a measure makes of the journeys that take part.</summary>
internal enum Aggregate
{
    /// <summary>Those that count, of all that take part.</summary>
    Share,

    /// <summary>How many count.</summary>
    Count,

    Mean,
    Least,
    Greatest,
}

/// <summary>In which windows a measure is counted.</summary>
internal enum Cohort
{
    /// <summary>As of the as-of date: no window.</summary>
    None,

    /// <summary>Rolling 12 months, month, financial year to date.</summary>
    EachWindow,

    /// <summary>One that the measure itself names.</summary>
    Own,
}

/// <summary>What one journey brings to a measure in a window.</summary>
/// <param name="TakesPart">In the denominator.</param>
/// <param name="Counts">In the numerator.</param>
/// <param name="Days">Days, of a mean, least or greatest.</param>
/// <param name="Number">How many things the days belong to.</param>
/// <param name="IsOpen">What may still come can change it.</param>
internal readonly record struct Part(bool TakesPart, bool Counts, int Days = 0, int Number = 1, bool IsOpen = false)
{
    public static readonly Part None;

    public static Part Of(bool counts) => new(true, counts);

    /// <summary>For a count: in it or not.</summary>
    public static Part If(bool counts) => new(counts, counts);
}

/// <summary>A measure of journeys: the one meaning of its id.</summary>
/// <param name="Id">Such as <c>top-start</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Aggregate">How journeys become a figure.</param>
/// <param name="Cohort">Windows.</param>
/// <param name="Needs">Columns without which it cannot be computed.</param>
/// <param name="Of">What a journey brings to it.</param>
internal sealed record MeasureDefinition(
    string Id,
    string Title,
    Aggregate Aggregate,
    Cohort Cohort,
    Needs Needs,
    Func<Journey, Window, MeasureRun, Part> Of
)
{
    /// <summary>Each client counts once, however many journeys bring something.</summary>
    public bool PerClient { get; init; }

    /// <summary>A count to reach at most; null: none.</summary>
    public int? Target { get; init; }

    /// <summary>The window of a measure that names its own.</summary>
    public Func<MeasureRun, Window>? Own { get; init; }

    /// <summary>Why it cannot be computed whatever the columns, in words; null where it can.</summary>
    public Func<MeasureRun, string?> Obstacle { get; init; } = _ => null;

    /// <summary>Of all agencies together only.</summary>
    public bool IsOfUnion { get; init; }

    public Unit Unit =>
        Aggregate switch
        {
            Aggregate.Share => Unit.Percent,
            Aggregate.Count => Unit.Count,
            _ => Unit.Days,
        };

    /// <summary>What it needs where waits are measured by another clock: the dates of that clock instead of the referral's.</summary>
    public Needs NeedsBy(WaitClock clock)
    {
        if (
            clock == WaitClock.ReferralToStart
            || Id == "still-waiting-42-days"
            || !(Id.StartsWith("wait-", StringComparison.Ordinal) || Id.StartsWith("cj-", StringComparison.Ordinal))
        )
            return Needs;
        string[] dates = clock == WaitClock.ModalityReferralToStart ? ["REFMODDT"] : ["REFMODDT", "FAOMODDT"];
        return Needs with { Supplied = [.. Needs.Supplied.Where(c => c != "REFLD"), .. dates] };
    }

    /// <summary>Its windows in a run; one null where it has none.</summary>
    public IEnumerable<Window?> Windows(MeasureRun run)
    {
        if (Cohort == Cohort.None)
            return [null];
        return Cohort == Cohort.Own ? [Own!(run)] : Window.Names.Select(run.Window);
    }
}
