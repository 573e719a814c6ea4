using System.Text;

namespace DqCheck.Tests.Extracts;

/// <summary>The encodings that exporters and spreadsheets write, and how they are reported.</summary>
public class EncodingTests
{
    private const string Plain = "R-1001";
    private const string Accented = "René £5 é€";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static string Text(string client) => CleanExtract.Text(CleanExtract.Row(("CLIENT", client)));

    /// <summary>A thousand rows, more than are examined before the first is read; the client's name comes after those.</summary>
    private static string LongText(string client) =>
        CleanExtract.Text([
            .. Enumerable
                .Range(0, 1000)
                .Select(i => CleanExtract.Row(("CLIENTID", $"{5000 + i}"), ("CLIENT", i == 500 ? client : $"R-{i}"))),
        ]);

    [Fact]
    public void Plain_text_is_ascii() => Assert.Equal("ascii", CheckRun.Execute(Text(Plain)).FirstExtract().Encoding);

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8-bom")]
    [InlineData("utf-16", true, "utf-16-le")]
    [InlineData("utf-16BE", true, "utf-16-be")]
    [InlineData("utf-32", true, "utf-32-le")]
    [InlineData("utf-32BE", true, "utf-32-be")]
    [InlineData("windows-1252", false, "windows-1252")]
    public void Every_encoding_reads_the_same_and_is_named(string encoding, bool mark, string name)
    {
        var writer = Encoding.GetEncoding(encoding);
        var result = CheckRun.Execute([.. mark ? writer.GetPreamble() : [], .. writer.GetBytes(Text(Accented))]);
        Assert.Equal(name, result.FirstExtract().Encoding);
        Assert.Equal([], result.FindingSummaries());
        Assert.Contains(Accented, result.DistinctValues("CLIENT"));
    }

    [Theory]
    [InlineData("FINITIAL,")]
    [InlineData("\"FINITIAL\",")]
    public void A_UTF_8_byte_order_mark_before_other_bytes_does_not_hide_the_first_column(string first)
    {
        var text = Text(Accented).Replace("FINITIAL,", first, StringComparison.Ordinal);
        var result = CheckRun.Execute([.. Encoding.UTF8.GetPreamble(), .. Encoding.GetEncoding("windows-1252").GetBytes(text)]);
        Assert.Equal("windows-1252", result.FirstExtract().Encoding);
        Assert.Equal([], result.FindingSummaries());
        Assert.Contains(Accented, result.DistinctValues("CLIENT"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_zero_character_is_part_of_its_cell(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        var text = CleanExtract.Text(CleanExtract.Row(("PC", "A"), ("RFLS", "")), CleanExtract.Row(("PC", "A\0"), ("RFLS", "\0")));
        var result = CheckRun.Execute([.. writer.GetPreamble(), .. writer.GetBytes(text)]);
        var values = result.Population.Values;
        var population = result.Population;
        Assert.True(values[population.DataSet.Find("PC")!.Slot].Find("A\0") > 0);
        Assert.True(values[population.DataSet.Find("RFLS")!.Slot].Find("\0") > 0);
        Assert.Contains(population.Conflicts, c => c.Slot == population.DataSet.Find("PC")!.Slot);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_before_a_quoted_header_does_not_hide_its_first_column(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        var text = Text(Accented).Replace("FINITIAL,", "\"FINITIAL\",", StringComparison.Ordinal);
        Assert.Equal([], CheckRun.Execute([.. writer.GetPreamble(), .. writer.GetBytes(text)]).FindingSummaries());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_character_across_the_edge_of_a_block_is_still_utf_8(int shift)
    {
        var row = CleanExtract.Row(("CLIENT", "€"));
        var before = Encoding.UTF8.GetByteCount(CleanExtract.Text(row).Split('€')[0]);
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("CLIENT", new string('x', (1 << 20) - before - shift) + "€"))));
        Assert.Equal("utf-8", result.FirstExtract().Encoding);
        Assert.Equal([], result.FindingSummaries());
    }

    [Theory]
    [InlineData("windows-1252", Accented)]
    [InlineData("windows-1252", "Ann-May\u00FF")]
    [InlineData("windows-1252", "\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF")]
    [InlineData("utf-8", Accented)]
    public void A_file_with_its_first_accent_late_is_read_the_same(string encoding, string client)
    {
        var plain = CheckRun.Execute(LongText(Plain));
        var accented = CheckRun.Execute(Encoding.GetEncoding(encoding).GetBytes(LongText(client)));
        Assert.Equal(encoding, accented.FirstExtract().Encoding);
        Assert.Contains(client, accented.DistinctValues("CLIENT"));
        Assert.DoesNotContain(accented.DistinctValues("CLIENT"), v => v.Contains('\uFFFD'));
        Assert.Equal(plain.FirstExtract().Rows, accented.FirstExtract().Rows);
        Assert.Equal(plain.FindingSummaries(), accented.FindingSummaries());
        Assert.Equal(plain.FirstExtract().DateFormats, accented.FirstExtract().DateFormats);
        Assert.Equal(64, accented.FirstExtract().Sha256!.Length);
    }

    [Fact]
    public void Rows_that_had_to_be_read_again_are_counted_once()
    {
        // So many rows that the first are built before the accent after the last is found.
        var plain = string.Concat(Enumerable.Repeat(CleanExtract.Line(SampleRows.Client(1), CleanExtract.Columns) + "\n", 20_000));
        var counted = 0;
        var result = CheckRun.Execute(
            Encoding
                .GetEncoding("windows-1252")
                .GetBytes(Text(Plain) + plain + CleanExtract.Line(CleanExtract.Row(("CLIENT", Accented)), CleanExtract.Columns)),
            rowsRead: rows => counted += rows
        );
        Assert.Equal("windows-1252", result.FirstExtract().Encoding);
        Assert.Equal(result.FirstExtract().Rows, counted);
    }

    [Fact]
    public void A_late_zero_byte_means_that_the_file_is_not_text()
    {
        var extract = CheckRun.Execute(LongText("A\0B")).FirstExtract();
        Assert.Contains("null characters", extract.Error, StringComparison.Ordinal);
        Assert.Equal(0, extract.Rows);
    }

    [Theory]
    [InlineData("\u00A0F\u00A0")]
    [InlineData(" \u00A0 F \u00A0\t")]
    public void Non_breaking_spaces_are_trimmed_like_others(string sex)
    {
        Assert.Equal(["FIL032 SEX 4"], CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("SEX", sex)))).FindingSummaries());
        Assert.Equal(
            ["FIL032 SEX 4"],
            CheckRun
                .Execute(Encoding.GetEncoding("windows-1252").GetBytes(CleanExtract.Text(CleanExtract.Row(("SEX", sex)))))
                .FindingSummaries()
        );
    }

    [Fact]
    public void A_cell_of_only_non_breaking_spaces_is_blank() =>
        Assert.Equal(
            ["SEX-required SEX 4", "FIL032 SEX 4"],
            CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("SEX", "\u00A0")))).FindingSummaries()
        );

    [Theory]
    [InlineData("Café", 1)]
    [InlineData("Café Zoë", 2)]
    public void A_few_wrong_bytes_leave_the_file_UTF_8_and_are_named_with_line_and_column(string client, int bytes)
    {
        var text = LongText("WRONG").Replace("R-5,", $"{client},", StringComparison.Ordinal);
        var wrong = Enumerable.Repeat((byte)0xE9, bytes).ToArray();
        var result = CheckRun.Execute([
            .. Encoding.UTF8.GetBytes(text.Split("WRONG")[0]),
            .. wrong,
            .. Encoding.UTF8.GetBytes(text.Split("WRONG")[1]),
        ]);
        Assert.Equal("utf-8", result.FirstExtract().Encoding);
        Assert.Contains(client, result.DistinctValues("CLIENT"));
        var finding = Assert.Single(result.FindingRows(), r => r.Rule.Id == "FIL034");
        Assert.Equal(("504", "Characters could not be read in these places: line 504, CLIENT."), (finding.Lines, finding.Message));
    }

    [Theory]
    [InlineData("Ã© René £5")]
    [InlineData("René £5")]
    public void Text_in_windows_1252_is_not_taken_for_UTF_8_with_wrong_bytes(string client)
    {
        var result = CheckRun.Execute(Encoding.GetEncoding("windows-1252").GetBytes(Text(client)));
        Assert.Equal("windows-1252", result.FirstExtract().Encoding);
        Assert.Contains(client, result.DistinctValues("CLIENT"));
        Assert.Equal([], result.FindingSummaries());
    }
}
