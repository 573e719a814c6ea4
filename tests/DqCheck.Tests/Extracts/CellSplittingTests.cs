using System.Text;
using DqCheck.Extracts;
using DqCheck.Tables;

namespace DqCheck.Tests.Extracts;

/// <summary>Splitting many bytes at once gives the same cells as CsvHelper, however they are quoted.</summary>
public class CellSplittingTests
{
    private static readonly string[] Plain = ["", "a", "NA", "12345678", "long plain value"];

    private static readonly string[] Quoted = ["\"\"", "\"a\"", "\"NA\"", "\"20140101\"", "\"long value\""];

    /// <summary>Commas and quotes within quotes, and what no exporter should write.</summary>
    private static readonly string[] Irregular =
    [
        "x\"",
        "a\"b",
        "\"x\"y",
        " \"a\"",
        "  a",
        "\"a,\"\"b\"",
        "\"a\"\",b\"",
        "\"a\"\",\"\"b\"",
        "\",\"",
        "\"\"\"\"",
        "\"\",",
        "\"a\nb\"",
    ];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 0)]
    [InlineData(0, 1)]
    [InlineData(100, 1)]
    [InlineData(60, 1)]
    [InlineData(95, 5)]
    public void Cells_are_those_that_CsvHelper_reads(int quotedPercent, int oddPercent)
    {
        var random = new Random((10 * quotedPercent) + oddPercent);
        for (var width = 1; width < 150; width += 3)
        {
            var text = new StringBuilder();
            var row = Array.Empty<string>();
            for (var i = 0; i < 40; i++)
            {
                row =
                [
                    .. Enumerable
                        .Range(0, random.Next(12) == 0 ? random.Next(1, width + 4) : width)
                        .Select(cell => cell < row.Length && random.Next(100) < 80 ? row[cell] : Cell()),
                ];
                text.AppendJoin(',', row).Append('\n');
            }

            AssertSameCells(width, text.ToString());
        }

        string Cell() =>
            Any(
                random.Next(100) < oddPercent ? Irregular
                : random.Next(100) < quotedPercent ? Quoted
                : Plain
            );

        string Any(string[] cells) => cells[random.Next(cells.Length)];
    }

    private static void AssertSameCells(int width, string text)
    {
        using var rows = new RowReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), null);
        var keys = new RowKeys(width);
        var above = Array.Empty<ulong>();
        while (rows.Read())
        {
            var same = keys.Read(rows);
            ulong[] read = [.. Enumerable.Range(0, width).Select(i => i < rows.CellCount ? CellKey.Create(rows.GetUntrimmedCell(i)) : 0)];
            Assert.Equal(read, keys.Keys[..width].ToArray());
            Assert.Equal(read[..same], above.Take(same));
            above = read;
        }
    }
}
