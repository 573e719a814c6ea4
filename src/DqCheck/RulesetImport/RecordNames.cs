using DqCheck.Rulesets;

namespace DqCheck.RulesetImport;

/// <summary>The words of official tables for the kinds of record.</summary>
internal static class RecordNames
{
    private static readonly (string Word, string Record)[] Words =
    [
        ("client information", "client-information-review"),
        ("sub intervention", "sub-intervention-review"),
        ("subintervention", "sub-intervention-review"),
        ("time in treatment", "time-in-treatment"),
        ("outcomes profile", "top"),
        ("outcome profile", "top"),
        ("ypor", "top"),
        ("top", "top"),
        ("treatment intervention", "intervention"),
        ("intervention", "intervention"),
        ("modality", "intervention"),
        ("episode", "episode"),
        ("client", "client"),
    ];

    /// <summary>The record, as columns.csv writes it, that a text names; blank where it names none.</summary>
    public static string Find(string text)
    {
        var words = $" {CellText.Normalise(text)} ";
        return Words.FirstOrDefault(w => words.Contains($" {w.Word}", StringComparison.Ordinal)).Record ?? "";
    }

    public static bool IsKnown(string record) => RecordKindExtensions.OnRows.Any(kind => EnumText.ToText(kind) == record);

    /// <summary>A guess from the name of a column and the rules that it has; blank where there is nothing to go by.</summary>
    public static string Guess(string column, IReadOnlySet<int> rules) =>
        column.StartsWith("CIR", StringComparison.Ordinal) ? "client-information-review"
        : rules.Contains(OfficialRules.NeedsTop) || column.EndsWith("USE", StringComparison.Ordinal) ? "top"
        : column.StartsWith("PH", StringComparison.Ordinal)
        || column.StartsWith("PSY", StringComparison.Ordinal)
        || column.StartsWith("REC", StringComparison.Ordinal)
            ? "sub-intervention-review"
        : "";
}
