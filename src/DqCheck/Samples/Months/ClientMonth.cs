namespace DqCheck.Samples.Months;

/// <summary>A client in one of several months.</summary>
/// <param name="Rows">The rows; none before the client joins and while the client is lost.</param>
/// <param name="Defects">What is wrong with the client, or was until the month before.</param>
internal sealed record ClientMonth(IReadOnlyList<string[]> Rows, IReadOnlyList<MonthlyDefect> Defects);
