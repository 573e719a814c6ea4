using System.Globalization;
using ClosedXML.Excel;
using DqCheck.PreviousWorkbooks;
using DqCheck.Tests.Monthly;

namespace DqCheck.Tests.PreviousWorkbooks;

/// <summary>What users typed into last month's workbook is carried over, and cases that are gone are listed.</summary>
public sealed class PreviousWorkbookTests : IDisposable
{
    private const string NextMonthFileName = "N0001-20140501-20140531-TREAT-IN-K.csv";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [SampleData]
    public void Reasons_and_actions_come_back_by_line_key_wherever_the_row_stands_now(string reason, string action)
    {
        var last = WriteLastMonth(("1", reason, action));
        using var run = RunNextMonth(last, SomersetRun.AllListsClients);
        var rows = run.TabRows("Over 6 week waits")!;
        Assert.Equal([("2", "", ""), ("1", reason, action)], rows.Select(r => (r["Client"], r["Reason"], r["Action"])));
        Assert.Null(run.TabRows("Changes"));
    }

    [Theory]
    [InlineData("1", "Reasons or actions were typed for 1 case, and all came back.")]
    [InlineData("2", "Reasons or actions were typed for 1 case, and 0 came back. The tab Changes lists the others.")]
    public void How_many_reasons_came_back_is_said(string client, string says)
    {
        var last = WriteLastMonth((client, "why", ""));
        using var run = RunNextMonth(
            last,
            [
                SomersetRun.AllListsClients[0],
                "DOB=1980-01-01; RFLS=4; DRUG1=7000; episode 2014-03-01 2014-03-03 2014-05-05 85",
                .. SomersetRun.AllListsClients[2..],
            ]
        );
        Assert.Equal([says], run.Result.Notes.Select(n => n.Text));
    }

    [Fact]
    public void Where_nobody_typed_anything_that_is_said()
    {
        using var run = RunNextMonth(WriteLastMonth(("1", "", "")), SomersetRun.AllListsClients);
        Assert.Equal(
            ["Nobody typed a reason, an action or a figure into the workbook to carry over."],
            run.Result.Notes.Select(n => n.Text)
        );
    }

    [Theory]
    [SampleData]
    public void A_wait_that_is_gone_stands_in_Changes_with_what_was_typed(string reason, string action)
    {
        var last = WriteLastMonth(("2", reason, action));
        using var run = RunNextMonth(
            last,
            [
                SomersetRun.AllListsClients[0],
                "DOB=1980-01-01; RFLS=4; DRUG1=7000; episode 2014-03-01 2014-03-03 2014-05-05 85",
                .. SomersetRun.AllListsClients[2..],
            ]
        );
        var gone = Assert.Single(run.TabRows("Changes")!);
        Assert.Equal(
            ("wait no longer listed", "2", "closed without structured treatment"),
            (gone["What happened"], gone["Client"], gone["Why"])
        );
        Assert.Equal($"Over 6 week waits: still waiting, 60 days. Reason: {reason}. Action: {action}.", gone["What was found"]);
    }

    [Theory]
    [SampleData]
    public void A_wait_that_has_ended_keeps_what_was_typed_while_it_waited(string reason)
    {
        var last = WriteLastMonth(("2", reason, ""));
        using var run = RunNextMonth(
            last,
            [SomersetRun.AllListsClients[0], SomersetRun.AllListsClients[1] + "; 94 2014-05-06", .. SomersetRun.AllListsClients[2..]]
        );
        var row = run.TabRows("Over 6 week waits")!.Single(r => r["Client"] == "2");
        Assert.Equal(("started", reason), (row["State"], row["Reason"]));
    }

    [Theory]
    [SampleData]
    public void Text_on_a_row_without_a_line_key_is_not_lost(string note)
    {
        var last = WriteLastMonth(("1", "", ""), addedRow: note);
        using var run = RunNextMonth(last, SomersetRun.AllListsClients);
        var gone = Assert.Single(run.TabRows("Changes")!);
        Assert.Equal("the row has no line key, so it cannot be matched", gone["Why"]);
        Assert.Contains(note, gone["What was found"], StringComparison.Ordinal);
    }

    [Theory]
    [SampleData]
    public void A_workbook_of_the_earlier_layout_is_read_as_well(string reason, string action)
    {
        using var run = new ReportRun(ScenarioBuilder.ExtractText(SomersetRun.AllListsClients), with: SomersetRun.WithContract);
        var line = run.TabRows("Over 6 week waits")!.Single(r => r["Client"] == "1");
        var earlier = _folder.File("earlier.xlsx");
        WriteEarlierLayout(earlier, line, reason, action);
        using var next = RunNextMonth(earlier, SomersetRun.AllListsClients);
        var row = next.TabRows("Over 6 week waits")!.Single(r => r["Client"] == "1");
        Assert.Equal((reason, action), (row["Reason"], row["Action"]));
        Assert.Equal("96", next.TabRows("Over time")!.Single(r => r["Month"] == "Apr 2014")["Valid items"]);
    }

    [Fact]
    public void Load_and_data_quality_of_the_months_before_come_from_the_workbook()
    {
        var last = WriteLastMonth(("1", "", ""));
        using var run = RunNextMonth(last, SomersetRun.AllListsClients);
        var months = run.TabRows("Over time")!;
        var april = months.Single(r => r["Month"] == "Apr 2014");
        var may = months.Single(r => r["Month"] == "May 2014");
        var march = months.Single(r => r["Month"] == "Mar 2014");
        Assert.Equal((april["Rows that load"], april["Rows that load, of"]), (may["Rows that load"], may["Rows that load, of"]));
        Assert.True(int.Parse(april["Valid items"], CultureInfo.InvariantCulture) > 0);
        Assert.Equal(("", true), (march["Rows that load"], march["Notes"].Contains("--carry", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_is_no_such_workbook_is_reported_before_anything_is_checked()
    {
        Assert.Contains("cannot be read as a workbook", FaultMessage(_folder.Write("last.xlsx", "no workbook")), StringComparison.Ordinal);
        Assert.Contains("Check that it exists", FaultMessage(_folder.File("none.xlsx")), StringComparison.Ordinal);
        using var book = new XLWorkbook();
        book.AddWorksheet("Sheet1").Cell(1, 1).SetValue("hello");
        book.SaveAs(_folder.File("other.xlsx"));
        Assert.Contains("has no tab “Over 6 week waits”", FaultMessage(_folder.File("other.xlsx")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_was_typed_where_the_extract_holds_none_is_there_next_month()
    {
        var path = WriteLastMonth(("1", "", ""));
        using (XLWorkbook book = new(path))
        {
            var sheet = book.Worksheet("Summary rolling");
            var titles = sheet.Row(1).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
            var carers = sheet
                .RowsUsed()
                .First(r => r.Cell(2).GetString() == "Carer/family member" && r.Cell(3).GetString() == "young people");
            Assert.Equal(XLColor.FromHtml("#FFFF99"), carers.Cell(titles["Apr 2014"]).Style.Fill.BackgroundColor);
            carers.Cell(titles["Apr 2014"]).SetValue(7);
            carers.Cell(titles["Mar 2014"]).SetValue("5");
            book.Save();
        }

        using var run = RunNextMonth(path, SomersetRun.AllListsClients);
        Assert.Equal(["2 figures were carried over into the tab Summary rolling."], run.Result.Notes.Select(n => n.Text));
        var rows = run.TabRows("Summary rolling")!;
        var row = rows.First(r => r["Item and category"] == "Carer/family member" && r["Client group"] == "young people");
        Assert.Equal(
            ("5", "7", "n/d", "n/d", "n/d", "typed in"),
            (row["Mar 2014"], row["Apr 2014"], row["May 2014"], row["Rolling total"], row["Financial year to date"], row["Status"])
        );
        var adults = rows.First(r => r["Item and category"] == "Carer/family member" && r["Client group"] == "adults");
        Assert.Equal(("n/d", "local data missing"), (adults["Apr 2014"], adults["Status"]));
    }

    [Fact]
    public void A_figure_that_was_typed_is_there_when_the_same_month_is_checked_again()
    {
        MonthlyCell cell = new("1", "Carer/family member", "young people", "Apr 2014");
        var rows = new ReportRun(
            ScenarioBuilder.ExtractText(SomersetRun.AllListsClients),
            with: r => SomersetRun.WithContract(r) with { Typed = new() { Numbers = new Dictionary<MonthlyCell, long> { [cell] = 7 } } }
        ).TabRows("Summary rolling")!;
        Assert.Equal("7", rows.First(r => r["Item and category"] == cell.Category && r["Client group"] == cell.ClientGroup)["Apr 2014"]);
    }

    [Fact]
    public void Without_a_contract_of_monthly_figures_it_is_refused() =>
        Assert.Contains(
            "--carry needs a contract with monthly figures",
            FaultMessage(WriteLastMonth(("1", "", "")), contracts: []),
            StringComparison.Ordinal
        );

    public void Dispose() => _folder.Dispose();

    private string FaultMessage(string carry, string[]? contracts = null) =>
        Assert
            .Throws<DqCheckException>(() =>
                ScenarioBuilder.CheckText(
                    ScenarioBuilder.ExtractText(SomersetRun.AllListsClients),
                    with: r => r with { Contracts = contracts ?? [RepositoryPaths.ContractFolder("somerset")], PreviousWorkbook = carry }
                )
            )
            .Message;

    private static ReportRun RunNextMonth(string carry, string[] clients) =>
        new(
            ScenarioBuilder.ExtractText(clients),
            NextMonthFileName,
            r => SomersetRun.WithContract(r) with { AsOf = new(2014, 5, 31), PreviousWorkbook = carry }
        );

    /// <summary>A workbook as earlier versions wrote it: no front page, other columns in another order, sentences above the list.</summary>
    private static void WriteEarlierLayout(string path, Dictionary<string, string> line, string reason, string action)
    {
        using var book = new XLWorkbook();
        book.AddWorksheet("Readme").Cell(1, 1).SetValue("NDTMS extract check");
        var waits = book.AddWorksheet("Over 6 week waits");
        waits.Cell(1, 1).SetValue("First waits of those who started treatment in the rolling twelve months.");
        string[] titles = ["Client", "State", "Days waited", "Agency", "Episode", "Reason", "Action", "Keyworker", "Team", "Line key"];
        foreach (var (i, title) in titles.Index())
        {
            waits.Cell(5, i + 1).SetValue(title);
            waits
                .Cell(6, i + 1)
                .SetValue(
                    title == "Reason" ? reason
                    : title == "Action" ? action
                    : line.GetValueOrDefault(title, "")
                );
        }

        var months = book.AddWorksheet("Over time");
        string[] cells = ["Apr 2014", "10", "10", "96", "100", ""];
        foreach (
            var (i, title) in new[] { "Month", "Rows that load", "Rows that load, of", "Valid items", "Valid items, of", "To know" }.Index()
        )
        {
            months.Cell(1, i + 1).SetValue(title);
            months.Cell(2, i + 1).SetValue(cells[i]);
        }

        book.SaveAs(path);
    }

    /// <summary>Last month's workbook, with something typed into the row of a client.</summary>
    private string WriteLastMonth((string Client, string Reason, string Action) typed, string? addedRow = null)
    {
        var path = _folder.Write("last month.xlsx", SomersetRun.AllListsWorkbook.Value);
        SomersetRun.TypeNotes(path, typed.Client, typed.Reason, typed.Action, addedRow);
        return path;
    }
}
