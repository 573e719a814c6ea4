using System.Globalization;
using DqCheck.Extracts;
using DuckDB.NET.Data;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>DuckDB counting by the one query of <see cref="DuckDbQuery"/>, on the cores that the process sees.</summary>
internal static class DuckDbCounting
{
    private const string Rows = "rows";

    public static Measurement Run(string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"set threads = {Environment.ProcessorCount}");
        command.ExecuteNonQuery();
        command.CommandText = new DuckDbQuery(DqCheckReading.DataSet(), path, ExtractName.Parse(path).To!.Value).Text();
        using var reader = command.ExecuteReader();
        reader.Read();
        var counts = Enumerable
            .Range(0, reader.FieldCount)
            .ToDictionary(reader.GetName, i => Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture));
        counts.Remove(Rows, out var rows);
        return new()
        {
            Rows = rows,
            PeakKilobytes = PeakMemory.Kilobytes,
            Counts = counts,
        };
    }
}
