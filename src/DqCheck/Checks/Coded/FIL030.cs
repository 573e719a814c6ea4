using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Quotes within a value that are not doubled.</summary>
internal sealed class FIL030 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Faults.QuoteLines is { Count: > 0 } quotes
                    ? [CreateFileFinding(rule, file, Describe(quotes), lines: [.. quotes.Select(q => q.Line)])]
                    : []
        );

    private static string Describe(List<(int Line, bool HasBackslash)> quotes)
    {
        var where = Plural.FormatLines([.. quotes.Select(q => q.Line)]);
        var cause = quotes.All(q => q.HasBackslash) ? "escaped with a backslash instead of doubled" : "not doubled, or one is missing";
        return $"on {where} are {cause}";
    }
}
