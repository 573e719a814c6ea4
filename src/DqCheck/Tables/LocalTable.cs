using CsvHelper;

namespace DqCheck.Tables;

/// <summary>
/// Reads a small CSV file besides the extracts, as written by people, Excel or a previous run: in UTF-8, UTF-16 or Windows-1252.
/// </summary>
internal static class LocalTable
{
    /// <summary>Reads the file. If <paramref name="take"/> is given, rows are passed to it one by one and not kept.</summary>
    /// <exception cref="DqCheckException">The file cannot be read, or is not text: wrong usage.</exception>
    public static Table Read(string path, Action<TableRow>? take = null) =>
        Open(path, (stream, scan) => Table.Read(stream, path, scan.Transcode, take));

    /// <summary>Reads the file and its hash, in lower-case hexadecimal.</summary>
    /// <exception cref="DqCheckException">The file cannot be read, or is not text: wrong usage.</exception>
    public static Table Read(string path, out string sha256)
    {
        (var table, sha256) = Open(path, (stream, scan) => (Table.Read(stream, path, scan.Transcode, null), scan.Sha256));
        return table;
    }

    /// <summary>Passes each row of a file without a header of its own, with the line where it starts.</summary>
    /// <exception cref="DqCheckException">The file cannot be read, or is not text: wrong usage.</exception>
    public static void ReadRows(string path, Action<int, IReadOnlyList<string>> take) =>
        Open(
            path,
            (stream, scan) =>
            {
                Table.ReadRows(stream, scan.Transcode, take);
                return true;
            }
        );

    /// <summary>The rows of a long file one by one, without blank lines.</summary>
    /// <exception cref="DqCheckException">The file cannot be read, or is not text: wrong usage.</exception>
    /// <exception cref="IOException">Reading fails further on.</exception>
    public static IEnumerable<TableRow> Enumerate(string path)
    {
        var transcode = Open(path, (_, scan) => scan.Transcode);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var row in Table.Enumerate(stream, path, transcode))
            yield return row;
    }

    private static T Open<T>(string path, Func<FileStream, FileScan, T> read)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var scan = FileScan.Scan(stream, CancellationToken.None);
            stream.Position = 0;
            return read(stream, scan);
        }
        catch (DqCheckException notText) when (notText.Kind == FaultKind.Extract)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{name} is empty or not a CSV file. If it is a workbook, save it as “CSV UTF-8 (comma delimited)” first.",
                cause: notText
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DqCheckException(FaultKind.Usage, $"{name} was not found. Check the path.", cause: e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CsvFormatException)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{name} cannot be read. It may be open in another program, you may not have permission, or it may not be a CSV file.",
                cause: e
            );
        }
    }
}
