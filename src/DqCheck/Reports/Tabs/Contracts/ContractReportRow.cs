namespace DqCheck.Reports.Tabs.Contracts;

/// <summary>A row of the report of a contract.</summary>
/// <param name="Title">What it counts.</param>
/// <param name="Line">The line; of several groups, the one for the largest.</param>
/// <param name="Groups">The lines of groups of clients, where each has a column.</param>
internal sealed record ContractReportRow(string Title, IndicatorLine Line, IReadOnlyDictionary<string, IndicatorLine> Groups)
{
    /// <summary>What the numbers and titles of lines for one group of clients end with.</summary>
    private static readonly (string Number, string Title)[] Endings =
    [
        ("-adults", ": adults"),
        ("-young-people", ": young people"),
        ("-criminal-justice", ": criminal justice"),
    ];

    public static ContractReportRow Create(IndicatorLine line) => new(line.Indicator.Title, line, new Dictionary<string, IndicatorLine>());

    /// <summary>Joins the lines that count the same in different groups of clients.</summary>
    public static IEnumerable<ContractReportRow> Join(IEnumerable<IndicatorLine> lines) =>
        from line in lines
        group line by Shorten(line.Indicator.Number, e => e.Number) into same
        let first = same.First()
        select new ContractReportRow(
            Shorten(first.Indicator.Title, e => e.Title),
            first,
            same.DistinctBy(l => l.Group).ToDictionary(l => l.Group, StringComparer.Ordinal)
        );

    private static string Shorten(string text, Func<(string Number, string Title), string> getEnding)
    {
        var ending = Endings.Select(getEnding).FirstOrDefault(e => text.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? text : text[..^ending.Length];
    }
}
