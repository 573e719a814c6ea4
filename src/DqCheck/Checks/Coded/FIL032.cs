using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Invisible characters at the ends of a column's name or values.</summary>
internal sealed class FIL032 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract
                    .Header!.Names.Select((name, i) => (Name: name, Slot: extract.Header.Slots[i]))
                    .Select(c =>
                        (
                            c.Name,
                            Line: c.Slot >= 0 ? extract.Faults.TrimmedCells.GetValueOrDefault(c.Slot) : 0,
                            IsInHeader: extract.Faults.TrimmedNames.Contains(c.Name)
                        )
                    )
                    .Where(c => c.Line > 0 || c.IsInHeader)
                    .DistinctBy(c => c.Name)
                    .Select(c =>
                        CreateFileFinding(
                            rule,
                            file,
                            Describe(c.Line, c.IsInHeader),
                            c.Name,
                            lines: [c.IsInHeader ? extract.Header.Line : c.Line]
                        )
                    )
        );

    private static string Describe(int line, bool isInHeader) =>
        (line, isInHeader) switch
        {
            (0, _) => "the name of this column",
            (_, true) => $"the name of this column and its values (first on line {Plural.FormatNumber(line)})",
            _ => $"values of this column (first on line {Plural.FormatNumber(line)})",
        };
}
