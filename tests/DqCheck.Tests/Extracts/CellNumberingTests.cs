using System.Text;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Extracts;

/// <summary>Every cell becomes the number of its value, whatever stands above it.</summary>
public class CellNumberingTests
{
    /// <summary>Cells of every length around eight bytes, with spaces, quotes, letters of several bytes, NA and nothing.</summary>
    private static readonly string[] Cells =
    [
        "",
        "",
        "NA",
        "Y",
        "N",
        "17",
        "201",
        "20140417",
        "2014-04-17",
        "17/04/2014",
        "2014-04-17 00:00:00",
        "1001101",
        "10011012",
        "100110123",
        "100110124",
        "R-1000001",
        "ABCDEFGH1IJKLMNOP",
        "ABCDEFGH2IJKLMNOP",
        "ABCDEFGHIJKLMNOP",
        "Zoë",
        "\u00C9\u00C9\u00C9\u00C9",
        "\u00C9\u00C9\u00C9\u00C9\u00C9",
        " Y",
        "Y  ",
        " 100110123 ",
        "\"Y\"",
        "\"1001,0123\"",
        "\"said \"\"so\"\" aloud\"",
        "00000001",
        "\"\"",
        "20140131",
        "20140132",
        "20140200",
        "20141231",
        "20140230",
        "20141732",
        "18991231",
        "19000101",
        "21551231",
        "21560101",
        "99991231",
        "2014/4/17",
        "31/12/1999",
        "2014-17-32",
        "0000-00-00",
        "2014041a",
        "0",
        "01",
        "7",
        "12345678",
        "1234567a",
        "2000000000",
    ];

    private static readonly DataSet DataSet = RulesetReader
        .Read(RepositoryPaths.RulesetFolder, DqCheck.Checks.CodedRules.Ids)
        .DataSets.First(d => d.Letter == "K");

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(2, 90, true)]
    [InlineData(3, 99, true)]
    [InlineData(4, 0, false)]
    [InlineData(5, 90, false)]
    public void Ids_identify_the_cells_and_changes_are_flagged(int seed, int repeatedPercent, bool withQuotes)
    {
        var random = new Random(seed);
        List<string> cells = [.. Cells.Where(c => withQuotes || !c.Contains('"'))];
        List<string[]> rows = [];
        for (var row = 0; row < (3 * RowBatch.Capacity) + 7; row++)
            rows.Add([
                .. DataSet.Slots.Select(
                    (_, i) => row > 0 && random.Next(100) < repeatedPercent ? rows[^1][i] : cells[random.Next(cells.Count)]
                ),
            ]);
        rows.Insert(5, [.. rows[4].Take(20)]);
        AssertReadBack(rows);
    }

    /// <summary>
    /// As most exporters write them. In one row of ten a quote stands elsewhere, or hides a comma, mostly in two cells, whose quotes
    /// together may be as many as those of sound cells; here and there a row is shorter or longer than the header.
    /// </summary>
    [Theory]
    [InlineData(6, 100, 95)]
    [InlineData(7, 100, 50)]
    [InlineData(8, 60, 90)]
    [InlineData(9, 5, 99)]
    public void Quotes_around_cells_change_nothing(int seed, int quotedPercent, int repeatedPercent)
    {
        var random = new Random(seed);
        string[] plain = [.. Cells.Where(c => !c.Contains('"'))];
        string[] other =
        [
            "\"1001,0123\"",
            "\"said \"\"so\"\" aloud\"",
            "\"\"\"\"",
            "\",\"",
            "\"a\"\",\"\"b\"",
            "\"a,\"\"b\"",
            "\"a\"\",b\"",
        ];
        List<string[]> rows = [];
        string[] clean = [];
        for (var row = 0; row < 3 * RowBatch.Capacity; row++)
        {
            clean =
            [
                .. DataSet.Slots.Select(
                    (_, i) =>
                        row > 0 && random.Next(100) < repeatedPercent ? clean[i]
                        : random.Next(100) < quotedPercent ? $"\"{plain[random.Next(plain.Length)]}\""
                        : plain[random.Next(plain.Length)]
                ),
            ];
            string[] cells = [.. clean];
            for (var odd = 0; odd < 2 && row % 10 == 3; odd++)
                cells[random.Next(cells.Length)] = other[random.Next(other.Length)];
            rows.Add(
                row % 50 == 7 ? [.. cells.Take(20)]
                : row % 50 == 9 ? [.. cells, "\"1\"", ""]
                : cells
            );
        }

        AssertReadBack(rows);
    }

    /// <summary>Values with a comma beside a quote, each of which looks like two cells.</summary>
    [Theory]
    [InlineData("\"a,\"\"b\"")]
    [InlineData("\"a\"\",b\"")]
    [InlineData("\"a\"\",\"\"b\"")]
    public void A_comma_within_quotes_is_recognised_wherever_it_stands(string cell) =>
        AssertReadBack([.. Enumerable.Range(0, 130).Select(before => (string[])[$"\"{new string('x', before)}\"", cell, "\"Y\""])]);

    /// <summary>
    /// Rows that begin with the same bytes, up to somewhere within a cell, behind a comma in quotes, or to the end of the shorter one.
    /// </summary>
    [Fact]
    public void Rows_that_begin_alike_are_told_apart()
    {
        string[][] beginnings =
        [
            ["A", "B"],
            ["A", "BC"],
            ["A", "BC", "D"],
            ["A"],
            ["", "B"],
            ["\"A,B\"", "C"],
            ["\"A,B\"", "D"],
            ["A", " BC"],
            ["\"A\"", "\"B\""],
            ["\"A\"", "\"BC\""],
            ["\"A\"", "\"\""],
            ["\"A\""],
            ["\"AB\"", "\"C\""],
            ["A", "BC "],
            ["A", "\u00C9"],
            ["A", "\u00C8"],
        ];
        List<string[]> rows = [];
        foreach (var first in beginnings)
        {
            foreach (var second in beginnings)
                rows.AddRange([
                    first,
                    second,
                    [.. first, .. Enumerable.Repeat("", DataSet.Slots.Count - first.Length)],
                    [.. second, .. Enumerable.Repeat("Y", DataSet.Slots.Count - second.Length)],
                ]);
        }

        AssertReadBack(rows);
    }

    [Fact]
    public void Differences_from_the_row_above_are_flagged_for_any_number_of_columns()
    {
        var random = new Random(3);
        for (var width = 1; width <= 130; width++)
        {
            var batch = new RowBatch(width);
            var before = new int[width];
            var above = before.ToArray();
            for (var row = 0; row < 5; row++)
            {
                batch.Add(row + 2, width, RowShape.Complete);
                for (var slot = 0; slot < width; slot++)
                    batch.GetIds(row)[slot] = random.Next(2);
            }

            batch.Compare(above);
            for (var row = 0; row < 5; before = batch.GetIds(row++).ToArray())
            {
                var changed = Enumerable.Range(0, width).Where(slot => batch.GetIds(row)[slot] != before[slot]).ToList();
                Assert.Equal(
                    changed,
                    Enumerable.Range(0, width).Where(slot => SlotSet.Overlaps(batch.GetChanged(row), SlotSet.Create([slot])))
                );
            }

            Assert.Equal(before, above);
        }
    }

    /// <summary>The same few long values in every batch, so that each stands in many places.</summary>
    [Fact]
    public void Long_values_of_one_length_are_told_apart()
    {
        var random = new Random(11);
        List<string[]> rows = [];
        for (var row = 0; row < 40 * RowBatch.Capacity; row++)
            rows.Add([.. DataSet.Slots.Select((_, i) => i == 3 ? $"2014-04-{random.Next(1, 29):00}" : "")]);
        AssertReadBack(rows);
    }

    private static void AssertReadBack(List<string[]> rows)
    {
        var text =
            string.Join(',', DataSet.Slots.Select(c => c.Name)) + "\n" + string.Join("\n", rows.Select(r => string.Join(',', r))) + "\n";
        using var folder = new TemporaryFolder();
        var extract = ExtractReader.Open(folder.Write(CleanExtract.FileName, text), default);
        Assert.Null(extract.Error);
        var values = DataSet.Slots.Select(c => new ValueTable(c)).ToArray();
        var batch = new RowBatch(values.Length);
        var row = 0;
        int[] above = new int[values.Length];
        int[] compared = new int[values.Length];
        var reading = ExtractReader.ReadRows(extract, DataSet, values, Rent, Look, default);
        Assert.Null(reading.Error);
        Assert.Equal(rows.Count, row);

        RowBatch Rent()
        {
            batch.Clear();
            return batch;
        }

        void Look(RowBatch full)
        {
            full.Compare(compared);
            for (var i = 0; i < full.Count; i++, row++)
            {
                var ids = full.GetIds(i);
                for (var slot = 0; slot < ids.Length; slot++)
                {
                    var cell = slot < rows[row].Length ? Unquoted(rows[row][slot]) : "";
                    var isBlank = cell.Length == 0 || (cell == "NA" && values[slot].LastBlankId == 0);
                    Assert.Equal(isBlank ? "" : cell, ids[slot] == 0 ? "" : values[slot].GetText(ids[slot]));
                    var isTold = SlotSet.Overlaps(full.GetChanged(i), SlotSet.Create([slot]));
                    Assert.True(isTold == (ids[slot] != above[slot]), $"row {row}, slot {slot} {(isTold ? "is as above" : "changed")}");
                }

                ids.CopyTo(above);
            }
        }
    }

    [Theory]
    [InlineData("EPISODID")]
    [InlineData("REFLD")]
    [InlineData("SEX")]
    public void Of_a_row_that_never_closes_nothing_is_kept(string column)
    {
        var name = DataSet.Slots[^1].Name == column ? DataSet.Slots[0].Name : DataSet.Slots[^1].Name;
        using var folder = new TemporaryFolder();
        var extract = ExtractReader.Open(
            folder.Write(
                CleanExtract.FileName,
                $"AGNCY,CLIENTID,CONSENT,{column},{name}\nN0001,1001,Y,20140417,1\nN0001,1001,Y,17/4/2014,\"1\n2\n"
            ),
            default
        );
        var values = DataSet.Slots.Select(c => new ValueTable(c)).ToArray();
        var batch = new RowBatch(values.Length);
        ExtractReader.ReadRows(extract, DataSet, values, () => batch, _ => { }, default);
        Assert.Equal((2, RowShape.UnclosedQuote), (batch.Count, batch.GetShape(1)));
        Assert.All(batch.GetIds(1).ToArray(), id => Assert.Equal(0, id));
        Assert.Equal(-1, values[DataSet.Find(column)!.Slot].Find("17/4/2014"));
    }

    /// <summary>Millions of bytes in a cell.</summary>
    [Fact]
    public void Very_long_values_come_back()
    {
        List<string[]> rows =
        [
            .. Enumerable
                .Range(0, 7)
                .Select(row =>
                    DataSet
                        .Slots.Select(
                            (_, i) =>
                                i == 3 ? new string((char)('a' + row), 6_000_000)
                                : row == 2 ? "Y"
                                : ""
                        )
                        .ToArray()
                ),
        ];
        AssertReadBack(rows);
    }

    /// <summary>Bytes that are no UTF-8, as of a file that was taken for it: of no use, but nothing fails.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void Bytes_that_no_text_has_come_back(int length)
    {
        var table = new ValueTable(DataSet.Find("CLIENT")!);
        byte[] cell = [.. Enumerable.Repeat((byte)'a', length - 1), byte.MaxValue];
        var id = table.GetId(cell);
        for (var other = 0; other < 100; other++)
            table.GetId(Encoding.UTF8.GetBytes($"R-{other}"));
        Assert.Equal(cell, table.GetUtf8(id).ToArray());
        Assert.Equal(id, table.GetId(cell));
    }

    /// <summary>Values of any length come back, also those longer than a block in which they are kept.</summary>
    [Fact]
    public void Values_of_any_length_come_back()
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

    /// <summary>A value that is long, or of another type, is found again by its text and no other.</summary>
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
    public void After_the_rows_values_are_found_all_the_same()
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

    /// <summary>
    /// A whole number is its own id in a column of identifiers, where it is written so that nothing else is the same number.
    /// </summary>
    [Fact]
    public void Numbers_and_what_looks_like_them_are_told_apart()
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

    private static string Unquoted(string cell) =>
        (cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell).Trim();
}
