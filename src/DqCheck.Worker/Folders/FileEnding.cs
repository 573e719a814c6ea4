using DqCheck.Tables;

namespace DqCheck.Worker.Folders;

/// <summary>Whether a file ends where one would that is still being written.</summary>
internal static class FileEnding
{
    /// <summary>What shows that part of the file is missing, as a sentence; null where its end is complete or it cannot be read as CSV.</summary>
    public static string? DescribeUnfinished(FileStream stream)
    {
        if (stream.Length == 0)
            return null;
        if (EndsInZeros(stream))
            return "The file ends in zero bytes, so part of it may be missing.";
        try
        {
            return EndsInRow(stream) ? "The file ends in the middle of a row, so part of it may be missing." : null;
        }
        catch (Exception e) when (e is not IOException)
        {
            // It is not text, or cannot be read as CSV. The check says so.
            return null;
        }
    }

    private static bool EndsInRow(FileStream stream)
    {
        stream.Position = 0;
        var scan = FileScan.BeginsWithAscii(stream) ? null : FileScan.Scan(stream, CancellationToken.None);
        using var rows = new RowReader(stream, scan?.Transcode);
        var (count, header, last) = (0, 0, 0);
        while (rows.Read())
        {
            last = rows.CellCount;
            if (count++ == 0)
                header = last;
        }

        return rows.IsUnclosed || ((count == 1 || last < header) && !EndsInLineBreak(stream));
    }

    private static bool EndsInLineBreak(FileStream stream)
    {
        var end = ReadEnd(stream);
        // UTF-16 ends in a zero byte, or has one before the line break.
        return end.AsSpan().TrimEnd((byte)0) is [.., (byte)'\n' or (byte)'\r'];
    }

    /// <summary>Whether the last byte is zero. In UTF-16, one zero byte at the end is half of a character.</summary>
    private static bool EndsInZeros(FileStream stream)
    {
        stream.Position = 0;
        var isWide = (stream.ReadByte(), stream.ReadByte()) is (0xFF, 0xFE) or (0xFE, 0xFF) or (0, not 0 and not -1) or (not 0, 0);
        return ReadEnd(stream) is [.., 0, 0] || (!isWide && ReadEnd(stream) is [.., 0]);
    }

    private static byte[] ReadEnd(FileStream stream)
    {
        var end = new byte[Math.Min(4, stream.Length)];
        stream.Position = stream.Length - end.Length;
        return end[..stream.ReadAtLeast(end, end.Length, throwOnEndOfStream: false)];
    }
}
