namespace DqCheck.Tests.Extracts;

/// <summary>Columns are bound by name: their order, letter case and spaces do not matter.</summary>
public class ReadingHeaders
{
    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        List<string> columns = [.. BaseExtract.Columns.Reverse()];
        var result = Runs.Of(BaseExtract.Text(columns, [BaseExtract.Line(BaseExtract.Row(), columns)], columns, []));
        Assert.Equal([], result.Found());
        Assert.Equal(["1002", "1001"], result.Values("CLIENTID"));
    }

    [Fact]
    public void Names_may_be_in_small_letters_with_spaces_around_them()
    {
        var result = Runs.Of(WithNames(BaseExtract.Columns.Select(c => $"  {c.ToLowerInvariant()} ")));
        Assert.Equal([], result.Found());
    }

    [Fact]
    public void Names_may_be_quoted() => Assert.Equal([], Runs.Of(WithNames(BaseExtract.Columns.Select(c => $"\"{c}\""))).Found());

    [Fact]
    public void Blank_lines_may_stand_before_the_header()
    {
        var result = Runs.Of("\n , ,\n" + BaseExtract.Text(BaseExtract.Row(("SEX", "Q"))));
        Assert.Equal(["SEX-code SEX 6"], result.Found());
    }

    [Fact]
    public void An_unknown_column_in_the_middle_shifts_nothing()
    {
        List<string> columns = [.. BaseExtract.Columns];
        columns.Insert(3, "KEYWORKER");
        var result = Runs.Of(BaseExtract.Text(columns, [BaseExtract.Line(BaseExtract.Row(), columns)], columns, []));
        Assert.Equal(["FIL007 KEYWORKER 1"], result.Found());
    }

    [Fact]
    public void A_line_that_tells_a_spreadsheet_the_separator_is_skipped_but_counted_as_a_line() =>
        Assert.Equal(["SEX-code SEX 5"], Runs.Of("sep=,\n" + BaseExtract.Text(BaseExtract.Row(("SEX", "Q")))).Found());

    [Fact]
    public void Another_separator_is_not_read_even_where_such_a_line_names_it()
    {
        var error = Runs.Of("sep=;\n" + BaseExtract.Text(BaseExtract.Row()).Replace(',', ';')).Extract().Error;
        Assert.Contains("separated by semicolons", error, StringComparison.Ordinal);
    }

    private static string WithNames(IEnumerable<string> names) =>
        BaseExtract.Text(BaseExtract.Columns, [BaseExtract.Line(BaseExtract.Row(), BaseExtract.Columns)], [.. names], []);
}
