using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Says why a rule checks a record: its condition, with the values of the record.</summary>
internal static class WhenText
{
    /// <summary>A sentence; null where the rule checks every record of its kind.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="population">The records.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="record">Index of the record; -1 where it is none.</param>
    public static string? Describe(Rule rule, Population population, RecordKind kind, int record) =>
        rule.When is { } when
            ? $"The rule applies because {Plural.JoinAnd([.. when.Terms.Select(term => Describe(term, population, kind, record))])}."
            : null;

    private static string Describe(ConditionTerm term, Population population, RecordKind kind, int record)
    {
        var column = population.DataSet.Find(term.Column)!;
        var value = record < 0 ? null : ValueText.Describe(population, column.Slot, population.GetCellId(kind, record, column.Slot));
        return term.Kind switch
        {
            TermKind.Blank => $"{column.NameInText} is blank",
            TermKind.Present => $"{column.NameInText} has a value{(value is null ? "" : $", {value}")}",
            _ => $"{column.NameInText} is {value ?? Plural.JoinOr([.. term.Codes.Select(c => ValueText.DescribeCode(column, c))])}",
        };
    }
}
