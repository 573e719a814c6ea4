namespace DqCheck.RulesetComparison;

/// <summary>Writes changes as a table for people: one line each, in columns, after a line of counts.</summary>
internal static class ComparisonTable
{
    private const int MaxWidth = 48;

    public static void Write(IReadOnlyList<RulesetChange> changes, TextWriter output)
    {
        foreach (var kind in changes.GroupBy(c => c.Kind))
        {
            var counts = kind.GroupBy(c => c.Change).Select(g => $"{Plural.FormatNumber(Count(g))} {ComparisonWords.Get(g.Key)}");
            output.WriteLine($"{GetTitle(kind.Key)}: {string.Join(", ", counts)}");
            List<string[]> rows = [.. kind.Select(c => new[] { ComparisonWords.Get(c.Change), c.Name, c.Item, Describe(c) })];
            var widths = Enumerable.Range(0, 3).Select(i => rows.Max(r => r[i].Length)).ToList();
            foreach (var row in rows)
                output.WriteLine(
                    TerminalText.CleanLine(
                        "  "
                            + string.Join(
                                "  ",
                                row.Select((cell, i) => i < 3 ? cell.PadRight(widths[i]) : cell).Where((_, i) => i > 2 || widths[i] > 0)
                            )
                    )
                );
            output.WriteLine();
        }
    }

    /// <summary>Columns and the like, not the cells of their lines.</summary>
    private static int Count(IGrouping<ChangeType, RulesetChange> changes) =>
        changes.Key == ChangeType.Changed
            ? changes.Select(c => (c.Name, c.Kind == ChangedKind.Code ? c.Item : "")).Distinct().Count()
            : changes.Count();

    private static string Describe(RulesetChange change) =>
        change.Change switch
        {
            ChangeType.Added => Cut(change.To),
            ChangeType.Removed => Cut(change.From),
            ChangeType.Renamed => $"was {change.From}",
            _ => $"{Show(change.From)} → {Show(change.To)}",
        };

    private static string Show(string text) => text.Length == 0 ? "(blank)" : Cut(text);

    private static string Cut(string text) => text.Length > MaxWidth ? text[..MaxWidth].TrimEnd() + "…" : text;

    private static string GetTitle(ChangedKind kind) =>
        kind switch
        {
            ChangedKind.DataSet => "Data sets",
            ChangedKind.Column => "Columns",
            ChangedKind.List => "Code lists",
            ChangedKind.Code => "Codes",
            ChangedKind.Rule => "Rules",
            _ => "Settings",
        };
}
