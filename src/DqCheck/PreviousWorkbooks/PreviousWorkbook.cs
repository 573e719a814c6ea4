namespace DqCheck.PreviousWorkbooks;

/// <summary>The data carried over from last month's workbook: what users typed, and the figures of earlier months.</summary>
/// <param name="File">Name of the file, for messages.</param>
/// <param name="Cases">The long waits in it.</param>
/// <param name="Months">Figures of each submission, by the name of the month.</param>
internal sealed record PreviousWorkbook(string File, IReadOnlyList<PreviousCase> Cases, IReadOnlyDictionary<string, Submission> Months)
{
    public static readonly PreviousWorkbook Empty = new("", [], new Dictionary<string, Submission>());

    /// <summary>The whole numbers in the tab of the monthly figures.</summary>
    public IReadOnlyDictionary<MonthlyCell, long> Numbers { get; init; } = new Dictionary<MonthlyCell, long>();

    /// <summary>In how many of its cells something else was typed.</summary>
    public int UnreadNumbers { get; init; }

    private readonly Dictionary<string, PreviousCase> _typed = Cases
        .Where(c => c.HasText)
        .DistinctBy(c => c.Line)
        .ToDictionary(c => c.Line);

    /// <summary>The case with a line key, if a user typed a reason or an action; otherwise null.</summary>
    public PreviousCase? Find(string line) => _typed.GetValueOrDefault(line);
}
