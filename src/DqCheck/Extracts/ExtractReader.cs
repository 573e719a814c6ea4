using DqCheck.Rulesets;
using DqCheck.Tables;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Extracts;

/// <summary>Reads extracts: first what they are, then their rows as ids of distinct values.</summary>
internal static class ExtractReader
{
    private static readonly string[] NeededColumns = [AGNCY, CLIENTID, CONSENT];

    /// <summary>
    /// Reads the header; what is wrong with the file as a whole lands in <see cref="Extract.Error"/>. One that does not begin plainly, or
    /// whose header is wrong, is scanned at once.
    /// </summary>
    public static Extract Open(string path, CancellationToken cancel)
    {
        var extract = new Extract(path);
        Guard(
            extract,
            () =>
            {
                using var stream = OpenFile(path);
                extract.Stamp = Stamp(stream);
                if (!FileScan.BeginsPlain(stream))
                    extract.Scan = FileScan.Of(stream, cancel);
                if (HeaderFault(extract, stream) is not { } fault)
                    return;
                extract.Scan ??= FileScan.Of(stream, cancel);
                throw fault;
            }
        );
        return extract;
    }

    /// <summary>
    /// Reads every row into batches that <paramref name="take"/> gets in order, on the calling thread; beside it, the file is scanned where
    /// it is not yet.
    /// </summary>
    /// <remarks>
    /// A file that changes, disappears or fails half-way is an error of the extract: nothing of it is believed.
    /// Nor are rows of one that turns out not to be the UTF-8 that it was taken for: it has to be read again
    /// (<see cref="Extract.IsMisread"/>).
    /// </remarks>
    public static void ReadRows(
        Extract extract,
        DataSet dataSet,
        ValueTable[] values,
        Func<RowBatch> rent,
        Action<RowBatch> take,
        CancellationToken cancel
    ) =>
        Guard(
            extract,
            () =>
            {
                using var stream = OpenFile(extract.Path);
                if (Stamp(stream) != extract.Stamp)
                    throw Changed();
                using var rows = new RowReader(stream, extract.Scan?.Transcode);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                var scanning = extract.Scan is null
                    ? Task.Factory.StartNew(
                        () => Scan(extract, stop.Token),
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                    : Task.CompletedTask;
                try
                {
                    ReadRows(extract, rows, dataSet, values, rent, take, cancel);
                    scanning.GetAwaiter().GetResult();
                    if (Stamp(stream) != extract.Stamp)
                        throw Changed();
                }
                finally
                {
                    stop.Cancel();
                    Task.WaitAny(scanning);
                }
            }
        );

    private static void Scan(Extract extract, CancellationToken cancel)
    {
        using var stream = OpenFile(extract.Path);
        var scan = FileScan.Of(stream, cancel);
        if (Stamp(stream) != extract.Stamp)
            throw Changed();
        (extract.Scan, extract.IsMisread) = (scan, scan.Transcode is not null);
    }

    private static void ReadRows(
        Extract extract,
        RowReader rows,
        DataSet dataSet,
        ValueTable[] values,
        Func<RowBatch> rent,
        Action<RowBatch> take,
        CancellationToken cancel
    )
    {
        rows.Read();
        var header = extract.Header = Header.Bind(rows.Line, ReadNames(rows), dataSet);
        var numbering = new RowNumbering(header, values);
        var batch = rent();
        while (rows.Read())
        {
            if (batch.IsFull)
            {
                cancel.ThrowIfCancellationRequested();
                if (extract.IsMisread)
                    return;
                take(batch);
                batch = rent();
            }

            numbering.Write(rows, batch, batch.Add(rows.Line, rows.Cells, ShapeOf(rows, header)));
            if (rows.Unclosed)
                extract.OpenQuote = rows.QuoteOpens;
        }

        take(batch);
    }

    private static RowShape ShapeOf(RowReader rows, Header header)
    {
        if (rows.Unclosed)
            return RowShape.Unclosed;
        if (rows.Cells == header.Names.Count)
            return RowShape.Whole;
        if (rows.Cells < header.Names.Count)
            return RowShape.WrongCount;
        for (var i = header.Names.Count; i < rows.Cells; i++)
        {
            if (rows.Cell(i).Length > 0)
                return RowShape.WrongCount;
        }

        return RowShape.BlankTail;
    }

    private static List<string> ReadNames(RowReader rows)
    {
        List<string> names = [];
        for (var i = 0; i < rows.Cells; i++)
            names.Add(System.Text.Encoding.UTF8.GetString(rows.Cell(i)).TrimStart('\uFEFF').Trim());
        return names;
    }

    /// <summary>What is wrong with a file by its first two rows; null: nothing.</summary>
    private static DqFault? HeaderFault(Extract extract, FileStream stream)
    {
        using var rows = new RowReader(stream, extract.Scan?.Transcode);
        if (!rows.Read())
            return new DqFault(FaultKind.Extract, "The file holds nothing but blank lines. Export the extract again.");
        extract.Columns = ReadNames(rows);
        if (MissingColumns(extract.Columns) is { } fault)
            return fault;
        return rows.Read()
            ? null
            : new DqFault(
                FaultKind.Extract,
                "The file has a header but not a single row. Export the extract again, and check the period chosen."
            );
    }

    private static DqFault? MissingColumns(IReadOnlyList<string> names)
    {
        var missing = NeededColumns.Except(names, StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count == 0)
            return null;
        var hint =
            names.Count == 1 && names[0].Contains(';', StringComparison.Ordinal)
                ? " Its columns are separated by semicolons: export it again with commas."
            : names.Count == 1 && names[0].Contains('\t', StringComparison.Ordinal)
                ? " Its columns are separated by tabs: export it again with commas."
            : missing.Count == NeededColumns.Length ? " The first line of an extract holds the column names; is this an NDTMS extract?"
            : "";
        return new DqFault(
            FaultKind.Extract,
            $"The header lacks the column {string.Join(", ", missing)}, without which no row can be told from another.{hint}"
        );
    }

    private static FileStream OpenFile(string path)
    {
        if (Directory.Exists(path))
            throw new DqFault(FaultKind.Extract, "This is a folder, not a file. Give the extract itself.");
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        throw new DqFault(FaultKind.Extract, "This is not an ordinary file. Save the extract to disk first.");
    }

    private static (long, DateTime) Stamp(FileStream stream) => (stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle));

    private static DqFault Changed() =>
        new(FaultKind.Extract, "The file changed while it was being read. Wait until it is written completely, then check it again.");

    private static void Guard(Extract extract, Action read)
    {
        try
        {
            read();
        }
        catch (DqFault fault) when (fault.Kind == FaultKind.Extract)
        {
            extract.Error = fault.Message;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            extract.Error = "There is no such file. Check the name and the folder.";
        }
        catch (UnauthorizedAccessException)
        {
            extract.Error = "The file may not be read: ask for permission to read it, or copy it to a folder of your own.";
        }
        catch (IOException)
        {
            extract.Error =
                "The file could not be read to its end: it is open in another program, or the drive it lies on is gone. Close it there, or copy it to this computer, and check it again.";
        }
    }
}
