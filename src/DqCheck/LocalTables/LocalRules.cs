using DqCheck.Rulesets;

namespace DqCheck.LocalTables;

/// <summary>
/// The rules for local tables, which come from their definitions: <c>TABLE.COLUMN-check</c>, as a line of <c>columns.csv</c> gives
/// <c>COLUMN-check</c>. All are warnings: local tables are not sent.
/// </summary>
internal static class LocalRules
{
    // Checks of a whole table or folder
    public const string File = "local-file";
    public const string Columns = "columns";
    public const string Join = "join";

    public static string GetId(LocalTableDefinition table, string check) => $"{table.Id}-{check}";

    public static string GetId(LocalTableDefinition table, LocalColumn column, string check) => $"{table.Id}.{column.Name}-{check}";

    /// <summary>The rules for the files of a folder.</summary>
    public static IReadOnlyList<Rule> Create(LocalFolder folder, int futureDays) =>
        [
            CreateFileRule(),
            .. folder.Files.Select(f => f.Table).OfType<LocalTableDefinition>().Distinct().SelectMany(t => Create(t, futureDays)),
        ];

    private static IEnumerable<Rule> Create(LocalTableDefinition table, int futureDays)
    {
        yield return Create(
            GetId(table, Columns),
            table,
            Columns,
            "",
            $"{table.Title}: columns",
            "{detail}",
            "the columns of the template",
            "Write the header as in the template (dqcheck local template)."
        );
        if (table.IsJoined)
        {
            yield return Create(
                GetId(table, Join),
                table,
                Join,
                table.Key,
                $"{table.Title}: client not in the extract",
                "No client in the extract has this {detail}.",
                "an id of the extract",
                "Check the id, and whether the client has an episode in the extract. Until then, the line is in no figure by group."
            );
        }

        foreach (var column in table.Columns)
        {
            foreach (var rule in Create(table, column, futureDays))
                yield return rule;
        }
    }

    private static IEnumerable<Rule> Create(LocalTableDefinition table, LocalColumn column, int futureDays)
    {
        var name = $"{char.ToLowerInvariant(column.Title[0])}{column.Title[1..]} ({column.Name})";
        var subject = $"{column.Title} ({column.Name})";
        var title = $"{table.Title}: {char.ToLowerInvariant(column.Title[0])}{column.Title[1..]}";
        if (column.IsRequired)
            yield return Create(CheckNames.Required, $"{title} is missing", $"{subject} is blank.", "a value", "Fill it in.");
        if (column.Type == LocalColumnType.Date)
        {
            yield return Create(
                CheckNames.Date,
                $"{title} is not a valid date",
                $"“{{value}}” in {name} is not a valid date.",
                "a date written as YYYYMMDD, YYYY-MM-DD or DD/MM/YYYY",
                "Correct the date. Until then, the line is in no figure that needs it."
            );
            yield return Create(
                CheckNames.Future,
                $"{title} is in the future",
                $"{subject} is more than {futureDays} days after the as-of date.",
                $"a date no more than {futureDays} days after the as-of date",
                "Correct the date."
            );
        }

        if (column.Type == LocalColumnType.Number)
            yield return Create(
                CheckNames.Number,
                $"{title} is not a number",
                $"“{{value}}” in {name} is not a whole number.",
                "a whole number: digits only",
                "Correct the number."
            );
        if (column.Values.Count > 0)
            yield return Create(
                CheckNames.Code,
                $"{title}: unknown value",
                $"“{{value}}” is not a value of {name}.",
                Plural.JoinOr([.. column.Values]),
                "Use one of the values of the template."
            );
        if (column.Length is { } length)
            yield return Create(
                CheckNames.Length,
                $"{title} is too long",
                $"{subject} is longer than {length} characters.",
                $"no more than {length} characters",
                "Shorten it. It should not hold more than its title says."
            );

        Rule Create(string check, string ruleTitle, string message, string expected, string fix) =>
            LocalRules.Create(GetId(table, column, check), table, check, column.Name, ruleTitle, message, expected, fix);
    }

    private static Rule CreateFileRule() =>
        new()
        {
            Id = File,
            Class = FindingClass.Quality,
            Severity = Severity.Warning,
            Record = RecordKind.File,
            Field = "",
            Check = File,
            Title = "Not a local table",
            Message = "This file is not a local table that DqCheck knows, so it was not read. {detail}",
            Expected = "a file named after a table, such as referrals.csv",
            Why = "Figures that need it read as if nobody had filled it in.",
            Fix = "Rename the file, or move it to another folder. dqcheck local template writes the tables that a contract needs.",
            Source = "rulesets/local/tables.csv",
            Confidence = Confidence.Logical,
        };

    private static Rule Create(
        string id,
        LocalTableDefinition table,
        string check,
        string field,
        string title,
        string message,
        string expected,
        string fix
    ) =>
        new()
        {
            Id = id,
            Class = FindingClass.Quality,
            Severity = Severity.Warning,
            Record = RecordKind.File,
            Field = field,
            Check = check,
            Title = title,
            Message = message,
            Expected = expected,
            Why = "Contracts count the lines of this table. A line that cannot be read is missing from their figures.",
            Fix = fix,
            Source = $"rulesets/local/{table.Id}.csv",
            Confidence = table.Confidence,
        };
}
