using ClosedXML.Excel;
using DqCheck.Reports.Tabs;

namespace DqCheck.Tests.Reports.Tabs;

/// <summary>Every line of Fix first leads to its cases, and errors that have a tab of their own lead to it.</summary>
public class FixFirstTabTests
{
    [Fact]
    public void Errors_of_TOPs_reviews_and_waits_have_a_line_that_leads_to_their_tab()
    {
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText(
                "episode 2013-08-28 2013-08-30; 94 2013-09-01",
                "episode 2013-08-28 2013-08-30; 94 2013-09-01",
                "episode 2014-02-28 2014-03-01; 94 2014-03-01; PHMAIN 2014-04-01",
                "episode 2014-01-28 2014-01-01; 95 2014-01-02; S 2014-01-02"
            )
        );
        var links = Links(run);
        Assert.Equal("TOP exceptions", links["TOPs that are missing or out of time"].Split('!')[0].Trim('\''));
        Assert.Equal("SIR exceptions", links["Sub-intervention reviews that are overdue or missing"].Split('!')[0].Trim('\''));
        Assert.Equal("Waits and returns", links["Waits that cannot be calculated"].Split('!')[0].Trim('\''));
        Assert.Equal(
            "2",
            run.TabRows("Fix first")!.Single(r => r["What is wrong"].StartsWith("Sub-", StringComparison.Ordinal))["Findings"]
        );
    }

    [Theory]
    [InlineData("DRUG1", null)]
    [InlineData(null, "DRUG1")]
    public void A_rule_about_a_column_that_is_not_supplied_leads_to_the_finding_about_the_file(string? blank, string? left)
    {
        var rows = SampleRows.Clients(3);
        List<string> columns = [.. CleanExtract.Columns.Where(c => c != left)];
        using var run = new ReportRun(
            CleanExtract.Text(columns, rows.Select(r => CleanExtract.Line(r, columns)), columns, blank is null ? [] : [blank])
        );
        Assert.All(run.TabRows("Fix first")!, row => Assert.True(Links(run).ContainsKey(row["What is wrong"]), row["What is wrong"]));
        Assert.StartsWith("'Data quality'!A", Links(run)["Main problem substance is missing"], StringComparison.Ordinal);
    }

    [Fact]
    public void Rejected_rows_say_in_words_what_loads_again()
    {
        using var run = new ReportRun(CleanExtract.Text(SampleRows.Client(1).With(("DOB", "x")), SampleRows.Client(2)));
        Assert.Equal(
            "1 row and 1 episode load again. Rows that load: 100.0% (4 of 4). Episodes that load: 100.0% (3 of 3).",
            Assert.Single(run.TabRows("Fix first")!)["Note"]
        );
        var line = run.Json.GetProperty("fixFirst")[0];
        Assert.Equal(
            (1, 1, 4, 3),
            (
                line.GetProperty("rowsLoaded").GetInt64(),
                line.GetProperty("episodesLoaded").GetInt64(),
                line.GetProperty("acceptedRowsAfter").GetInt64(),
                line.GetProperty("loadedEpisodesAfter").GetInt64()
            )
        );
    }

    [Fact]
    public void The_clients_with_most_errors_are_above_the_list()
    {
        using var run = new ReportRun(CleanExtract.Text(SampleRows.Client(1).With(("CLIENTID", "00123"), ("SEX", "X"), ("ACCMNEED", "X"))));
        var row = Assert.Single(run.CountRows("Fix first", "Agency"));
        Assert.Equal(("N0001", "00123", "2"), (row["Agency"], row["Clients with most errors"], row["Errors"]));
    }

    /// <summary>Where the cell List of each line leads, by what is wrong.</summary>
    private static Dictionary<string, string> Links(ReportRun run)
    {
        using var book = run.OpenWorkbook();
        var sheet = book.Worksheet("Fix first");
        var header = sheet.AutoFilter.Range.FirstRow().RowNumber();
        return sheet
            .RowsUsed()
            .Where(r => r.RowNumber() > header && r.Cell(4).HasHyperlink)
            .ToDictionary(r => r.Cell(2).GetString(), r => r.Cell(4).GetHyperlink().InternalAddress);
    }
}
