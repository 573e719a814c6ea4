using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace DqCheck.Tables;

/// <summary>
/// The result of scanning the bytes of a file before it is read as CSV: hash and encoding. A file that is not text is rejected.
/// </summary>
internal sealed record FileScan(string Sha256, string EncodingName, Encoding? Transcode)
{
    private const int BufferSize = 1 << 20;

    private const int HeadSize = 1 << 16;

    /// <summary>Whether the file begins with ASCII only: then it is probably UTF-8 throughout.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    public static bool BeginsWithAscii(Stream stream)
    {
        var head = new byte[HeadSize];
        var bytes = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        return bytes.Length > 0 && Ascii.IsValid(bytes) && !bytes.Contains((byte)0);
    }

    /// <summary>Reads the whole file once, from its beginning. Throws <see cref="DqCheckException"/> where it is not text.</summary>
    public static FileScan Scan(Stream stream, CancellationToken cancel)
    {
        stream.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var kept = 0;
            var ascii = true;
            var characters = 0L;
            var broken = 0L;
            var zeros = false;
            var first = Array.Empty<byte>();
            int read;
            while ((read = stream.Read(buffer, kept, BufferSize - kept)) > 0)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(buffer, kept, read);
                var chunk = buffer.AsSpan(0, kept + read);
                if (first.Length == 0)
                    first = chunk[..Math.Min(chunk.Length, 8)].ToArray();
                // Most files are ASCII throughout.
                kept = 0;
                if (!chunk.ContainsAnyExceptInRange((byte)1, (byte)sbyte.MaxValue))
                    continue;
                zeros |= chunk.Contains((byte)0);
                ascii &= Ascii.IsValid(chunk);
                kept = CountIncompleteBytes(chunk);
                Count(chunk[..^kept], ref characters, ref broken);
                chunk[^kept..].CopyTo(buffer);
            }

            var sha = Convert.ToHexStringLower(hash.GetHashAndReset());
            return CreateScan(sha, first, ascii, characters, broken + kept, zeros);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Counts characters of several bytes, and bytes that belong to none.</summary>
    private static void Count(ReadOnlySpan<byte> chunk, ref long characters, ref long broken)
    {
        int next;
        while ((next = chunk.IndexOfAnyInRange((byte)0x80, byte.MaxValue)) >= 0)
        {
            chunk = chunk[next..];
            if (Rune.DecodeFromUtf8(chunk, out _, out var length) == OperationStatus.Done)
                characters++;
            else
                broken += length;
            chunk = chunk[length..];
        }
    }

    private static FileScan CreateScan(string sha, byte[] first, bool ascii, long characters, long broken, bool zeros)
    {
        // Text in windows-1252 hardly ever holds bytes that happen to be a character in UTF-8. Broken bytes are read as U+FFFD.
        var utf8 = broken == 0 || characters >= broken;
        var transcode =
            broken == 0 ? null
            : utf8 ? Encoding.UTF8
            : Windows1252;
        if (first.Length == 0)
            throw CreateNotCsvFault("The file is empty. Export the extract again.");
        if (first.AsSpan().StartsWith("%PDF"u8))
            throw CreateNotCsvFault(
                "This is a PDF document, not a CSV extract. Give the file that the case-management system exports for NDTMS."
            );
        if (first.AsSpan().StartsWith("PK\x03\x04"u8))
            throw CreateNotCsvFault(
                "This is an Excel workbook or another zip file, not a CSV extract. "
                    + "Give the file as the case-management system exported it, not one saved by a spreadsheet."
            );
        if (first.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw CreateNotCsvFault(
                "This is an old Excel or Word file, not a CSV extract. Give the file as the case-management system exported it."
            );
        if (first.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            throw CreateNotCsvFault("This is a compressed file (gzip). Unpack it first.");
        if (first.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new(sha, "utf-32-le", Encoding.UTF32);
        if (first.AsSpan().StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new(sha, "utf-32-be", new UTF32Encoding(bigEndian: true, byteOrderMark: true));
        if (first.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new(sha, "utf-16-le", Encoding.Unicode);
        if (first.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(sha, "utf-16-be", Encoding.BigEndianUnicode);
        if (zeros)
            throw CreateNotCsvFault("The file is not plain text: it contains null characters. Export the extract again as CSV in UTF-8.");
        if (ascii)
            return new(sha, "ascii", null);
        var name = first.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? "utf-8-bom" : "utf-8";
        return new(sha, utf8 ? name : "windows-1252", transcode);
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static DqCheckException CreateNotCsvFault(string message) => new(FaultKind.Extract, message);

    /// <summary>How many bytes at the end belong to a character that continues in the next chunk (0 to 3).</summary>
    private static int CountIncompleteBytes(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
        {
            var b = chunk[^back];
            if (b < 0x80)
                return 0;
            if (b >= 0xC0)
                return GetCharacterLength(b) > back ? back : 0;
        }

        return 0;
    }

    /// <summary>The length of a UTF-8 character in bytes, by its first byte.</summary>
    private static int GetCharacterLength(byte first) =>
        first switch
        {
            >= 0xF0 => 4,
            >= 0xE0 => 3,
            _ => 2,
        };
}
