using System.Globalization;
using DqCheck.Extracts;
using DuckDB.NET.Data;

namespace DqCheck.Benchmarks.Contestants;

/// <summary>DuckDB counting by the one query of <see cref="DuckQuery"/>, on the cores that the process sees.</summary>
internal static class DuckCounts
{
    private const string Rows = "rows";

    public static Measurement Run(string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"set threads = {Environment.ProcessorCount}");
        command.ExecuteNonQuery();
        command.CommandText = new DuckQuery(DqCheckReading.DataSet(), path, ExtractName.Of(path).To!.Value).Text();
        using var reader = command.ExecuteReader();
        reader.Read();
        var counts = Enumerable
            .Range(0, reader.FieldCount)
            .ToDictionary(reader.GetName, i => Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture));
        counts.Remove(Rows, out var rows);
        return new()
        {
            Rows = rows,
            PeakKilobytes = Peak.Kilobytes,
            Counts = counts,
        };
    }
}
