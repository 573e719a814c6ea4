using System.Globalization;
using DqCheck.Reports.Tabs;

namespace DqCheck.Tests.Reports.Tabs;

/// <summary>
/// The counts above the lists of timeliness items: every percentage can be recomputed from them, and from the rows below.
/// </summary>
public sealed class CountBlockTests : IDisposable
{
    private readonly ReportRun _run = new(File.ReadAllText(WorkedExample.Extract));

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("Start TOP", "top-start", "START-OUTSIDE-WINDOW", "START-MISSING", "START-PENDING")]
    [InlineData("Review TOP", "top-review", "", "REVIEW-MISSING", "")]
    [InlineData("First review TOP", "top-review-outcome", "", "FIRST-REVIEW-MISSING", "")]
    [InlineData("Exit TOP", "top-exit", "EXIT-OUTSIDE-WINDOW", "EXIT-MISSING", "EXIT-PENDING")]
    public void TOPs_in_time_outside_and_missing_are_those_expected(
        string what,
        string measure,
        string outside,
        string missing,
        string pending
    )
    {
        var row = _run.CountRows("TOP exceptions", "Counted").Single(r => r["Counted"] == what);
        var fraction = _run.Result.GetMeasure(measure).Fraction!.Value;
        Assert.Equal(Number(row["Expected"]), Number(row["In time"]) + Number(row["Out of time"]) + Number(row["Missing"]));
        Assert.Equal((fraction.Numerator, fraction.Denominator), ((long)Number(row["In time"]), (long)Number(row["Expected"])));
        Assert.Equal(
            Math.Round(Number(row["In time"]) / Number(row["Expected"]) * 100, 1, MidpointRounding.AwayFromZero),
            Math.Round(Number(row["In time, % of expected"]) * 100, 1)
        );
        Assert.Equal((Rows(outside), Rows(missing)), ((int)Number(row["Out of time"]), (int)Number(row["Missing"])));
        if (pending.Length > 0)
            Assert.Equal(Rows(pending), (int)Number(row["Pending"]));

        int Rows(string reason) => _run.TabRows("TOP exceptions")!.Count(r => r["Reason"] == reason);
    }

    [Fact]
    public void The_counts_of_TOPs_are_those_of_the_worked_example()
    {
        var rows = _run.CountRows("TOP exceptions", "Counted")
            .Select(r =>
                string.Join(' ', r["Counted"], r["Expected"], r["In time"], r["Out of time"], r["Missing"], r["Pending"], r["Done early"])
            );
        // Done early: 12 before its first 14 days are over, 21 after its end.
        Assert.Equal(["Start TOP 29 23 2 4 1 1", "Exit TOP 9 5 2 2 1 1"], rows.Where(r => r[0] is 'S' or 'E'));
    }

    [Fact]
    public void Reviews_are_counted_by_category_and_missing_ones_are_the_rows_below()
    {
        var rows = _run.CountRows("SIR exceptions", "Counted");
        Assert.Equal(
            [
                "Open: pharmacological",
                "Open: psychosocial",
                "Open: recovery support",
                "Ended: pharmacological",
                "Ended: psychosocial",
                "Ended: recovery support",
            ],
            rows.Select(r => r["Counted"])
        );
        Assert.All(rows, r => Assert.Equal(Number(r["Expected"]), Number(r["In time"]) + Number(r["Out of time"]) + Number(r["Missing"])));
        Assert.Equal(["2", "2", "1", "2", "2", "1"], rows.Select(r => r["Missing"]));
        Assert.Equal("1", rows[3]["Pending"]);
        Assert.Equal((5, 5, 1), (Rows("SIR-OVERDUE"), Rows("SIR-MISSING-AT-END"), Rows("SIR-END-PENDING")));

        int Rows(string reason) => _run.TabRows("SIR exceptions")!.Count(r => r["Reason"] == reason);
    }

    [Fact]
    public void Waits_and_returns_are_the_measures()
    {
        var rows = _run.CountRows("Waits and returns", "Counted").Select(r => string.Join(' ', r["Number"], r["Of"]).Trim());
        Assert.Equal(["32 37", "2", "2 5", "1", "4"], rows);
    }

    [Fact]
    public void Forecasts_are_above_what_is_due_without_a_second_column_for_the_last_day_of_a_month()
    {
        var row = _run.CountRows("Due next", "Measure")[0];
        Assert.Equal(
            ["Measure", "30 April 2014", "30 April 2014, everything done", "31 May 2014, nothing done", "31 May 2014, everything done"],
            row.Keys
        );
        Assert.Equal("79.3% (23 of 29)", row["30 April 2014"]);
    }

    [Fact]
    public void Where_nothing_is_known_the_tab_is_left_out_and_the_summary_says_why()
    {
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText(CleanExtract.Columns.Where(c => c != "TOPDATE"), ScenarioBuilder.InTreatment + "; S 2013-09-01")
        );
        Assert.Null(run.TabRows("TOP exceptions"));
        Assert.Contains("not calculated: TOPDATE is not in the header", run.Texts("Summary"));
    }

    [Fact]
    public void Where_nothing_is_outstanding_the_tabs_are_left_out_and_the_front_page_names_them()
    {
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText(
                ScenarioBuilder.InTreatment + " 2013-12-01; S 2013-09-01; R 2013-12-01; R 2014-04-01; PSYMOTI 2013-12-01"
            )
        );
        Assert.All(new[] { "TOP exceptions", "SIR exceptions", "Waits and returns" }, tab => Assert.Null(run.TabRows(tab)));
        Assert.Contains(
            run.Texts("Front page"),
            t => t.Contains("TOP exceptions, SIR exceptions, Waits and returns", StringComparison.Ordinal)
        );
    }

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
