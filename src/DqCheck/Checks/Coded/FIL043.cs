using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Columns of an extract of a partial data set that the rules do not know: nothing is said about their values.</summary>
internal sealed class FIL043 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                FindNotJudged(population.DataSet, extract) is { Count: > 0 } names
                    ? [CreateFileFinding(rule, file, Describe(names), lines: [extract.Header!.Line])]
                    : []
        );

    /// <summary>The names of such columns, in the order of the header; none where the data set is known as a whole.</summary>
    public static IReadOnlyList<string> FindNotJudged(DataSet dataSet, Extract extract) =>
        dataSet.IsPartial
            ?
            [
                .. extract
                    .Header!.Names.Where(name => name.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(name => dataSet.Find(name) is null or { IsKnownByPrefix: true }),
            ]
            : [];

    private static string Describe(IReadOnlyList<string> names) =>
        $"{(names.Count == 1 ? "1 column of this extract is" : $"{Plural.FormatNumber(names.Count)} columns of this extract are")} not judged: "
        + string.Join(", ", names);
}
