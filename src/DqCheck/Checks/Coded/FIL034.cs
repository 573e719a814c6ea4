using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Single bytes that are not text in an otherwise sound UTF-8 file.</summary>
internal sealed class FIL034 : CodedRule
{
    /// <summary>The most places that a message names.</summary>
    private const int MaxPlaces = 10;

    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Faults.BrokenCells is { Count: > 0 } cells
                    ?
                    [
                        CreateFileFinding(
                            rule,
                            file,
                            Describe(cells, extract.Header!.Names),
                            lines: [.. cells.Select(c => c.Line).Distinct()]
                        ),
                    ]
                    : []
        );

    private static string Describe(List<(int Line, int Cell)> cells, IReadOnlyList<string> names)
    {
        var places = cells
            .Take(MaxPlaces)
            .Select(c => $"line {Plural.FormatNumber(c.Line)}, {(c.Cell <= names.Count ? names[c.Cell - 1] : $"cell {c.Cell}")}");
        var more = cells.Count > MaxPlaces ? $"; and {Plural.FormatNumber(cells.Count - MaxPlaces)} more" : "";
        return string.Join("; ", places) + more;
    }
}
