using CsvHelper;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>CsvHelper merely reading every field of a file as a span: the least that any check of every cell costs.</summary>
internal static class CsvHelperReading
{
    public static Measurement Run(string path)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        var rows =
            Environment.ProcessorCount > 1 ? reader.ParallelEnumerate(Bytes, Environment.ProcessorCount).LongCount(bytes => bytes > 0) : 0L;
        while (Environment.ProcessorCount == 1 && reader.Read())
        {
            if (Bytes(reader) > 0)
                rows++;
        }

        return new() { Rows = rows, PeakKilobytes = PeakMemory.Kilobytes };
    }

    /// <summary>Bytes of all fields of a row.</summary>
    private static int Bytes(CsvReader row)
    {
        var bytes = 0;
        for (var i = 0; i < row.FieldCount; i++)
            bytes += row.GetSpan(i).Length;
        return bytes;
    }
}
