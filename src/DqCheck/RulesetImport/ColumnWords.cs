namespace DqCheck.RulesetImport;

/// <summary>First words for a new column, until somebody writes better ones.</summary>
internal static class ColumnWords
{
    public static string CreateWhy(FieldRow row, ImportScope scope) =>
        row.Sets.Count == 1
            ? $"This item is part of data set {row.Sets[0]}, and national figures may use it."
            : $"This item is part of data sets {scope.Format(row.Sets)}, and national figures may use it.";

    public static string CreateFix(FieldRow row, IReadOnlyDictionary<string, string> cells) =>
        cells["type"] switch
        {
            "date" => "Enter the day, the month and all four digits of the year.",
            "number" when cells["max"].Length > 0 => $"Enter a whole number from {cells["min"]} to {cells["max"]}.",
            "number" => "Enter a whole number.",
            _ when cells["list"].Length > 0 => $"Choose one of the values that the case-management system offers for {row.Name}.",
            _ when cells["pattern-words"].Length > 0 => $"Check the value. NDTMS expects {cells["pattern-words"]}.",
            _ when cells["length"].Length > 0 => $"Check the value. NDTMS accepts at most {cells["length"]} characters.",
            _ => $"Check the value against the NDTMS reference data for {row.Name}.",
        };
}
