namespace DqCheck.Reports;

/// <summary>A file that a format writes from a view.</summary>
/// <param name="Ending">The ending of its name, after the name of the extract, such as <c>.findings.csv</c>.</param>
/// <param name="Write">Writes it.</param>
internal sealed record OutputFile(string Ending, Action<ResultView, Stream, CancellationToken> Write)
{
    /// <summary>Whether it contains only cases, and so is written only for audiences that see them.</summary>
    public bool ListsCasesOnly { get; init; }

    /// <summary>The ending of the name of the same file for one keyworker or team.</summary>
    public string SplitEnding(string who) => $".{who}{Ending}";
}
