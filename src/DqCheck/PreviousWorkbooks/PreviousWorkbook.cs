namespace DqCheck.PreviousWorkbooks;

/// <summary>What is taken over from last month's workbook: what was typed there, and how the months before stood.</summary>
/// <param name="File">Its name, for sentences.</param>
/// <param name="Cases">The long waits that stood there.</param>
/// <param name="Months">Figures of single submissions, by the name of the month.</param>
internal sealed record PreviousWorkbook(string File, IReadOnlyList<PreviousCase> Cases, IReadOnlyDictionary<string, Submission> Months)
{
    public static readonly PreviousWorkbook Empty = new("", [], new Dictionary<string, Submission>());

    /// <summary>What was typed about a case; null where nothing was.</summary>
    public PreviousCase? Find(string line) => Cases.FirstOrDefault(c => c.Line == line && c.HasText);
}
