using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.LocalTables;

/// <summary>Reads the definitions of local tables from the folder <c>local</c> of the rulesets.</summary>
internal static class LocalDefinitionReader
{
    public const string Code = "code";

    private const string TablesName = "tables.csv";

    private const string HolidaysName = "bank-holidays.csv";

    private static readonly string[] TableColumns = ["id", "title", "key", "who", "source", "confidence", "description"];

    private const string AgeGroup = "age-group";

    private static readonly string[] ColumnColumns = ["name", "title", "type", "required", "values", "length", "example", "who", "note"];

    /// <summary>The words for the types of columns.</summary>
    public static readonly IReadOnlyDictionary<string, LocalColumnType> Types = new Dictionary<string, LocalColumnType>
    {
        ["date"] = LocalColumnType.Date,
        [Code] = LocalColumnType.Code,
        ["text"] = LocalColumnType.Text,
        ["reference"] = LocalColumnType.Reference,
        ["number"] = LocalColumnType.Number,
        ["yes-no"] = LocalColumnType.YesNo,
    };

    /// <summary>Reads the definitions that come with the program, or those in the current folder.</summary>
    /// <exception cref="DqCheckException">They cannot be read, or have mistakes.</exception>
    public static LocalTableSet ReadShipped()
    {
        var folder = RulesetFolders.GetRoots().Select(r => Path.Combine(r.Root, LocalTableSet.FolderName)).FirstOrDefault(HasTables);
        return folder is null
            ? throw new DqCheckException(
                FaultKind.Usage,
                "The definitions of local tables were not found. They belong in rulesets/local beside the program."
            )
            : Read(folder);
    }

    /// <exception cref="DqCheckException">They cannot be read, or have mistakes.</exception>
    public static LocalTableSet Read(string folder)
    {
        Mistakes mistakes = new();
        var table = LocalTable.Read(Path.Combine(folder, TablesName));
        mistakes.CheckHeader(table, TableColumns, [.. TableColumns, AgeGroup]);
        LocalTableLineValidator validator = new();
        List<LocalTableDefinition> tables = [];
        foreach (var row in table.Rows)
        {
            mistakes.Check(validator, row);
            if (tables.Any(t => t.Id == row["id"]))
                mistakes.Add(row, $"id {row["id"]} appears twice.");
            tables.Add(ReadTable(folder, row, mistakes));
        }

        var holidays = ReadHolidays(Path.Combine(folder, HolidaysName), mistakes);
        mistakes.ThrowIfAny("The definitions of local tables have mistakes, so nothing was checked:");
        return new(tables, holidays);
    }

    private static bool HasTables(string folder) => File.Exists(Path.Combine(folder, TablesName));

    private static LocalTableDefinition ReadTable(string folder, TableRow row, Mistakes mistakes)
    {
        _ = EnumText.TryParse<Confidence>(row["confidence"], out var confidence);
        return new(
            row["id"],
            row["title"],
            row["key"],
            row["who"],
            row["source"],
            confidence,
            row["description"],
            ReadColumns(Path.Combine(folder, row["id"] + ".csv"), row, mistakes)
        )
        {
            AgeGroup = row[AgeGroup],
        };
    }

    private static List<LocalColumn> ReadColumns(string path, TableRow row, Mistakes mistakes)
    {
        if (!File.Exists(path))
        {
            mistakes.Add(row, $"the file {Path.GetFileName(path)} with its columns is missing.");
            return [];
        }

        var table = LocalTable.Read(path);
        mistakes.CheckHeader(table, ColumnColumns, ColumnColumns);
        LocalColumnLineValidator validator = new();
        List<LocalColumn> columns = [];
        foreach (var line in table.Rows)
        {
            mistakes.Check(validator, line);
            if (columns.Any(c => c.Name == line["name"]))
                mistakes.Add(line, $"name {line["name"]} appears twice.");
            columns.Add(ReadColumn(line));
        }

        if (row["key"] != LocalTableDefinition.NoKey && columns.All(c => c.Name != row["key"]))
            mistakes.Add(table.File, 0, $"has no column {row["key"]}, which is its key.");
        return columns;
    }

    private static LocalColumn ReadColumn(TableRow line)
    {
        var type = Types.GetValueOrDefault(line["type"]);
        return new(
            line["name"],
            line["title"],
            type,
            line["required"] == "yes",
            type == LocalColumnType.YesNo ? LocalColumn.YesAndNo : line["values"].Split('|', StringSplitOptions.RemoveEmptyEntries),
            LineValidator.ParseNumber(line["length"]),
            line["example"],
            line["who"],
            line["note"]
        );
    }

    private static List<DateOnly> ReadHolidays(string path, Mistakes mistakes)
    {
        List<DateOnly> days = [];
        if (!File.Exists(path))
            return days;
        foreach (var row in LocalTable.Read(path).Rows)
        {
            if (LocalDate.TryParse(row["date"], out var day))
                days.Add(day);
            else
                mistakes.Add(row, $"date is “{row["date"]}”. Write dates as 2014-04-18.");
        }

        return days;
    }
}
