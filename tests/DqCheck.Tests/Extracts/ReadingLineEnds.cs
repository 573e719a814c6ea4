namespace DqCheck.Tests.Extracts;

/// <summary>Line ends of every system, and lines that hold nothing.</summary>
public class ReadingLineEnds
{
    private static readonly string Text = BaseExtract.Text(BaseExtract.Row(("SEX", "Q")));

    [Fact]
    public void CRLF_reads_as_LF() =>
        Assert.Equal(["SEX-code SEX 4"], Runs.Of(Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Found());

    [Fact]
    public void CR_alone_reads_as_LF() => Assert.Equal(["SEX-code SEX 4"], Runs.Of(Text.Replace('\n', '\r')).Found());

    [Fact]
    public void Mixed_line_ends_read_as_LF()
    {
        var lines = Text.Split('\n');
        Assert.Equal(["SEX-code SEX 4"], Runs.Of($"{lines[0]}\r\n{lines[1]}\n{lines[2]}\r\n{lines[3]}").Found());
    }

    [Fact]
    public void The_last_line_needs_no_end() => Assert.Equal(["SEX-code SEX 4"], Runs.Of(Text.TrimEnd('\n')).Found());

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("   \n")]
    [InlineData("\t\n")]
    [InlineData(",,,,\n")]
    [InlineData(" , ,\n")]
    public void Lines_of_commas_and_spaces_are_skipped_but_counted_as_lines(string blank)
    {
        var lines = Text.TrimEnd('\n').Split('\n');
        var result = Runs.Of(string.Join('\n', lines[..2]) + "\n" + blank + string.Join('\n', lines[2..]) + "\n" + blank + blank);
        Assert.Equal(["SEX-code SEX 5"], result.Found());
        Assert.Equal(3, result.Extract().Rows);
    }
}
