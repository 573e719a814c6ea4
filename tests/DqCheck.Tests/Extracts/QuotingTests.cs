namespace DqCheck.Tests.Extracts;

/// <summary>Quoted values, and line breaks, commas and quotes within them.</summary>
public class QuotingTests
{
    [Fact]
    public void Quoted_cells_read_as_unquoted_ones()
    {
        var text = CleanExtract.Text(CleanExtract.Row(("SEX", "Q")));
        var quoted = string.Join(
            '\n',
            text.TrimEnd('\n').Split('\n').Select(line => string.Join(',', line.Split(',').Select(cell => $"\"{cell}\"")))
        );
        Assert.Equal(
            CheckRun.Execute(text).FindingRows().Select(r => r.Fingerprint),
            CheckRun.Execute(quoted).FindingRows().Select(r => r.Fingerprint)
        );
        Assert.Equal(["SEX-code SEX 4"], CheckRun.Execute(quoted).FindingSummaries());
    }

    [Theory]
    [InlineData("Smith, J")]
    [InlineData("the \"Old\" Mill")]
    [InlineData("\"")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    public void A_quoted_value_holds_commas_quotes_and_line_breaks(string value)
    {
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("CLIENT", value))));
        Assert.Equal([], result.FindingSummaries());
        Assert.Contains(value, result.DistinctValues("CLIENT"));
    }

    [Fact]
    public void A_quote_in_the_middle_of_an_unquoted_value_is_part_of_it() =>
        Assert.Contains(
            "5\"x3",
            CheckRun
                .Execute(CleanExtract.Text(CleanExtract.Row()).Replace("R-1001", "5\"x3", StringComparison.Ordinal))
                .DistinctValues("CLIENT")
        );

    [Theory]
    [InlineData("one\ntwo\nthree", "SEX-code SEX 4", "SEX-code SEX 7")]
    [InlineData("one\r\ntwo", "SEX-code SEX 4", "SEX-code SEX 6")]
    public void Lines_are_physical_lines_also_after_a_line_break_within_a_value(string value, params string[] found)
    {
        var result = CheckRun.Execute(
            CleanExtract.Text(SampleRows.Client(1).With(("CLIENT", value), ("SEX", "Q")), SampleRows.Client(2).With(("SEX", "Q")))
        );
        Assert.Equal(found, result.FindingSummaries());
    }

    [Fact]
    public void A_line_break_within_the_header_moves_the_lines_of_all_rows()
    {
        var result = CheckRun.Execute(
            CleanExtract.Text(CleanExtract.Row(("SEX", "Q"))).Replace("FINITIAL,", "\"FINITIAL\n\",", StringComparison.Ordinal)
        );
        Assert.Equal(["SEX-code SEX 5"], result.FindingSummaries());
    }

    [Fact]
    public void An_unclosed_quote_makes_the_rest_one_rejected_row_and_is_reported_where_it_opens()
    {
        var open = SampleRows.Client(1).With(("CLIENT", "OPEN"));
        var text = CleanExtract
            .Text(CleanExtract.Row(), open, SampleRows.Client(2), SampleRows.Client(3))
            .Replace("OPEN", "\"never closed", StringComparison.Ordinal);
        var result = CheckRun.Execute(text);
        Assert.Equal(["FIL003  5", "FIL004  5"], result.FindingSummaries());
        Assert.Contains("line 5, cell 9", result.FindingRows()[1].Message, StringComparison.Ordinal);
        Assert.Equal((4, 3, 1), (result.FirstExtract().Rows, result.FirstExtract().AcceptedRows, result.FirstExtract().RejectedRows));
    }

    [Fact]
    public void The_opening_quote_is_found_after_doubled_quotes_and_line_breaks()
    {
        var open = SampleRows.Client(1).With(("FINITIAL", "a \"b\",\nc"), ("CLIENT", "OPEN"));
        var result = CheckRun.Execute(
            CleanExtract.Text(open, SampleRows.Client(2)).Replace("OPEN", "\"never \"\"closed\"\"", StringComparison.Ordinal)
        );
        Assert.Contains("line 5, cell 9", result.FindingRows().Single(r => r.Rule.Id == "FIL004").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Doubled_quotes_within_the_open_value_do_not_move_the_place_where_it_opens()
    {
        var open = SampleRows.Client(1).With(("CLIENT", "OPEN"));
        var result = CheckRun.Execute(
            CleanExtract.Text(open, SampleRows.Client(2)).Replace("OPEN", "\"one\n\"\"two\"\",\"\"three\"\"", StringComparison.Ordinal)
        );
        Assert.Contains("line 4, cell 9", result.FindingRows().Single(r => r.Rule.Id == "FIL004").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Megabytes_after_an_open_quote_are_still_one_rejected_row()
    {
        var text = CleanExtract.Text(CleanExtract.Row()) + "\"" + new string('x', 17 << 20) + "\n";
        var result = CheckRun.Execute(text);
        Assert.Equal(["FIL003  5", "FIL004  5"], result.FindingSummaries());
        Assert.Equal(1, result.FirstExtract().RejectedRows);
    }
}
