using DqCheck.Records;

namespace DqCheck.Monthly;

/// <summary>Numbers of journeys by month.</summary>
/// <param name="ByMonth">In the order of the months.</param>
/// <param name="FinancialYear">The count of the financial year to date.</param>
/// <param name="UnknownSubstance">The count of all months with an unknown substance, which is in a total but in no group of it; null where
/// the line is not such a total.</param>
internal sealed record MonthlyCounts(IReadOnlyList<KeyedCount> ByMonth, KeyedCount FinancialYear, KeyedCount? UnknownSubstance)
{
    /// <summary>The count of all months.</summary>
    public KeyedCount Rolling => KeyedCount.Sum(ByMonth);
}
