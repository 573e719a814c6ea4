using DqCheck.Tables;

namespace DqCheck.RulesetComparison;

/// <summary>Writes changes as CSV.</summary>
internal static class ComparisonCsv
{
    private static readonly IReadOnlyList<CsvColumn<RulesetChange>> Columns =
    [
        new("change", c => ComparisonWords.Get(c.Change)),
        new("kind", c => ComparisonWords.Get(c.Kind)),
        new("name", c => c.Name),
        new("item", c => c.Item),
        new("from", c => c.From),
        new("to", c => c.To),
    ];

    public static void Write(IReadOnlyList<RulesetChange> changes, Stream stream)
    {
        using var writer = CsvFile.Create(stream);
        writer.WriteHeader(Columns);
        foreach (var change in changes)
            writer.WriteRow(Columns, change);
    }
}
