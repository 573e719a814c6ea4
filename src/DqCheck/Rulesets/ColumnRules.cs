namespace DqCheck.Rulesets;

/// <summary>Creates the checks of a line of <c>columns.csv</c>, with texts in plain words.</summary>
internal static class ColumnRules
{
    public static IEnumerable<Rule> Create(ColumnLine line, int futureDays)
    {
        var column = line.Column;
        var title = column.Title;
        var name = column.NameInText;
        var subject = char.ToUpperInvariant(name[0]) + name[1..];
        if (line.ExpectedSeverity is { } missing)
        {
            yield return line.CreateRule(CheckNames.Required, missing, $"{title} is missing", $"{subject} is blank.", "a value") with
            {
                When = line.Expected,
            };
        }

        if (column.Type == ColumnType.Date)
        {
            yield return line.CreateRule(
                CheckNames.Date,
                line.TypeSeverity,
                $"{title} is not a valid date",
                column.IsHidden ? $"{subject} is not a valid date." : $"“{{value}}” in {name} is not a valid date.",
                "a date written as YYYYMMDD, YYYY-MM-DD or DD/MM/YYYY"
            );
            yield return line.CreateRule(
                CheckNames.Future,
                Severity.Error,
                $"{title} is in the future",
                $"{subject} is more than {futureDays} days after the as-of date.",
                $"a date no more than {futureDays} days after the as-of date"
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
                $"“{{value}}” in {name} is not a whole number.",
                "a whole number: digits only"
            );
        if (column.Pattern is not null)
            yield return line.CreateRule(
                CheckNames.Pattern,
                line.ValueSeverity,
                $"{title} is in an unexpected format",
                column.IsHidden ? $"{subject} is not in the expected format." : $"“{{value}}” is not in the expected format for {name}.",
                column.PatternWords
            );
        if (column.Length is { } length)
            yield return line.CreateRule(
                CheckNames.Length,
                line.ValueSeverity,
                $"{title} is too long",
                $"{subject} is longer than {length} characters.",
                $"no more than {length} characters"
            );
        if (column.List is { } list)
        {
            if (column.IsOpen)
            {
                yield return line.CreateRule(
                    CheckNames.Unknown,
                    Severity.Information,
                    $"{title}: code not in the list",
                    $"“{{value}}” is not in the code list for {name}. The list is incomplete, so the value counts as valid. {{detail}}",
                    $"a code in the list {list.Name}"
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
                    $"{title}: invalid code",
                    $"“{{value}}” is not a valid code for {name}.{{detail}}",
                    FormatCodes(list, line.Letter) + FormatNa(column)
                );
            }

            if (!line.IsPartial && list.Codes.Any(c => !c.Sets.Contains(line.Letter)))
                yield return line.CreateRule(
                    CheckNames.CodeSet,
                    Severity.Warning,
                    $"{title}: code of another data set",
                    $"“{{value}}” is a code for {name} in another data set, not in this one.",
                    FormatCodes(list, line.Letter) + FormatNa(column)
                );
        }

        if (column.Min is not null || column.Max is not null)
            yield return line.CreateRule(
                CheckNames.Range,
                line.ValueSeverity,
                $"{title} is out of range",
                $"“{{value}}” is outside the accepted range for {name}.",
                FormatRange(column)
            );
    }

    private static string FormatCodes(CodeList list, string letter)
    {
        var codes = list.Codes.Where(c => c.Sets.Contains(letter)).ToList();
        return codes.Count is 0 or > 12 ? $"a code in the list {list.Name}" : Plural.JoinOr([.. codes.Select(c => c.Label)]);
    }

    private static string FormatNa(Column column) => column.IsNaValue ? ", or NA if not answered" : "";

    private static string FormatRange(Column column)
    {
        var range = (column.Min, column.Max) switch
        {
            ({ } min, { } max) => $"{min} to {max}",
            ({ } min, null) => $"{min} or more",
            (_, var max) => $"{max} or less",
        };
        return string.Concat(range, FormatNa(column), string.Concat(column.AlsoAllowed.Select(n => $", or {n}")));
    }
}
