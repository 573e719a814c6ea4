using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>One extract writes dates in several formats.</summary>
internal sealed class FIL016 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.DateFormats.Count(n => n > 0) > 1 ? [CreateFileFinding(rule, file, ListFormats(extract.DateFormats))] : []
        );

    private static string ListFormats(IReadOnlyList<long> counts)
    {
        var used = counts
            .Select((count, format) => (Name: DateParser.FormatNames[format], Count: count))
            .Where(format => format.Count > 0)
            .Select(format => $"{format.Name} in {Plural.Format(format.Count, "cell", "cells")}");
        return string.Join(", ", used);
    }
}
