namespace DqCheck.Samples;

/// <summary>The options for a synthetic extract.</summary>
/// <param name="Clients">Number of clients, at most <see cref="MaxClients"/>; of several months, those of the first.</param>
/// <param name="Seed">The same seed gives the same extract, on every machine.</param>
/// <param name="DefectsPercent">Share of the episodes that get one planted defect each.</param>
/// <param name="To">The last day of the extract, after which nothing happens.</param>
/// <param name="Agency">Agency code on every row.</param>
internal sealed record SampleRequest(int Clients, int Seed, decimal DefectsPercent, DateOnly To, string Agency)
{
    /// <summary>The greatest number of clients: more cannot be distinguished by initials, date of birth and sex.</summary>
    public const int MaxClients = 9_000_000;

    /// <summary>The kinds of defects to plant.</summary>
    public IReadOnlyList<DefectKind> Kinds { get; init; } = DefectKinds.All;

    /// <summary>The number of consecutive monthly extracts, the last of which ends on the last day.</summary>
    public int Months { get; init; } = 1;

    /// <summary>First day on which a client is referred: the first extract holds three years.</summary>
    public DateOnly From => GetMonthEnd(1).AddYears(-3).AddDays(1);

    /// <summary>How many clients join in each month after the first.</summary>
    public int JoinersPerMonth => Math.Max(4, Clients / 25);

    /// <summary>How many clients there are by the last month.</summary>
    public int AllClients => Clients + (Months - 1) * JoinersPerMonth;

    /// <summary>
    /// Within how many days before a discharge there is no review. An extract of several months can end shortly before a discharge, and
    /// no review may be overdue then.
    /// </summary>
    public int DaysWithoutReview => Months == 1 ? 30 : 8;

    /// <summary>The last day of a month, counted from 1.</summary>
    public DateOnly GetMonthEnd(int month) => month == Months ? To : GetFirstDay(month).AddMonths(1).AddDays(-1);

    /// <summary>The first day of a month, counted from 1.</summary>
    public DateOnly GetFirstDay(int month) => new DateOnly(To.Year, To.Month, 1).AddMonths(month - Months);

    /// <summary>The month in which a client is first referred.</summary>
    public int GetFirstMonth(int client) => client <= Clients ? 1 : 2 + (client - Clients - 1) / JoinersPerMonth;
}
