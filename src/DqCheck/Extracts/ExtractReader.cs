using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>Reads extracts: first the header, then the rows as ids of distinct values.</summary>
internal static class ExtractReader
{
    /// <summary>
    /// Reads the header; problems with the file as a whole are in <see cref="OpenedExtract.Error"/>. A file that does not begin with ASCII,
    /// or whose header is wrong, is scanned at once.
    /// </summary>
    public static OpenedExtract Open(string path, CancellationToken cancel, ColumnMapping? mapping = null)
    {
        try
        {
            using var stream = OpenFile(path);
            return Open(path, stream, mapping, cancel);
        }
        catch (Exception e) when (WhyUnread(e) is { } why)
        {
            return new(path) { Error = why, IsMissing = e is FileNotFoundException or DirectoryNotFoundException };
        }
    }

    private static OpenedExtract Open(string path, FileStream stream, ColumnMapping? mapping, CancellationToken cancel)
    {
        var stamp = GetStamp(stream);
        var scan = FileScan.BeginsWithAscii(stream) ? null : FileScan.Scan(stream, cancel);
        var (names, error) = ReadHeader(stream, scan, mapping);
        return new(path)
        {
            Stamp = stamp,
            Scan = error is null ? scan : scan ?? FileScan.Scan(stream, cancel),
            Names = names,
            Mapping = mapping,
            Error = error,
        };
    }

    /// <summary>
    /// Reads every row into batches and passes them to <paramref name="take"/> in order, on the calling thread. The file is scanned in
    /// parallel, unless it was scanned before.
    /// </summary>
    /// <remarks>
    /// A file that changes, disappears or fails while it is read is an error of the extract: none of its rows is used. Nor are rows of a
    /// file that turns out not to be UTF-8: it has to be read again (<see cref="ExtractReading.IsMisread"/>).
    /// </remarks>
    public static ExtractReading ReadRows(
        OpenedExtract extract,
        DataSet dataSet,
        ValueTable[] values,
        Func<RowBatch> rent,
        Action<RowBatch> take,
        CancellationToken cancel
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var scanning = extract.Scan is { } known
            ? Task.FromResult(known)
            : Task.Factory.StartNew(
                () => Scan(extract, stop.Token),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        ExtractReading reading;
        try
        {
            reading = ReadRows(extract, scanning, dataSet, values, rent, take, cancel);
        }
        catch (Exception e) when (WhyUnread(e) is { } why)
        {
            reading = new() { Error = why };
        }
        finally
        {
            stop.Cancel();
            Task.WaitAny([scanning], CancellationToken.None);
        }

        return reading with
        {
            Scan = scanning.IsCompletedSuccessfully ? scanning.Result : null,
        };
    }

    private static FileScan Scan(OpenedExtract extract, CancellationToken cancel)
    {
        using var stream = OpenFile(extract.Path);
        var scan = FileScan.Scan(stream, cancel);
        return GetStamp(stream) == extract.Stamp ? scan : throw CreateChangedFault();
    }

    private static ExtractReading ReadRows(
        OpenedExtract extract,
        Task<FileScan> scanning,
        DataSet dataSet,
        ValueTable[] values,
        Func<RowBatch> rent,
        Action<RowBatch> take,
        CancellationToken cancel
    )
    {
        using var stream = OpenFile(extract.Path);
        if (GetStamp(stream) != extract.Stamp)
            throw CreateChangedFault();
        using var rows = new RowReader(stream, extract.Scan?.Transcode);
        rows.Read();
        var faults = new ReadingFaults();
        var header = Header.Bind(rows.Line, ReadNames(rows, faults), dataSet, extract.Mapping);
        var shapes = new RowShapes(header, dataSet, faults);
        var numbering = new RowEncoder(header, values, extract.MonthFirst, faults);
        var batch = rent();
        while (rows.Read())
        {
            if (batch.IsFull)
            {
                cancel.ThrowIfCancellationRequested();
                if (scanning.IsCompletedSuccessfully && IsMisread(extract, scanning.Result))
                    return new() { Header = header, IsMisread = true };
                take(batch);
                batch = rent();
            }

            numbering.Write(rows, batch, batch.Add(rows.Line, rows.CellCount, shapes.Find(rows)));
        }

        take(batch);
        var scan = scanning.GetAwaiter().GetResult();
        if (GetStamp(stream) != extract.Stamp)
            throw CreateChangedFault();
        faults.SeparatorLines = [.. rows.SeparatorLines.Select(s => s.Line)];
        return new()
        {
            Header = header,
            Faults = faults,
            IsMisread = IsMisread(extract, scan),
            OpenQuote = rows.IsUnclosed ? rows.OpeningQuote : null,
        };
    }

    private static bool IsMisread(OpenedExtract extract, FileScan scan) => extract.Scan is null && scan.Transcode is not null;

    private static List<string> ReadNames(RowReader rows, ReadingFaults? faults = null)
    {
        List<string> names = [];
        for (var i = 0; i < rows.CellCount; i++)
        {
            var cell = rows.GetUntrimmedCell(i);
            // The mark at the beginning of the file belongs to it.
            if (i == 0 && cell is [0xEF, 0xBB, 0xBF, ..])
                cell = cell[3..];
            var name = RowReader.Trim(cell);
            names.Add(System.Text.Encoding.UTF8.GetString(name).Trim());
            if (faults is not null && name.Length < cell.Length && InvisibleCharacters.WereTrimmed(cell, name))
                faults.TrimmedNames.Add(names[^1]);
        }

        return names;
    }

    /// <summary>The names in the header, and an error if the first two rows show one.</summary>
    private static (IReadOnlyList<string> Names, string? Error) ReadHeader(FileStream stream, FileScan? scan, ColumnMapping? mapping)
    {
        using var rows = new RowReader(stream, scan?.Transcode);
        if (!rows.Read())
            return ([], "The file has only blank lines. Export the extract again.");
        var names = ReadNames(rows);
        if (FindMissingColumns(names, mapping, rows.SeparatorLines) is { } missing)
            return (names, missing);
        return (
            names,
            rows.Read() ? null : "The file has a header but no rows. Check the period in the export settings, then export again."
        );
    }

    private static string? FindMissingColumns(
        IReadOnlyList<string> names,
        ColumnMapping? mapping,
        IReadOnlyList<(int, char)> separatorLines
    )
    {
        var missing = DataSet.NeededColumns.Except(names.Select(n => mapping?.Find(n) ?? n), StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count == 0)
            return null;
        return $"{(missing.Count == 1 ? "A required column is" : "Required columns are")} missing: {string.Join(", ", missing)}."
            + GetHint(names, mapping, missing, separatorLines);
    }

    /// <summary>The probable cause of missing columns, after a space; blank where there is none.</summary>
    private static string GetHint(
        IReadOnlyList<string> names,
        ColumnMapping? mapping,
        List<string> missing,
        IReadOnlyList<(int Line, char Separator)> separatorLines
    )
    {
        if (separatorLines is [var (line, separator), ..] && separator is not (',' or ';' or '\t'))
            return $" Line {line} says that columns are separated by “{separator}”. Export it again with commas, without this line.";
        if (names.Count == 1 && names[0].Contains(';', StringComparison.Ordinal))
            return " The file uses semicolons between columns. Export it again with commas.";
        if (names.Count == 1 && names[0].Contains('\t', StringComparison.Ordinal))
            return " The file uses tabs between columns. Export it again with commas.";
        if (mapping is not null)
            return " Check the names in the file given with --columns.";
        return missing.Count == DataSet.NeededColumns.Count
            ? " The first line should hold the column names. Check that this is an NDTMS extract."
            : "";
    }

    private static FileStream OpenFile(string path)
    {
        if (Directory.Exists(path))
            throw new DqCheckException(FaultKind.Extract, "This is a folder. Give the extract file itself.");
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        throw new DqCheckException(FaultKind.Extract, "This is not an ordinary file. Save the extract to disk first.");
    }

    private static (long, DateTime) GetStamp(FileStream stream) => (stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle));

    private static DqCheckException CreateChangedFault() =>
        new(
            FaultKind.Extract,
            "The file changed while DqCheck was reading it. Wait until it has been written completely, then check it again."
        );

    /// <summary>Why an extract cannot be read; null where the exception is not about the extract.</summary>
    private static string? WhyUnread(Exception e) =>
        e switch
        {
            DqCheckException { Kind: FaultKind.Extract } fault => fault.Message,
            FileNotFoundException or DirectoryNotFoundException => "File not found. Check the name and the folder.",
            UnauthorizedAccessException =>
                "You do not have permission to read this file. Ask for permission, or copy it to a folder of your own.",
            IOException => "The file could not be read to the end. It may be open in another program, or its drive may be disconnected. "
                + "Close it or copy it to this computer, then check it again.",
            _ => null,
        };
}
