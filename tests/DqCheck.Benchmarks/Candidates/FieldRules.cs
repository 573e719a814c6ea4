using DqCheck.Rulesets;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>The rules that all candidates count: those of single cells, as the lines of <c>columns.csv</c> give them.</summary>
internal static class FieldRules
{
    /// <summary>
    /// The rules of a data set. Codes of open lists are left out, because DqCheck gives one finding for each distinct value.
    /// </summary>
    public static IEnumerable<Rule> For(DataSet dataSet) => dataSet.Rules.Where(IsFieldRule);

    public static bool IsFieldRule(Rule rule) => rule.IsColumnCheck && rule.Check != "unknown";
}
