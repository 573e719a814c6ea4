using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Samples;

/// <summary>The data set of a sample, completed from the other data sets of the ruleset.</summary>
internal static class SampleDataSet
{
    private const int Months = 13;

    /// <summary>
    /// Adds flags of reviews to a partial data set for each category of which it knows none: those of the nearest earlier data set that
    /// has some. Real extracts have such flags, and DqCheck recognises them by their prefix.
    /// </summary>
    public static DataSet AddFlags(DataSet dataSet, Ruleset ruleset)
    {
        var earlier = ruleset
            .DataSets.Where(d => d.From < dataSet.From)
            .OrderByDescending(d => d.From)
            .Select(ReviewCategories.For)
            .ToList();
        return dataSet.WithColumnsByPrefix(
            ReviewCategories
                .For(dataSet)
                .Index()
                .Where(c => c.Item.Flags.Count == 0)
                .SelectMany(c => earlier.Select(e => e[c.Index].Flags).FirstOrDefault(f => f.Count > 0) ?? [])
                .Select(f => f.Name)
        );
    }

    /// <summary>The last day of its thirteenth month, or its own last day where the next data set begins earlier.</summary>
    public static DateOnly GetDefaultTo(DataSet dataSet, Ruleset ruleset) =>
        ruleset.DataSets.Select(d => d.From).Where(from => from > dataSet.From).Append(dataSet.From.AddMonths(Months)).Min().AddDays(-1);
}
