namespace DqCheck.Benchmarks.Candidates;

/// <summary>Nothing but the bytes of a file, passed by once: the disk's share.</summary>
internal static class RawByteReading
{
    public static Measurement Run(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        var lines = 0L;
        while (stream.Read(buffer) is var read and > 0)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return new() { Rows = lines - 1, PeakKilobytes = PeakMemory.Kilobytes };
    }
}
