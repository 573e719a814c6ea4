using System.Text;
using DqCheck.Extracts;

namespace DqCheck.Tests.Extracts;

/// <summary>Faults of a file as a whole are named once, with their cause and lines, and change no value in silence.</summary>
public class WholeFileFaultTests
{
    private static readonly string[] Dates = ["DOB", "REFLD", "TRIAGED", "MODST", "SUBMODDT", "TOPDATE"];

    [Fact]
    public void Dates_that_can_only_be_month_first_are_one_finding_and_none_is_read()
    {
        var result = CheckRun.Execute(Extract(Client(1, "/", monthFirst: true), Client(2, "/", monthFirst: true)));
        Assert.Equal(
            [
                "The dates in DOB, REFLD, TRIAGED, MODST, SUBMODDT, TOPDATE can only be month first, such as 04/25/2014, so DqCheck read none of them.",
            ],
            Messages(result, "FIL026")
        );
        Assert.Equal([], result.FindingRows().Where(r => r.Rule.Severity == Severity.Reject || r.Field == "DOB").Select(r => r.Rule.Id));
        Assert.Equal((2, 2), (result.FirstExtract().Rows, result.FirstExtract().RejectedRows));
        Assert.DoesNotContain(result.FindingRows(), r => r.Rule.Id is "FIL010" or "FIL011" or "FIL023" && Dates.Contains(r.Field));
        Assert.Contains("dates with the month first (1 finding of FIL026)", result.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_can_be_either_are_not_read_day_first_beside_dates_that_can_only_be_month_first()
    {
        var first = Client(1, "/", monthFirst: true);
        first["TOPDATE"] = "04/05/2014";
        var result = CheckRun.Execute(Extract(first));
        Assert.Contains("TOPDATE", Assert.Single(Messages(result, "FIL026")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25/04/2014")]
    [InlineData("20140425")]
    public void A_column_with_another_way_of_writing_dates_is_not_month_first(string other)
    {
        var first = SampleRows.Client(1).With(("TOPDATE", "04/25/2014"));
        var result = CheckRun.Execute(Extract(first, SampleRows.Client(2).With(("TOPDATE", other))));
        Assert.Empty(Messages(result, "FIL026"));
        Assert.Contains(result.FindingRows(), r => r.Rule.Id == "TOPDATE-date");
    }

    [Fact]
    public void Of_two_files_only_the_one_with_the_month_first_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts =
                [
                    folder.Write("a.csv", Extract(Client(1, "/", monthFirst: false))),
                    folder.Write("b.csv", Extract(Client(2, "/", monthFirst: true))),
                ],
                Ruleset = "ndtms-cds-k",
                AsOf = CleanExtract.AsOf,
            }
        );
        Assert.Equal([0, 6], result.Population.Extracts.Select(e => e.MonthFirst.Count));
        Assert.Equal([1, 0], result.Population.Extracts.Select(e => e.AcceptedRows));
    }

    [Theory]
    [InlineData("sep=,\n")]
    [InlineData("\"sep=,\"\n")]
    [InlineData("\uFEFFSEP=;\n")]
    [InlineData("sep=\n")]
    public void A_separator_line_is_an_error_that_names_the_line(string line)
    {
        var result = CheckRun.Execute(line + CleanExtract.Text(CleanExtract.Row()));
        Assert.Equal(["FIL027  1"], result.FindingSummaries());
        Assert.False(result.Verdict.IsReady);
    }

    [Theory]
    [InlineData("sep=;\n", ";", "semicolons")]
    [InlineData("\"sep=;\"\n", ";", "semicolons")]
    [InlineData("sep=|\n", "|", "Line 1 says that columns are separated by “|”")]
    public void A_file_with_another_separator_is_not_read_and_says_why(string line, string separator, string says)
    {
        var text = line + CleanExtract.Text(CleanExtract.Row()).Replace(",", separator, StringComparison.Ordinal);
        Assert.Contains(says, CheckRun.Execute(text).FirstExtract().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void A_second_header_is_one_rejected_row_and_no_agency(string mark)
    {
        var text = CleanExtract.Text(CleanExtract.Row());
        var header = text.Split('\n')[0];
        var result = CheckRun.Execute(text + mark + header + "\n" + CleanExtract.Line(SampleRows.Client(3), CleanExtract.Columns) + "\n");
        Assert.Equal(["FIL028  5"], result.FindingSummaries());
        Assert.Equal(["N0001"], result.FirstExtract().Agencies);
        Assert.Equal(1, result.FirstExtract().RejectedRows);
    }

    [Fact]
    public void Rows_after_a_header_in_another_order_are_not_read()
    {
        var text = CleanExtract.Text(CleanExtract.Row());
        string[] columns = [.. CleanExtract.Columns.Reverse()];
        var result = CheckRun.Execute(text + string.Join(',', columns) + "\n" + CleanExtract.Line(SampleRows.Client(3), columns) + "\n");
        Assert.Equal(["FIL028  5 6"], result.FindingSummaries());
        Assert.Contains("did not read the rows after line 5", Messages(result, "FIL028").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_order_mark_before_a_row_is_named_and_changes_no_value(bool quoted)
    {
        var line = CleanExtract.Line(SampleRows.Client(3), CleanExtract.Columns);
        if (quoted)
            line = string.Join(',', line.Split(',').Select(c => $"\"{c}\""));
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row()) + "\uFEFF" + line + "\n");
        Assert.Equal(["FIL029  5"], result.FindingSummaries());
    }

    [Theory]
    [InlineData("\"R-10\"01\"", "not doubled, or one is missing")]
    [InlineData("\"R-\\\"1001\"", "escaped with a backslash instead of doubled")]
    public void A_quote_that_is_not_doubled_is_an_error_with_its_line(string cell, string says)
    {
        var result = CheckRun.Execute(
            CleanExtract.Text(CleanExtract.Row(("CLIENT", "CELL"))).Replace("CELL", cell, StringComparison.Ordinal)
        );
        Assert.Equal(["FIL030  4"], result.FindingSummaries());
        Assert.Contains($"on line 4 are {says}", Messages(result, "FIL030").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"R-1001", "R-1003\"", 5)]
    [InlineData("\"R-1001", "\"R-1003\"", 5)]
    public void A_quote_that_closes_on_a_later_line_is_named_with_its_lines(string opens, string closes, int last)
    {
        var text = CleanExtract
            .Text(SampleRows.Client(1).With(("CLIENT", "OPENS")), SampleRows.Client(3).With(("CLIENT", "CLOSES")), SampleRows.Client(4))
            .Replace("OPENS", opens, StringComparison.Ordinal)
            .Replace("CLOSES", closes, StringComparison.Ordinal);
        var result = CheckRun.Execute(text);
        Assert.Equal(["FIL031  4"], result.FindingSummaries());
        Assert.StartsWith($"Lines 4 to {last} were read as one row", Messages(result, "FIL031").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_row_was_read_the_verdict_says_that_and_nothing_else()
    {
        var text = CleanExtract.Text([.. Enumerable.Range(1, 20).Select(SampleRows.Client)]);
        var header = text.Split('\n')[0];
        var result = CheckRun.Execute(text.Replace(header, header + ",", StringComparison.Ordinal));
        Assert.Equal("Ready to send: no. None of 22 rows could be read: each has 144 cells, but the header has 145.", result.Sentence());
        Assert.Contains("Every row has one cell fewer than the header, which ends in a comma.", Messages(result, "FIL002"));
        Assert.DoesNotContain(result.FindingRows(), r => r.Rule.Id is "FIL010" or "FIL011" or "FIL023");
    }

    [Theory]
    [InlineData(2, "Ready to send: no. None of 1 row could be read: a quotation mark opens on line 2 and is never closed.")]
    [InlineData(3, null)]
    public void After_an_early_open_quote_no_column_is_called_blank(int line, string? verdict)
    {
        var lines = CleanExtract.Text(CleanExtract.Row()).Split('\n');
        lines[line - 1] = "\"" + lines[line - 1];
        var result = CheckRun.Execute(string.Join('\n', lines));
        Assert.DoesNotContain(result.FindingRows(), r => r.Rule.Id is "FIL010" or "FIL011" or "FIL023");
        Assert.True(verdict is null || verdict == result.Sentence());
    }

    [Theory]
    [InlineData("\"\",\"\",\"\"")]
    [InlineData("\" \",,\"\t\"")]
    public void A_row_of_quoted_blanks_is_skipped(string row)
    {
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row()) + row + "\n");
        Assert.Equal([], result.FindingSummaries());
        Assert.Equal(3, result.FirstExtract().Rows);
    }

    [Theory]
    [InlineData("\"\"\"\"")]
    [InlineData("\",\"")]
    public void A_row_with_a_quoted_quote_or_comma_is_not_blank(string row) =>
        Assert.Equal(["FIL001  5"], CheckRun.Execute(CleanExtract.Text(CleanExtract.Row()) + row + "\n").FindingSummaries());

    private static IEnumerable<string> Messages(CheckResult result, string rule) =>
        result.FindingRows().Where(r => r.Rule.Id == rule).Select(r => r.Message);

    private static string Extract(params Dictionary<string, string>[] rows) =>
        string.Join('\n', [string.Join(',', CleanExtract.Columns), .. rows.Select(r => CleanExtract.Line(r, CleanExtract.Columns))]) + "\n";

    private static Dictionary<string, string> Client(int number, string separator, bool monthFirst)
    {
        var row = SampleRows.Client(number);
        foreach (
            var column in CleanExtract.Columns.Where(c =>
                row.GetValueOrDefault(c) is { Length: 8 } text && text.All(char.IsAsciiDigit) && c != "CLIENTID"
            )
        )
        {
            var (year, month, day) = (row[column][..4], row[column][4..6], row[column][6..]);
            row[column] =
                monthFirst && Dates.Contains(column) ? $"{month}{separator}25{separator}{year}"
                : monthFirst ? ""
                : $"{day}{separator}{month}{separator}{year}";
        }

        return row;
    }
}
