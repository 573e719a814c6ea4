using System.Globalization;
using ClosedXML.Excel;

namespace DqCheck.Tests.Monthly;

/// <summary>What was typed into last month's workbook comes back, and what is gone is said.</summary>
public sealed class CarryingOver : IDisposable
{
    private const string Later = "N0001-20140501-20140531-TREAT-IN-K.csv";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [SomeData]
    public void Reasons_and_actions_come_back_by_line_key_wherever_the_row_stands_now(string reason, string action)
    {
        var last = LastMonth(("1", reason, action));
        using var run = Next(last, SomersetMonth.Everything);
        var rows = run.Tab("Over 6 week waits")!;
        Assert.Equal([("2", "", ""), ("1", reason, action)], rows.Select(r => (r["Client"], r["Reason"], r["Action"])));
        Assert.Null(run.Tab("Changes"));
    }

    [Theory]
    [SomeData]
    public void A_wait_that_is_gone_stands_in_Changes_with_what_was_typed(string reason, string action)
    {
        var last = LastMonth(("2", reason, action));
        using var run = Next(
            last,
            [
                SomersetMonth.Everything[0],
                "DOB=1980-01-01; RFLS=4; DRUG1=7000; episode 2014-03-01 2014-03-03 2014-05-05 85",
                .. SomersetMonth.Everything[2..],
            ]
        );
        var gone = Assert.Single(run.Tab("Changes")!);
        Assert.Equal(
            ("wait no longer listed", "2", "closed without structured treatment"),
            (gone["What happened"], gone["Client"], gone["Why"])
        );
        Assert.Equal($"Over 6 week waits: still waiting, 60 days. Reason: {reason}. Action: {action}.", gone["What was found"]);
    }

    [Theory]
    [SomeData]
    public void A_wait_that_has_ended_keeps_what_was_typed_while_it_waited(string reason)
    {
        var last = LastMonth(("2", reason, ""));
        using var run = Next(
            last,
            [SomersetMonth.Everything[0], SomersetMonth.Everything[1] + "; 94 2014-05-06", .. SomersetMonth.Everything[2..]]
        );
        Assert.Equal(
            ("started", reason),
            run.Tab("Over 6 week waits")!.Single(r => r["Client"] == "2") is var row ? (row["State"], row["Reason"]) : default
        );
    }

    [Theory]
    [SomeData]
    public void Text_on_a_row_without_a_line_key_is_not_lost(string note)
    {
        var last = LastMonth(("1", "", ""), addedRow: note);
        using var run = Next(last, SomersetMonth.Everything);
        var gone = Assert.Single(run.Tab("Changes")!);
        Assert.Equal("the row has no line key, so it cannot be matched", gone["Why"]);
        Assert.Contains(note, gone["What was found"], StringComparison.Ordinal);
    }

    [Fact]
    public void Load_and_data_quality_of_the_months_before_come_from_the_workbook()
    {
        var last = LastMonth(("1", "", ""));
        using var run = Next(last, SomersetMonth.Everything);
        var months = run.Tab("Over time")!;
        var (april, may, march) = (
            months.Single(r => r["Month"] == "Apr 2014"),
            months.Single(r => r["Month"] == "May 2014"),
            months.Single(r => r["Month"] == "Mar 2014")
        );
        Assert.Equal((april["Rows that load"], april["Rows that load, of"]), (may["Rows that load"], may["Rows that load, of"]));
        Assert.True(int.Parse(april["Valid items"], CultureInfo.InvariantCulture) > 0);
        Assert.Equal(("", true), (march["Rows that load"], march["To know"].Contains("--carry", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_no_such_workbook_is_said_before_anything_is_checked()
    {
        Assert.Contains("cannot be read as a workbook", Fault(_folder.Write("last.xlsx", "no workbook")), StringComparison.Ordinal);
        Assert.Contains("it is not there", Fault(_folder.File("none.xlsx")), StringComparison.Ordinal);
        using var book = new XLWorkbook();
        book.AddWorksheet("Sheet1").Cell(1, 1).SetValue("hello");
        book.SaveAs(_folder.File("other.xlsx"));
        Assert.Contains("has no tab “Over 6 week waits”", Fault(_folder.File("other.xlsx")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_contract_of_monthly_figures_it_is_refused() =>
        Assert.Contains(
            "--carry needs a contract with monthly figures",
            Fault(LastMonth(("1", "", "")), contracts: []),
            StringComparison.Ordinal
        );

    public void Dispose() => _folder.Dispose();

    private string Fault(string carry, string[]? contracts = null) =>
        Assert
            .Throws<DqFault>(() =>
                Story.Run(
                    Story.Text(SomersetMonth.Everything),
                    with: r => r with { Contracts = contracts ?? [Repository.Contract("somerset")], Carry = carry }
                )
            )
            .Message;

    private static WrittenRun Next(string carry, string[] clients) =>
        new(Story.Text(clients), Later, r => SomersetMonth.Request(r) with { AsOf = new(2014, 5, 31), Carry = carry });

    /// <summary>Last month's workbook, with something typed into the row of a client.</summary>
    private string LastMonth((string Client, string Reason, string Action) typed, string? addedRow = null)
    {
        using var run = new WrittenRun(Story.Text(SomersetMonth.Everything), with: SomersetMonth.Request);
        var path = _folder.File("last month.xlsx");
        File.Copy(Path.Combine(Path.GetDirectoryName(run.FindingsFile)!, run.View.OutputName + ".dqcheck.xlsx"), path);
        SomersetMonth.Type(path, typed.Client, typed.Reason, typed.Action, addedRow);
        return path;
    }
}
