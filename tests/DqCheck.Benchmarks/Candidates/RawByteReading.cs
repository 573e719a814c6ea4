namespace DqCheck.Benchmarks.Candidates;

/// <summary>Reads the bytes of a file once and nothing else, to measure the share of the disk.</summary>
internal static class RawByteReading
{
    public static Measurement Run(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        var lines = 0L;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return new() { Rows = lines - 1, PeakKilobytes = PeakMemory.Kilobytes };
    }
}
