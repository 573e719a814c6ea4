using DqCheck.People;

namespace DqCheck.Reports;

/// <summary>A format of the outputs. To add one, define it in a file of its own and list it in <see cref="OutputFormats.All"/>.</summary>
/// <param name="Id">Its name on the command line and in settings.</param>
/// <param name="Files">The files that it writes; only the first can be split.</param>
internal sealed record OutputFormat(string Id, params IReadOnlyList<OutputFile> Files)
{
    /// <summary>Creates the files for each keyworker or team; null if the format cannot be split.</summary>
    public Func<ResultView, SplitBy, IEnumerable<OutputFile>>? Split { get; init; }

    /// <summary>Whether it reports unreadable extracts, and so is written for them even if it was not requested.</summary>
    public bool ReportsUnreadExtracts { get; init; }

    /// <summary>The files that it writes from a view.</summary>
    public IEnumerable<OutputFile> FilesFor(ResultView view) => Files.Where(f => view.ShowsCases || !f.ListsCasesOnly);
}
