using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>The explanation of a finding as plain text. It holds ids of clients and records, but nothing that identifies a person.</summary>
internal static class ExplanationText
{
    private const int MaxValue = 60;

    /// <summary>The lines, without those of people and of earlier checks.</summary>
    public static IEnumerable<string> Format(FindingRow row, Explanation explanation, Timeline? timeline) =>
        [
            $"{row.Rule.Title} ({row.Rule.Id}, {EnumText.ToText(row.Rule.Severity)})",
            .. FormatPlace(row),
            "",
            "Why is this a finding?",
            .. explanation.Condition.Select(sentence => $"  {sentence}"),
            .. explanation.Records.Count == 0 ? [] : new[] { "", "What it is based on" },
            .. explanation.Records.SelectMany(FormatRecord),
            .. timeline is null ? [] : new[] { "", "By date" },
            .. timeline is null ? [] : TimelineText.Format(timeline).Select(line => $"  {line}"),
            "",
            "Why it matters",
            $"  {row.Rule.Why}",
            "",
            "How to correct it",
            $"  {row.Rule.Fix}",
        ];

    private static IEnumerable<string> FormatPlace(FindingRow row)
    {
        string?[] ids =
        [
            Label("agency", row.Agency),
            Label("client", row.Client),
            Label("episode", row.Episode),
            Label(RecordWords.Get(row.Finding.Kind), row.RecordId),
        ];
        var keys = string.Join(", ", ids.OfType<string>());
        if (keys.Length > 0)
            yield return ValueText.Capitalise(keys);
        yield return $"Fingerprint {row.Fingerprint}";
    }

    private static string? Label(string label, string id) => id.Length == 0 ? null : $"{label} {id}";

    private static IEnumerable<string> FormatRecord(ExplainedRecord record)
    {
        var name = $"{record.Role}{GetId(record)}";
        var where =
            record.Lines.Length == 0 ? "" : $", {(record.Lines.Contains(' ') ? "lines" : "line")} {Cut(record.Lines)} of {record.Files}";
        yield return $"  {ValueText.Capitalise(name)}{where}";
        var width = record.Cells.Count == 0 ? 0 : record.Cells.Max(c => c.Column.Name.Length);
        foreach (var cell in record.Cells)
            yield return $"  {(cell.IsNamed ? '>' : ' ')} {cell.Column.Name.PadRight(width)}  {FormatValue(cell)}  [{cell.Column.Title}]";
    }

    /// <summary>The id by which people find a record; rows of a file have only lines.</summary>
    private static string GetId(ExplainedRecord record) =>
        record is { Index: < 0, IsPrevious: false } ? ""
        : record.RecordId.Length > 0 ? $" {record.RecordId} of episode {record.Episode}"
        : record.Episode.Length > 0 ? $" {record.Episode}"
        : $" {record.Client}";

    private static string FormatValue(ExplainedCell cell)
    {
        var value = cell.Value.Length == 0 ? "(blank)" : Cut(cell.Value);
        var meaning = cell.Meaning.Length == 0 ? "" : $" ({cell.Meaning})";
        return cell.Other.Length == 0 ? value + meaning : $"{value}{meaning}, on other rows {Cut(cell.Other)}";
    }

    private static string Cut(string text) => text.Length <= MaxValue ? text : $"{text[..MaxValue]}…";
}
