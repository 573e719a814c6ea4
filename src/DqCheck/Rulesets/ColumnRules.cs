using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>The checks that a line of <c>columns.csv</c> stands for, in plain words.</summary>
internal static class ColumnRules
{
    public static IEnumerable<Rule> For(ColumnLine line, int futureDays)
    {
        var (column, title) = (line.Column, line.Column.Title);
        var name = column.Name;
        var value = column.IsHidden ? "The value" : "“{value}”";
        if (line.ExpectedSeverity is { } missing)
        {
            yield return line.Rule(CheckNames.Required, missing, $"{title} is missing", $"{name} ({title}) is blank.", "a value") with
            {
                When = line.Expected,
            };
        }

        if (column.Type == ColumnType.Date)
        {
            yield return line.Rule(
                CheckNames.Date,
                line.TypeSeverity,
                $"{title} is not a date",
                $"{value} in {name} ({title}) is not a date that exists.",
                "a date as YYYYMMDD, YYYY-MM-DD or DD/MM/YYYY"
            );
            yield return line.Rule(
                CheckNames.Future,
                Severity.Error,
                $"{title} lies in the future",
                $"{name} ({title}) lies more than {futureDays} days after the as-of date.",
                "a date that has come"
            ) with
            {
                Confidence = Confidence.Logical,
            };
        }

        if (column.Type == ColumnType.Number)
            yield return line.Rule(
                CheckNames.Number,
                line.TypeSeverity,
                $"{title} is not a number",
                $"{value} in {name} ({title}) is not a whole number.",
                "a whole number without sign or point"
            );
        if (column.Pattern is not null)
            yield return line.Rule(
                CheckNames.Pattern,
                line.ValueSeverity,
                $"{title} has an unusual form",
                $"{value} in {name} ({title}) does not have the form of this item.",
                $"the form {column.Pattern.ToString()[4..^2]}"
            );
        if (column.Length is { } length)
            yield return line.Rule(
                CheckNames.Length,
                line.ValueSeverity,
                $"{title} is too long",
                $"The value in {name} ({title}) is longer than {length} characters.",
                $"{length} characters at most"
            );
        if (column.List is { } list)
        {
            var unknown = $"{value} in {name} ({title}) is not a code of this item.{{detail}}";
            if (column.Open)
            {
                yield return line.Rule(
                    CheckNames.Unknown,
                    Severity.Information,
                    $"{title}: code not listed",
                    $"{value} in {name} ({title}) is not in the code list, which is known to be incomplete; it counts as valid. {{detail}}",
                    $"a code of the list {list.Name}"
                ) with
                {
                    Record = RecordKind.File,
                };
            }
            else
            {
                yield return line.Rule(CheckNames.Code, line.ValueSeverity, $"{title}: not a code", unknown, OneOf(list, line.Letter));
            }

            if (list.Codes.Any(c => !c.Sets.Contains(line.Letter)))
                yield return line.Rule(
                    CheckNames.CodeSet,
                    Severity.Warning,
                    $"{title}: code of another data set",
                    $"{value} in {name} ({title}) is a code of another data set, not of this one.",
                    OneOf(list, line.Letter)
                );
        }

        if (column.Min is not null || column.Max is not null)
            yield return line.Rule(
                CheckNames.Range,
                line.ValueSeverity,
                $"{title} is out of range",
                $"{{value}} in {name} ({title}) is outside what is possible.",
                Range(column)
            );
    }

    private static string OneOf(CodeList list, string letter)
    {
        var codes = list.Codes.Where(c => c.Sets.Contains(letter)).ToList();
        return codes.Count <= 12 ? string.Join(", ", codes.Select(c => $"{c.Value} ({c.Text})")) : $"a code of the list {list.Name}";
    }

    private static string Range(Column column)
    {
        var range = (column.Min, column.Max) switch
        {
            ({ } min, { } max) => $"{min} to {max}",
            ({ } min, null) => $"{min} or more",
            (_, var max) => $"{max} or less",
        };
        return string.Concat(
            range,
            column.NaIsValue ? ", or NA where it was not answered" : "",
            string.Concat(column.Also.Select(n => $", or {n}"))
        );
    }
}

/// <summary>A column with what its line says of severity and words.</summary>
internal sealed record ColumnLine(
    Column Column,
    TableRow Line,
    string Letter,
    Condition? Expected,
    Severity? ExpectedSeverity,
    Severity TypeSeverity,
    Severity ValueSeverity,
    string Why,
    string Fix,
    string Source,
    Confidence Confidence
)
{
    public Rule Rule(string check, Severity severity, string title, string message, string expected) =>
        new()
        {
            Id = $"{Column.Name}-{check}",
            Class = severity == Severity.Reject ? FindingClass.Load : FindingClass.Quality,
            Severity = severity,
            Record = Column.Kind,
            Field = Column.Name,
            Check = check,
            Title = title,
            Message = message,
            Expected = expected,
            Why = Why,
            Fix = Fix,
            Source = Source,
            Confidence = Confidence,
        };
}
