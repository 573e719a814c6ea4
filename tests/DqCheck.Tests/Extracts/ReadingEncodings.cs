using System.Text;

namespace DqCheck.Tests.Extracts;

/// <summary>The encodings that exporters and spreadsheets write, and what is said of them.</summary>
public class ReadingEncodings
{
    private const string Plain = "R-1001";
    private const string Accented = "René £5 é€";

    static ReadingEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static string Text(string client) => BaseExtract.Text(BaseExtract.Row(("CLIENT", client)));

    /// <summary>A thousand rows, more than are looked at before the first is read; the client's name behind those.</summary>
    private static string LongText(string client) =>
        BaseExtract.Text([
            .. Enumerable
                .Range(0, 1000)
                .Select(i => BaseExtract.Row(("CLIENTID", $"{5000 + i}"), ("CLIENT", i == 500 ? client : $"R-{i}"))),
        ]);

    [Fact]
    public void Plain_text_is_ascii() => Assert.Equal("ascii", Runs.Of(Text(Plain)).Extract().Encoding);

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8-bom")]
    [InlineData("utf-16", true, "utf-16-le")]
    [InlineData("utf-16BE", true, "utf-16-be")]
    [InlineData("windows-1252", false, "windows-1252")]
    public void Every_encoding_reads_the_same_and_is_named(string encoding, bool mark, string name)
    {
        var writer = Encoding.GetEncoding(encoding);
        var result = Runs.Of([.. mark ? writer.GetPreamble() : [], .. writer.GetBytes(Text(Accented))]);
        Assert.Equal(name, result.Extract().Encoding);
        Assert.Equal([], result.Found());
        Assert.Contains(Accented, result.Values("CLIENT"));
    }

    [Theory]
    [InlineData("FINITIAL,")]
    [InlineData("\"FINITIAL\",")]
    public void A_mark_of_UTF_8_before_what_is_none_does_not_hide_the_first_column(string first)
    {
        var text = Text(Accented).Replace("FINITIAL,", first, StringComparison.Ordinal);
        var result = Runs.Of([.. Encoding.UTF8.GetPreamble(), .. Encoding.GetEncoding("windows-1252").GetBytes(text)]);
        Assert.Equal("windows-1252", result.Extract().Encoding);
        Assert.Equal([], result.Found());
        Assert.Contains(Accented, result.Values("CLIENT"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_zero_character_is_part_of_its_cell(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        var text = BaseExtract.Text(BaseExtract.Row(("PC", "A"), ("RFLS", "")), BaseExtract.Row(("PC", "A\0"), ("RFLS", "\0")));
        var result = Runs.Of([.. writer.GetPreamble(), .. writer.GetBytes(text)]);
        var (values, population) = (result.Population.Values, result.Population);
        Assert.True(values[population.DataSet.Find("PC")!.Slot].Find("A\0") > 0);
        Assert.True(values[population.DataSet.Find("RFLS")!.Slot].Find("\0") > 0);
        Assert.Contains(population.Conflicts, c => c.Slot == population.DataSet.Find("PC")!.Slot);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_before_a_quoted_header_does_not_hide_its_first_column(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        var text = Text(Accented).Replace("FINITIAL,", "\"FINITIAL\",", StringComparison.Ordinal);
        Assert.Equal([], Runs.Of([.. writer.GetPreamble(), .. writer.GetBytes(text)]).Found());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_character_across_the_edge_of_a_block_is_still_utf_8(int shift)
    {
        var row = BaseExtract.Row(("CLIENT", "€"));
        var before = Encoding.UTF8.GetByteCount(BaseExtract.Text(row).Split('€')[0]);
        var result = Runs.Of(BaseExtract.Text(BaseExtract.Row(("CLIENT", new string('x', (1 << 20) - before - shift) + "€"))));
        Assert.Equal("utf-8", result.Extract().Encoding);
        Assert.Equal([], result.Found());
    }

    [Theory]
    [InlineData("windows-1252", Accented)]
    [InlineData("windows-1252", "Ann-May\u00FF")]
    [InlineData("windows-1252", "\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF")]
    [InlineData("utf-8", Accented)]
    public void What_begins_plainly_and_has_an_accent_far_behind_reads_the_same(string encoding, string client)
    {
        var (plain, accented) = (Runs.Of(LongText(Plain)), Runs.Of(Encoding.GetEncoding(encoding).GetBytes(LongText(client))));
        Assert.Equal(encoding, accented.Extract().Encoding);
        Assert.Contains(client, accented.Values("CLIENT"));
        Assert.DoesNotContain(accented.Values("CLIENT"), v => v.Contains('\uFFFD'));
        Assert.Equal(plain.Extract().Rows, accented.Extract().Rows);
        Assert.Equal(plain.Found(), accented.Found());
        Assert.Equal(plain.Extract().DateForms, accented.Extract().DateForms);
        Assert.Equal(64, accented.Extract().Sha256!.Length);
    }

    [Fact]
    public void Rows_that_had_to_be_read_again_are_counted_once()
    {
        // So many that the first are built before the accent behind the last is found.
        var plain = string.Concat(Enumerable.Repeat(BaseExtract.Line(Some.Client(1), BaseExtract.Columns) + "\n", 20_000));
        var counted = 0;
        var result = Runs.Of(
            Encoding
                .GetEncoding("windows-1252")
                .GetBytes(Text(Plain) + plain + BaseExtract.Line(BaseExtract.Row(("CLIENT", Accented)), BaseExtract.Columns)),
            rowsRead: rows => counted += rows
        );
        Assert.Equal("windows-1252", result.Extract().Encoding);
        Assert.Equal(result.Extract().Rows, counted);
    }

    [Fact]
    public void A_zero_byte_far_behind_makes_the_file_no_text()
    {
        var extract = Runs.Of(LongText("A\0B")).Extract();
        Assert.Contains("zero bytes", extract.Error, StringComparison.Ordinal);
        Assert.Equal(0, extract.Rows);
    }

    [Theory]
    [InlineData("\u00A0F\u00A0")]
    [InlineData(" \u00A0 F \u00A0\t")]
    public void Spaces_that_do_not_break_are_trimmed_like_others(string sex)
    {
        Assert.Equal([], Runs.Of(BaseExtract.Text(BaseExtract.Row(("SEX", sex)))).Found());
        Assert.Equal([], Runs.Of(Encoding.GetEncoding("windows-1252").GetBytes(BaseExtract.Text(BaseExtract.Row(("SEX", sex))))).Found());
    }

    [Fact]
    public void A_cell_of_nothing_but_such_spaces_is_blank() =>
        Assert.Equal(["SEX-required SEX 4"], Runs.Of(BaseExtract.Text(BaseExtract.Row(("SEX", "\u00A0")))).Found());
}
