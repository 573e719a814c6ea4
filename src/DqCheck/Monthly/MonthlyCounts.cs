namespace DqCheck.Monthly;

/// <summary>Numbers of journeys by month.</summary>
/// <param name="ByMonth">In the order of the months.</param>
/// <param name="FinancialYear">Those of the financial year to date.</param>
/// <param name="UnknownSubstance">Those of all months whose substance is not known: they stand in a total and in no group of it; null where
/// the line is no such total.</param>
internal sealed record MonthlyCounts(IReadOnlyList<int> ByMonth, int FinancialYear, int? UnknownSubstance)
{
    /// <summary>Those of all months.</summary>
    public int Rolling => ByMonth.Sum();
}
