namespace DqCheck.Rulesets;

/// <summary>Creates the checks of a line of <c>columns.csv</c>, with texts in plain words.</summary>
internal static class ColumnRules
{
    public static IEnumerable<Rule> Create(ColumnLine line, int futureDays)
    {
        var column = line.Column;
        var title = line.Column.Title;
        var name = column.Name;
        var value = column.IsHidden ? "The value" : "“{value}”";
        if (line.ExpectedSeverity is { } missing)
        {
            yield return line.CreateRule(CheckNames.Required, missing, $"{title} is missing", $"{name} ({title}) is blank.", "a value") with
            {
                When = line.Expected,
            };
        }

        if (column.Type == ColumnType.Date)
        {
            yield return line.CreateRule(
                CheckNames.Date,
                line.TypeSeverity,
                $"{title} is not a date",
                $"{value} in {name} ({title}) is not a date that exists.",
                "a date as YYYYMMDD, YYYY-MM-DD or DD/MM/YYYY"
            );
            yield return line.CreateRule(
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
            yield return line.CreateRule(
                CheckNames.Number,
                line.TypeSeverity,
                $"{title} is not a number",
                $"{value} in {name} ({title}) is not a whole number.",
                "a whole number without sign or point"
            );
        if (column.Pattern is not null)
            yield return line.CreateRule(
                CheckNames.Pattern,
                line.ValueSeverity,
                $"{title} has an unusual form",
                $"{value} in {name} ({title}) does not have the form of this item.",
                $"the form {column.Pattern.ToString()[4..^2]}"
            );
        if (column.Length is { } length)
            yield return line.CreateRule(
                CheckNames.Length,
                line.ValueSeverity,
                $"{title} is too long",
                $"The value in {name} ({title}) is longer than {length} characters.",
                $"{length} characters at most"
            );
        if (column.List is { } list)
        {
            var unknown = $"{value} in {name} ({title}) is not a code of this item.{{detail}}";
            if (column.IsOpen)
            {
                yield return line.CreateRule(
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
                yield return line.CreateRule(
                    CheckNames.Code,
                    line.ValueSeverity,
                    $"{title}: not a code",
                    unknown,
                    FormatCodes(list, line.Letter)
                );
            }

            if (list.Codes.Any(c => !c.Sets.Contains(line.Letter)))
                yield return line.CreateRule(
                    CheckNames.CodeSet,
                    Severity.Warning,
                    $"{title}: code of another data set",
                    $"{value} in {name} ({title}) is a code of another data set, not of this one.",
                    FormatCodes(list, line.Letter)
                );
        }

        if (column.Min is not null || column.Max is not null)
            yield return line.CreateRule(
                CheckNames.Range,
                line.ValueSeverity,
                $"{title} is out of range",
                $"{{value}} in {name} ({title}) is outside what is possible.",
                FormatRange(column)
            );
    }

    private static string FormatCodes(CodeList list, string letter)
    {
        var codes = list.Codes.Where(c => c.Sets.Contains(letter)).ToList();
        return codes.Count <= 12 ? string.Join(", ", codes.Select(c => $"{c.Value} ({c.Text})")) : $"a code of the list {list.Name}";
    }

    private static string FormatRange(Column column)
    {
        var range = (column.Min, column.Max) switch
        {
            ({ } min, { } max) => $"{min} to {max}",
            ({ } min, null) => $"{min} or more",
            (_, var max) => $"{max} or less",
        };
        return string.Concat(
            range,
            column.IsNaValue ? ", or NA where it was not answered" : "",
            string.Concat(column.AlsoAllowed.Select(n => $", or {n}"))
        );
    }
}
