using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using FluentValidation;

namespace DqCheck.Rulesets;

/// <summary>What a line of any ruleset file has to say of itself.</summary>
internal abstract class LineValidator : AbstractValidator<TableRow>
{
    private readonly IRuleBuilder<TableRow, Table> _line;

    /// <remarks>
    /// The demands are links of one chain: with a chain for each, FluentValidation spent a tenth of a check of few rows on getting from a
    /// line to its table.
    /// The table is an object: for numbers FluentValidation is not compiled beforehand.
    /// </remarks>
    protected LineValidator() => _line = RuleFor(row => row.Table);

    /// <summary>Something that every line has to meet.</summary>
    /// <param name="isMet">Whether a line meets it.</param>
    /// <param name="otherwise">What is wrong with one that does not.</param>
    /// <param name="when">Of which lines it is demanded; null: of all.</param>
    protected void Require(Func<TableRow, bool> isMet, Func<TableRow, string> otherwise, Func<TableRow, bool>? when = null)
    {
        var demand = _line
            .Must(
                (row, _, context) =>
                {
                    if (isMet(row))
                        return true;
                    // As an argument it keeps the braces that a line may hold.
                    context.MessageFormatter.AppendArgument("Mistake", otherwise(row));
                    return false;
                }
            )
            .WithMessage("{Mistake}");
        if (when is not null)
            demand.When(when, ApplyConditionTo.CurrentValidator);
    }

    protected void RequireFilled(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            Require(row => row[column].Length > 0, _ => $"{column} is blank.");
    }

    protected void RequireOneOf(string column, bool mayBeBlank, params string[] words) =>
        Require(
            row => words.Contains(row[column]) || (mayBeBlank && row[column].Length == 0),
            row => $"{column} is “{row[column]}”; it can be {string.Join(", ", words)}."
        );

    protected void RequireNumber(string column, int least = 0) =>
        Require(
            row =>
                row[column].Length == 0
                || (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least),
            row => $"{column} is “{row[column]}”; it can be a whole number from {least}."
        );

    protected void RequirePattern(Func<TableRow, string> text, string column) =>
        Require(row => IsPattern(text(row)), row => $"{column} “{text(row)}” is not a regular expression.");

    protected void RequireCondition(string column, Func<TableRow, string> text) =>
        Require(
            row => text(row).Length == 0 || Condition.Parse(text(row)) is not null,
            row => $"{column} “{text(row)}” is not a condition such as DISD present and DISRSN=80|81."
        );

    protected void RequireConfidence(Func<TableRow, IEnumerable<string>> severities) =>
        Require(
            row => !severities(row).Any(s => s is "reject" or "error") || row["confidence"] is "sourced" or "logical",
            row => $"an error needs confidence sourced or logical, this line is {row["confidence"]}: make it a warning or name the source."
        );

    /// <summary>Data sets by letter; where the letters are not known nothing is said of them.</summary>
    protected void RequireDataSets(DataSetLetters? letters, params string[] others) =>
        Require(
            row => letters!.MistakeIn(row["sets"], others) is null,
            row => $"sets is “{row["sets"]}”; {letters!.MistakeIn(row["sets"], others)}",
            when: _ => letters is not null
        );

    protected void RequireKnownConfidence() => RequireOneOf("confidence", false, [.. Enum.GetValues<Confidence>().Select(EnumText.ToText)]);

    protected static readonly string[] Severities = [.. Enum.GetValues<Severity>().Select(EnumText.ToText)];

    private static bool IsPattern(string text)
    {
        try
        {
            // .NET keeps patterns that are given like this: most columns share theirs with others.
            _ = Regex.IsMatch("", text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
