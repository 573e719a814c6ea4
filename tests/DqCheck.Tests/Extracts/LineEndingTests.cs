namespace DqCheck.Tests.Extracts;

/// <summary>Line endings of every system, and blank lines.</summary>
public class LineEndingTests
{
    private static readonly string Text = CleanExtract.Text(CleanExtract.Row(("SEX", "Q")));

    [Fact]
    public void CRLF_reads_as_LF() =>
        Assert.Equal(["SEX-code SEX 4"], CheckRun.Execute(Text.Replace("\n", "\r\n", StringComparison.Ordinal)).FindingSummaries());

    [Fact]
    public void CR_alone_reads_as_LF() => Assert.Equal(["SEX-code SEX 4"], CheckRun.Execute(Text.Replace('\n', '\r')).FindingSummaries());

    [Fact]
    public void Mixed_line_ends_read_as_LF()
    {
        var lines = Text.Split('\n');
        Assert.Equal(["SEX-code SEX 4"], CheckRun.Execute($"{lines[0]}\r\n{lines[1]}\n{lines[2]}\r\n{lines[3]}").FindingSummaries());
    }

    [Fact]
    public void The_last_line_needs_no_end() => Assert.Equal(["SEX-code SEX 4"], CheckRun.Execute(Text.TrimEnd('\n')).FindingSummaries());

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
        var result = CheckRun.Execute(string.Join('\n', lines[..2]) + "\n" + blank + string.Join('\n', lines[2..]) + "\n" + blank + blank);
        Assert.Equal(["SEX-code SEX 5"], result.FindingSummaries());
        Assert.Equal(3, result.FirstExtract().Rows);
    }
}
