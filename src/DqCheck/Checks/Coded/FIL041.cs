using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>
/// What a check of the corrected extract would find next: values on rejected rows that fail a check of their column. One finding for each
/// distinct value, and only the first few of a column.
/// </summary>
internal sealed class FIL041 : CodedRule
{
    /// <summary>The most values of a column with a finding of their own.</summary>
    private const int MaxValues = 5;

    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        if (population.RejectedCells.Count == 0)
            return new(0, []);
        var validity = new ColumnValidity(population, dates);
        return ForEachExtract(
            population,
            (extract, file) =>
                population.RejectedCells.TryGetValue(file, out var cells)
                    ? cells
                        .Columns.Where(c => extract.Supplied[c.Slot])
                        .SelectMany(c => FindInColumn(rule, population, validity, file, cells, c.Slot, c.Required))
                    : []
        );
    }

    private static IEnumerable<RuleFinding> FindInColumn(
        Rule rule,
        Population population,
        ColumnValidity validity,
        int file,
        RejectedCells cells,
        int slot,
        Rule? required
    )
    {
        var wrong = cells
            .GetValues(slot)
            .Select(value => (Value: value, Failed: FindFailed(validity, population.Values[slot].LastBlankId, slot, value.Id, required)))
            .Where(v => v.Failed is not null)
            .ToList();
        foreach (var (value, failed) in wrong.Take(MaxValues))
            yield return CreateFinding(
                Describe(population, failed!, slot, value.Id) + DescribeRows(value.Rows, value.Line),
                value.Id,
                value.Line,
                failed!.Id + population.Values[slot].GetText(value.Id)
            );
        if (wrong.Count > MaxValues)
            yield return CreateFinding(
                $"{Plural.Format(wrong.Count - MaxValues, "more value", "more values")} of this column "
                    + $"{(wrong.Count == MaxValues + 1 ? "is" : "are")} wrong on rows that are rejected anyway."
                    + (cells.IsFull(slot) ? " There are too many different values to check them all." : ""),
                0,
                wrong[MaxValues].Value.Line,
                ""
            );

        RuleFinding CreateFinding(string detail, int valueId, int line, string second) =>
            CreateFileFinding(rule, file, detail, second: second, lines: [line]) with
            {
                FieldName = null,
                Slot = slot,
                ValueId = valueId,
            };
    }

    /// <summary>The check that a value fails; null where it is valid, or where the check rejects the row or only informs.</summary>
    private static Rule? FindFailed(ColumnValidity validity, int lastBlank, int slot, int id, Rule? required)
    {
        if (id <= lastBlank)
            return required;
        var failed = validity.GetFailedChecks(slot)[id];
        return failed > 0 && RejectedCells.IsNext(validity.GetRules(slot)[failed - 1]) ? validity.GetRules(slot)[failed - 1] : null;
    }

    private static string Describe(Population population, Rule failed, int slot, int id)
    {
        var hint =
            failed.Check == CheckNames.Code ? CodeHint.For(population.Values[slot].Column.List!, population.Values[slot].GetText(id)) : "";
        return failed
            .Message.Replace("{value}", id == 0 ? "" : FindingText.FormatValue(population, slot, id), StringComparison.Ordinal)
            .Replace("{detail}", hint, StringComparison.Ordinal);
    }

    private static string DescribeRows(int rows, int line) =>
        rows == 1
            ? " This row is rejected anyway: when it is corrected, this will be next."
            : $" It is on {Plural.FormatNumber(rows)} rows that are rejected anyway, first on line {Plural.FormatNumber(line)}: "
                + "when they are corrected, this will be next.";
}
