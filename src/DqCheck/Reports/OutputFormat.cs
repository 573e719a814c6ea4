using DqCheck.People;

namespace DqCheck.Reports;

/// <summary>A format of the outputs. A new one is a file that defines it and a line in <see cref="OutputFormats.All"/>.</summary>
/// <param name="Id">Its word on the command line and in settings.</param>
/// <param name="Files">The files that it writes; the first one can be split.</param>
internal sealed record OutputFormat(string Id, params IReadOnlyList<OutputFile> Files)
{
    /// <summary>Makes the files of single keyworkers or teams; null: the format cannot be split.</summary>
    public Func<ResultView, SplitBy, IEnumerable<OutputFile>>? Split { get; init; }

    /// <summary>Whether it says why an extract could not be read: then it is written even where it was not asked for.</summary>
    public bool ReportsUnreadExtracts { get; init; }

    /// <summary>The files that it writes from a view.</summary>
    public IEnumerable<OutputFile> FilesFor(ResultView view) => Files.Where(f => view.ShowsCases || !f.ListsCasesOnly);
}
