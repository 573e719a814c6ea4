using System.Text;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Extracts;

/// <summary>Every distinct value of a column has one id, and is found and returned unchanged.</summary>
public class ValueTableTests
{
    private static readonly DataSet DataSet = RulesetReader
        .Read(RepositoryPaths.RulesetFolder, DqCheck.Checks.CodedRules.Ids)
        .DataSets.First(d => d.Letter == "K");

    /// <summary>Bytes of a file that was wrongly taken for UTF-8: of no use, but nothing fails.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void Invalid_bytes_are_stored_unchanged(int length)
    {
        var table = new ValueTable(DataSet.Find("CLIENT")!);
        byte[] cell = [.. Enumerable.Repeat((byte)'a', length - 1), byte.MaxValue];
        var id = table.GetId(cell);
        for (var other = 0; other < 100; other++)
            table.GetId(Encoding.UTF8.GetBytes($"R-{other}"));
        Assert.Equal(cell, table.GetUtf8(id).ToArray());
        Assert.Equal(id, table.GetId(cell));
    }

    /// <summary>Values of any length are unchanged, including those longer than a storage block.</summary>
    [Fact]
    public void Values_of_any_length_are_stored_unchanged()
    {
        var table = new ValueTable(DataSet.Find("CLIENT")!);
        List<string> texts =
        [
            .. Enumerable
                .Range(1, 40)
                .SelectMany(i => new[] { 9, 200, 70_000, 200_000 }.Select(n => new string((char)('a' + (i % 26)), n + i))),
        ];
        var ids = texts.Select(t => table.GetId(Encoding.UTF8.GetBytes(t))).ToList();
        Assert.Equal(texts, ids.Select(table.GetText));
        Assert.Equal(ids, texts.Select(table.Find));
    }

    /// <summary>A value that is long, or of another type, is found only by its own text.</summary>
    [Fact]
    public void A_value_has_one_id()
    {
        var table = new ValueTable(DataSet.Find("CLIENT")!);
        List<string> texts = [.. Enumerable.Range(0, 5000).SelectMany(i => new[] { $"{i}", $"R-{i:0000000}", $"client number {i}" })];
        var ids = texts.Select(t => table.GetId(Encoding.UTF8.GetBytes(t))).ToList();
        Assert.Equal(texts.Count, ids.Distinct().Count());
        Assert.Equal(ids, texts.Select(table.Find));
        Assert.Equal(texts, ids.Select(table.GetText));
        Assert.Equal(-1, table.Find("R-9999999"));
        Assert.NotEqual(table.GetId("A"u8), table.GetId("A\0"u8));
    }

    [Fact]
    public void Values_are_still_found_after_reading_has_finished()
    {
        var table = new ValueTable(DataSet.Find("CLIENT")!);
        List<string> texts = [.. Enumerable.Range(0, 50_000).Select(i => i % 3 == 0 ? $"client number {i}" : $"R-{i}")];
        var ids = texts.Select(t => table.GetId(Encoding.UTF8.GetBytes(t))).ToList();
        table.FinishReading();
        Assert.Equal(-1, table.Find("another"));
        Assert.Equal(ids, texts.Select(table.Find));
        table.FinishReading();
        Assert.Equal(ids[^1] + 1, table.GetId("another"u8));
        Assert.Equal(ids[^1], table.GetId(Encoding.UTF8.GetBytes(texts[^1])));
    }

    /// <summary>In a column of identifiers a whole number is its own id, if only one spelling gives the number.</summary>
    [Fact]
    public void Numbers_and_similar_values_are_distinguished()
    {
        var table = new ValueTable(DataSet.Find("EPISODID")!);
        string[] numbers = ["0", "1", "7", "10", "9", "1001101", "99999999", "100000000", "999999999", "1999999999"];
        string[] others =
        [
            "00",
            "007",
            "07",
            "+7",
            "-7",
            "7.0",
            "7 7",
            "7e1",
            "7A",
            "A7",
            "٧",
            "2000000000",
            "4294967303",
            "10000000000",
            "18446744073709551623",
        ];
        List<string> texts = [.. numbers, .. others];
        var ids = texts.Select(t => table.GetId(Encoding.UTF8.GetBytes(t))).ToList();
        Assert.Equal(texts.Count, ids.Distinct().Count());
        Assert.Equal(texts, ids.Select(table.GetText));
        Assert.Equal(texts, ids.Select(id => Encoding.UTF8.GetString(table.GetUtf8(id))));
        Assert.Equal(ids, texts.Select(table.Find));
        Assert.Equal(others, ids.Where(table.IsStored).Select(table.GetText));
        Assert.All(ids, id => Assert.True(id > table.LastBlankId));
        Assert.Equal(texts.Order(StringComparer.Ordinal), ids.Order(Comparer<int>.Create(table.Compare)).Select(table.GetText));
        Assert.Equal((0, 0), (table.GetId(""u8), table.GetId("NA"u8)));
    }
}
