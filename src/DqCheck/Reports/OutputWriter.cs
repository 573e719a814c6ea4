namespace DqCheck.Reports;

/// <summary>Writes the outputs of a view into a folder: either all of them or none. No temporary file is left behind.</summary>
internal static class OutputWriter
{
    /// <summary>Names of the files written in some formats, except those for each keyworker or team.</summary>
    public static IEnumerable<string> GetFileNames(ResultView view, IReadOnlyList<OutputFormat> formats) =>
        GetFormats(view, formats).SelectMany(f => f.FilesFor(view)).Select(view.GetFileName);

    /// <summary>Names of the files for each keyworker or team.</summary>
    /// <param name="view">The view.</param>
    /// <param name="formats">The formats written.</param>
    /// <param name="who">A placeholder for the keyworker or team.</param>
    public static IEnumerable<string> SplitNames(ResultView view, IReadOnlyList<OutputFormat> formats, string who) =>
        formats.Where(f => f.Split is not null).Select(f => view.OutputName + f.Files[0].SplitEnding(who));

    /// <summary>
    /// Names of files with cases of the same extract left in the folder by an earlier check, where this check writes none.
    /// </summary>
    public static IReadOnlyList<string> FindOtherCaseFiles(ResultView view, string folder)
    {
        if (view.ShowsCases)
            return [];
        var caseFiles = OutputFormats
            .All.SelectMany(f => f.Files)
            .Where(f => f.ListsCasesOnly)
            .Select(view.GetFileName)
            .Where(f => File.Exists(Path.Combine(folder, f)));
        var splitFiles = SplitNames(view, OutputFormats.All, "*")
            .SelectMany(f => Directory.EnumerateFiles(folder, f))
            .Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal);
        return [.. caseFiles, .. splitFiles];
    }

    /// <summary>Writes the requested outputs; nothing without a folder.</summary>
    /// <exception cref="DqCheckException">The folder or a file in it cannot be written.</exception>
    public static void Write(ResultView view, OutputOptions options, CancellationToken cancel)
    {
        if (options.Folder is not { } folder)
            return;
        using var files = new AtomicFiles(folder);
        files.Add(
            [
                .. GetFormats(view, options.Formats)
                    .SelectMany(f => f.FilesFor(view))
                    .Select(file => (view.GetFileName(file), (Action<Stream>)(stream => file.Write(view, stream, cancel)))),
            ],
            cancel
        );
        if (options.Split is { } by)
        {
            foreach (var file in GetFormats(view, options.Formats).Where(f => f.Split is not null).SelectMany(f => f.Split!(view, by)))
                files.Add(view.GetFileName(file), stream => file.Write(view, stream, cancel));
        }

        cancel.ThrowIfCancellationRequested();
        files.Commit();
    }

    /// <summary>
    /// The formats to write. A program that waits for the result reads in the JSON why an extract could not be read, so the JSON is written
    /// even if it was not asked for. Where there was no file at all, nothing is written but the JSON that was asked for.
    /// </summary>
    private static IEnumerable<OutputFormat> GetFormats(ResultView view, IReadOnlyList<OutputFormat> asked)
    {
        if (view.Result.Population.Extracts.All(e => e.IsMissing))
            return asked.Where(f => f.ReportsUnreadExtracts);
        var isUnread = view.Result.UnreadExtracts.Any();
        return OutputFormats.All.Where(f => asked.Contains(f) || (isUnread && f.ReportsUnreadExtracts));
    }
}
