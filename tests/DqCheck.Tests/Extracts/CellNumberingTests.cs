using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Extracts;

/// <summary>Every cell is encoded as the id of its value, whatever the row above holds.</summary>
public class CellNumberingTests
{
    /// <summary>Cells of every length around eight bytes, with spaces, quotes, multi-byte letters, NA and blanks.</summary>
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
    /// Quotes as most exporters write them. In one row of ten there is a quote elsewhere, or a quoted comma, mostly in two cells, whose
    /// quotes together may be as many as those of sound cells; here and there a row is shorter or longer than the header.
    /// </summary>
    [Theory]
    [InlineData(6, 100, 95)]
    [InlineData(7, 100, 50)]
    [InlineData(8, 60, 90)]
    [InlineData(9, 5, 99)]
    public void Quotes_around_cells_do_not_change_values(int seed, int quotedPercent, int repeatedPercent)
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

    /// <summary>Values with a comma next to a quote, each of which looks like two cells.</summary>
    [Theory]
    [InlineData("\"a,\"\"b\"")]
    [InlineData("\"a\"\",b\"")]
    [InlineData("\"a\"\",\"\"b\"")]
    public void A_comma_within_quotes_is_recognised_at_any_position(string cell) =>
        AssertReadBack([.. Enumerable.Range(0, 130).Select(before => (string[])[$"\"{new string('x', before)}\"", cell, "\"Y\""])]);

    /// <summary>
    /// Rows that begin with the same bytes, up to the middle of a cell, a comma in quotes, or the end of the shorter one.
    /// </summary>
    [Fact]
    public void Rows_that_begin_alike_are_distinguished()
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

    /// <summary>The same few long values in every batch, so that each is stored at many positions.</summary>
    [Fact]
    public void Long_values_of_one_length_are_distinguished()
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
        var reading = ExtractReader.ReadRows(extract, DataSet, values, Rent, Compare, default);
        Assert.Null(reading.Error);
        Assert.Equal(rows.Count, row);

        RowBatch Rent()
        {
            batch.Clear();
            return batch;
        }

        void Compare(RowBatch full)
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
                    var isFlagged = SlotSet.Overlaps(full.GetChanged(i), SlotSet.Create([slot]));
                    Assert.True(
                        isFlagged == (ids[slot] != above[slot]),
                        $"row {row}, slot {slot} {(isFlagged ? "is as above" : "changed")}"
                    );
                }

                ids.CopyTo(above);
            }
        }
    }

    [Theory]
    [InlineData("EPISODID")]
    [InlineData("REFLD")]
    [InlineData("SEX")]
    public void A_row_with_an_unclosed_quote_adds_no_values(string column)
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
    public void Very_long_values_are_read_unchanged()
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

    private static string Unquoted(string cell) =>
        (cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell).Trim();
}
