using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using FluentValidation;

namespace DqCheck.Rulesets;

/// <summary>Validates a line of a ruleset file.</summary>
internal abstract class LineValidator : AbstractValidator<TableRow>
{
    private readonly IRuleBuilder<TableRow, Table> _line;

    /// <remarks>
    /// The requirements are links of one FluentValidation rule: with one rule for each, a tenth of a check of few rows was spent on getting
    /// from a line to its table. The table is an object because FluentValidation has no precompiled code for numbers.
    /// </remarks>
    protected LineValidator() => _line = RuleFor(row => row.Table);

    /// <summary>Adds a requirement for lines.</summary>
    /// <param name="isMet">Whether a line meets it.</param>
    /// <param name="otherwise">Describes what is wrong with a line that does not.</param>
    /// <param name="when">Selects the lines with this requirement; null: all.</param>
    protected void Require(Func<TableRow, bool> isMet, Func<TableRow, string> otherwise, Func<TableRow, bool>? when = null)
    {
        var requirement = _line
            .Must(
                (row, _, context) =>
                {
                    if (isMet(row))
                        return true;
                    // An argument, because FluentValidation would take braces in the line for placeholders.
                    context.MessageFormatter.AppendArgument("Mistake", otherwise(row));
                    return false;
                }
            )
            .WithMessage("{Mistake}");
        if (when is not null)
            requirement.When(when, ApplyConditionTo.CurrentValidator);
    }

    protected void RequireFilled(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            Require(row => row[column].Length > 0, _ => $"{column} is blank.");
    }

    protected void RequireOneOf(string column, bool mayBeBlank, params string[] words) =>
        Require(
            row => words.Contains(row[column]) || (mayBeBlank && row[column].Length == 0),
            row => $"{column} is “{row[column]}”. Use {ListWords(words)}{(mayBeBlank ? ", or leave it blank" : "")}."
        );

    protected void RequireNumber(string column, int least = 0) =>
        Require(
            row => row[column].Length == 0 || ParseNumber(row[column]) >= least,
            row => $"{column} is “{row[column]}”. Use a whole number, {least} or more."
        );

    /// <summary>A whole number in digits; null for any other text.</summary>
    public static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected void RequirePattern(Func<TableRow, string> text, string column) =>
        Require(row => IsPattern(text(row)), row => $"{column} “{text(row)}” is not a valid regular expression.");

    protected void RequireCondition(string column, Func<TableRow, string> text) =>
        Require(
            row => text(row).Length == 0 || Condition.Parse(text(row)) is not null,
            row => $"{column} “{text(row)}” is not a valid condition. Write it as DISD present and DISRSN=80|81."
        );

    protected void RequireConfidence(Func<TableRow, IEnumerable<string>> severities) =>
        Require(
            row => !severities(row).Any(s => s is "reject" or "error") || row["confidence"] is "sourced" or "logical",
            row =>
                $"an error needs confidence sourced or logical, but this line has {row["confidence"]}. Make it a warning, or give a source."
        );

    /// <summary>Requires valid letters of data sets. Not checked where the letters themselves are unknown.</summary>
    protected void RequireDataSets(DataSetLetters? letters, params string[] others) =>
        Require(
            row => letters!.MistakeIn(row["sets"], others) is null,
            row => $"sets is “{row["sets"]}”: {letters!.MistakeIn(row["sets"], others)}",
            when: _ => letters is not null
        );

    protected void RequireKnownConfidence() => RequireOneOf("confidence", false, [.. Enum.GetValues<Confidence>().Select(EnumText.ToText)]);

    protected static readonly string[] Severities = [.. Enum.GetValues<Severity>().Select(EnumText.ToText)];

    private static string ListWords(string[] words) => words.Length == 1 ? words[0] : "one of " + string.Join(", ", words);

    private static bool IsPattern(string text)
    {
        try
        {
            // The static method caches the pattern: most columns share theirs with others.
            _ = Regex.IsMatch("", text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
