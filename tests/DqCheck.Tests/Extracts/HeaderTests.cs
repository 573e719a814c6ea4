namespace DqCheck.Tests.Extracts;

/// <summary>Columns are bound by name: their order, letter case and spaces do not matter.</summary>
public class HeaderTests
{
    [Fact]
    public void Columns_may_be_in_any_order()
    {
        List<string> columns = [.. CleanExtract.Columns.Reverse()];
        var result = CheckRun.Execute(CleanExtract.Text(columns, [CleanExtract.Line(CleanExtract.Row(), columns)], columns, []));
        Assert.Equal([], result.FindingSummaries());
        Assert.Equal(["1002", "1001"], result.DistinctValues("CLIENTID"));
    }

    [Fact]
    public void Names_may_be_in_small_letters_with_spaces_around_them()
    {
        var result = CheckRun.Execute(WithNames(CleanExtract.Columns.Select(c => $"  {c.ToLowerInvariant()} ")));
        Assert.Equal([], result.FindingSummaries());
    }

    [Fact]
    public void Names_may_be_quoted() =>
        Assert.Equal([], CheckRun.Execute(WithNames(CleanExtract.Columns.Select(c => $"\"{c}\""))).FindingSummaries());

    [Fact]
    public void Blank_lines_may_precede_the_header()
    {
        var result = CheckRun.Execute("\n , ,\n" + CleanExtract.Text(CleanExtract.Row(("SEX", "Q"))));
        Assert.Equal(["SEX-code SEX 6"], result.FindingSummaries());
    }

    [Fact]
    public void An_unknown_column_in_the_middle_does_not_shift_other_columns()
    {
        List<string> columns = [.. CleanExtract.Columns];
        columns.Insert(3, "KEYWORKER");
        var result = CheckRun.Execute(CleanExtract.Text(columns, [CleanExtract.Line(CleanExtract.Row(), columns)], columns, []));
        Assert.Equal(["FIL007 KEYWORKER 1"], result.FindingSummaries());
    }

    [Fact]
    public void A_separator_line_for_a_spreadsheet_is_skipped_but_counted_as_a_line() =>
        Assert.Equal(
            ["FIL027  1", "SEX-code SEX 5"],
            CheckRun.Execute("sep=,\n" + CleanExtract.Text(CleanExtract.Row(("SEX", "Q")))).FindingSummaries()
        );

    [Fact]
    public void Another_separator_is_not_read_even_where_such_a_line_names_it()
    {
        var error = CheckRun.Execute("sep=;\n" + CleanExtract.Text(CleanExtract.Row()).Replace(',', ';')).FirstExtract().Error;
        Assert.Contains("uses semicolons between columns", error, StringComparison.Ordinal);
    }

    private static string WithNames(IEnumerable<string> names) =>
        CleanExtract.Text(CleanExtract.Columns, [CleanExtract.Line(CleanExtract.Row(), CleanExtract.Columns)], [.. names], []);
}
