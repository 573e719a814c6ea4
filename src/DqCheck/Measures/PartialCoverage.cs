using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>How much of a partial data set the rules know.</summary>
/// <param name="Letter">The letter of the data set.</param>
/// <param name="Known">The number of columns that they know.</param>
/// <param name="InAll">How many it has at least; null where nobody knows.</param>
internal sealed record PartialCoverage(string Letter, int Known, int? InAll)
{
    /// <summary>In words.</summary>
    public string Description =>
        InAll is { } all
            ? $"the rules know {Known} of at least {all} columns of CDS-{Letter}"
            : $"the rules know only {Known} columns of CDS-{Letter}";

    /// <summary>The coverage of a data set; null where it is whole.</summary>
    public static PartialCoverage? Of(DataSet dataSet) =>
        dataSet.IsPartial ? new(dataSet.Letter, dataSet.Columns.Count(c => !c.IsKnownByPrefix), dataSet.ColumnsInAll) : null;
}
