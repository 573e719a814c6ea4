using DqCheck.Publication;

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
    /// Refuses to write a commissioner's copy and client-level outputs into one folder: whoever sends the folder would send both.
    /// </summary>
    /// <exception cref="DqCheckException">The folder holds outputs for the other audience.</exception>
    public static void RefuseMixedFolder(OutputOptions options)
    {
        if (options.AllowMixedFolder || !Directory.Exists(options.Folder))
            return;
        var isCopy = options.Audience == Audience.Commissioner;
        var number = ListOutputs(options.Folder).Count(name => IsForCommissioner(name) != isCopy);
        if (number == 0)
            return;
        var files = Plural.Format(number, "file", "files");
        throw new DqCheckException(
            FaultKind.Usage,
            (
                isCopy
                    ? $"The folder {options.Folder} holds {files} of a check for the provider, with rows about single people. A commissioner's "
                        + "copy must not be written beside them: "
                    : $"The folder {options.Folder} holds {files} of a commissioner's copy. Files with rows about single people must not be "
                        + "written beside them: "
            ) + "choose another folder with --out, or add --allow-mixed-folder."
        );
    }

    /// <summary>
    /// What to know before sending files of the folder: that a commissioner's copy stands beside other files; null where there is nothing.
    /// </summary>
    public static string? DescribeOtherFiles(ResultView view, string folder)
    {
        if (!view.ShowsCases)
            return Directory.EnumerateFiles(folder).Any(file => !IsForCommissioner(Path.GetFileName(file)))
                ? "The folder holds other files too, which may be about single people. Send only the files named .commissioner."
                : null;
        var copies = ListOutputs(folder).Where(IsForCommissioner).Order(StringComparer.Ordinal).ToList();
        return copies.Count > 0
            ? $"The folder now holds client-level files beside a commissioner's copy ({string.Join(", ", copies)}). Do not send the folder as a whole."
            : null;
    }

    private static IEnumerable<string> ListOutputs(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Select(file => Path.GetFileName(file)!)
            .Where(name =>
                OutputFormats.All.SelectMany(f => f.Files).Any(f => name.EndsWith(f.Ending, StringComparison.OrdinalIgnoreCase))
            );

    public static bool IsForCommissioner(string name) =>
        name.Contains($"{ResultView.CommissionerEnding}.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the requested outputs; nothing without a folder.</summary>
    /// <returns>A sentence about each earlier workbook that is kept, because something that was typed into it would be lost.</returns>
    /// <exception cref="DqCheckException">The folder or a file in it cannot be written.</exception>
    public static IReadOnlyList<string> Write(ResultView view, OutputOptions options, CancellationToken cancel)
    {
        if (options.Folder is not { } folder)
            return [];
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

        var kept = ReplacedWorkbooks.Keep(files);
        cancel.ThrowIfCancellationRequested();
        var saved = files.Commit();
        return [.. kept, .. saved.Select(file => $"{file.Name} was saved while the check ran. What was saved is kept as {file.Kept}.")];
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
