namespace DqCheck.Reports;

/// <summary>A file that a format writes from a view.</summary>
/// <param name="Ending">How its name ends, behind the name of the extract: <c>.findings.csv</c>.</param>
/// <param name="Write">Writes it.</param>
internal sealed record OutputFile(string Ending, Action<ResultView, Stream, CancellationToken> Write)
{
    /// <summary>Whether it lists cases only: then it is written only for those who see cases.</summary>
    public bool ListsCasesOnly { get; init; }

    /// <summary>How the name ends of the same file for one keyworker or team.</summary>
    public string SplitEnding(string who) => $".{who}{Ending}";
}
