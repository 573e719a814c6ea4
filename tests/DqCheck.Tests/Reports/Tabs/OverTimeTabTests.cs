using System.Globalization;
using System.Text.Json;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Tabs;
using DqCheck.Tests.Monthly;
using DqCheck.Trends;

namespace DqCheck.Tests.Reports.Tabs;

/// <summary>The months over time in the outputs, with a history of fourteen months.</summary>
public sealed class OverTimeTabTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ReportRun _run = new(ScenarioBuilder.ExtractText(SomersetRun.AllListsClients));

    public void Dispose()
    {
        _run.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Every_workbook_has_the_months_even_without_a_contract_or_a_history()
    {
        var rows = _run.TabRows("Over time")!;
        Assert.Equal(12, rows.Count);
        Assert.Equal(("Apr 2014", "May 2013"), (rows[^1]["Month"], rows[0]["Month"]));
        Assert.NotEqual("", rows[^1]["Valid items, %"]);
        Assert.Equal("", rows[^2]["Valid items, %"]);
        Assert.Contains("--workspace", rows[^2]["Notes"], StringComparison.Ordinal);
        Assert.DoesNotContain("Open findings", rows[0].Keys);
    }

    [Fact]
    public void With_a_history_the_months_go_back_as_far_as_it_does()
    {
        var rows = Rows(Write(Audience.Provider), "Over time", header: 3);
        Assert.Equal(14, rows.Count);
        Assert.Equal(
            ("Mar 2013", "", "901", "1000", "3", "1", "40"),
            (
                Cell(0, "Month"),
                Cell(0, "In treatment"),
                Cell(0, "Valid items"),
                Cell(0, "Valid items, of"),
                Cell(0, "New findings"),
                Cell(0, "Findings fixed"),
                Cell(0, "Open findings")
            )
        );
        Assert.Equal("57", Cell(13, "Mean age of open findings, days"));
        Assert.Equal(_run.TabRows("Over time")![^1]["Valid items"], Cell(13, "Valid items"));

        string Cell(int row, string title) => rows[row][title];
    }

    [Fact]
    public void The_change_against_last_month_stands_above_the_months()
    {
        using var book = new XLWorkbook(Write(Audience.Provider));
        Assert.StartsWith(
            "Since Mar 2014: Data quality rose from 91.3% to 91.4%.",
            book.Worksheet("Over time").Cell(1, 1).GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_charts_begin_below_the_header_and_one_is_of_findings()
    {
        using var document = SpreadsheetDocument.Open(Write(Audience.Provider), false);
        var charts = document
            .WorkbookPart!.WorksheetParts.Single(p => p.DrawingsPart is not null)
            .DrawingsPart!.ChartParts.Select(p => p.ChartSpace.InnerText)
            .ToList();
        Assert.Contains(charts, c => c.StartsWith("Findings by month", StringComparison.Ordinal));
        Assert.All(charts, c => Assert.Contains("$4:", c, StringComparison.Ordinal));
        Assert.All(charts, c => Assert.Contains("$17", c, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_fixes_what_has_the_newest_month_first()
    {
        var rows = Rows(Write(Audience.Provider), "Who fixes what", header: 1);
        Assert.Equal(
            [("Apr 2014", "'=Ann", "West", "5", "3", "1"), ("Mar 2014", "(not known)", "(not known)", "7", "2", "0")],
            rows.Select(r => (r["Month"], r["Keyworker"], r["Team"], r["Open findings"], r["New findings"], r["Findings fixed"]))
                .Select(r => r with { Item2 = r.Item2.StartsWith('=') ? "'" + r.Item2 : r.Item2 })
        );
    }

    [Fact]
    public void A_commissioner_s_copy_has_bands_for_rates_of_earlier_results_and_nothing_of_findings_or_people()
    {
        var rows = Rows(Write(Audience.Commissioner), "Over time", header: 1);
        Assert.Equal(("", "91 to 92%"), (rows[^2]["Valid items"], rows[^2]["Valid items, %"]));
        Assert.DoesNotContain("Open findings", rows[0].Keys);
        Assert.Equal("", rows[^2]["Clients with an outstanding review"]);
        using var book = new XLWorkbook(Write(Audience.Commissioner));
        Assert.False(book.TryGetWorksheet("Who fixes what", out _));
    }

    [Fact]
    public void The_json_has_the_same_months()
    {
        var months = Json(Audience.Provider);
        Assert.Equal(14, months.Count);
        var (first, last) = (months[0], months[^1]);
        Assert.Equal(("2013-03", JsonValueKind.Null), (first.GetProperty("month").GetString(), first.GetProperty("inTreatment").ValueKind));
        Assert.Equal(
            (901, 90.1m),
            (
                first.GetProperty("dataQuality").GetProperty("numerator").GetInt32(),
                first.GetProperty("dataQuality").GetProperty("value").GetDecimal()
            )
        );
        Assert.Equal(
            (16, 14, 40, 57m),
            (
                Number(last, "findingsOpened"),
                Number(last, "findingsFixed"),
                Number(last, "findingsOpen"),
                last.GetProperty("meanAgeDays").GetDecimal()
            )
        );

        var seen = Json(Audience.Commissioner)[^2];
        Assert.Equal("91 to 92%", seen.GetProperty("dataQuality").GetProperty("band").GetString());
        Assert.All(
            ["findingsOpened", "findingsFixed", "findingsOpen", "meanAgeDays", "reviewsOutstanding"],
            name => Assert.Equal(JsonValueKind.Null, seen.GetProperty(name).ValueKind)
        );

        static decimal Number(JsonElement month, string name) => month.GetProperty(name).GetDecimal();
    }

    private static Trend Trend { get; } =
        new(
            [
                .. Enumerable
                    .Range(1, 14)
                    .Select(i => new TrendMonth(new DateOnly(2013, 3, 1).AddMonths(i).AddDays(-1))
                    {
                        Load = Fraction.WithoutKey(990, 1000),
                        DataQuality = Fraction.WithoutKey(900 + i, 1000),
                        TopReview = Fraction.WithoutKey(80 + i, 100),
                        ReviewsOutstanding = 20 - i,
                        Opened = 2 + i,
                        Fixed = i,
                        Open = 40,
                        MeanAge = 50 + (i * 0.5m),
                    }),
            ],
            [new("Mar 2014", "", "", 2, 7, 0), new("Apr 2014", "=Ann", "West", 3, 5, 1)]
        );

    private ResultView CreateView(Audience audience) => new(_run.Result, audience) { Trend = Trend };

    private string Write(Audience audience)
    {
        var view = CreateView(audience);
        OutputWriter.Write(view, new OutputOptions { Folder = _folder.Path, Audience = audience }, CancellationToken.None);
        return _folder.File(view.OutputName + ".dqcheck.xlsx");
    }

    private List<JsonElement> Json(Audience audience)
    {
        Write(audience);
        var file = _folder.File(CreateView(audience).OutputName + ".dqcheck.json");
        return [.. JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty("overTime").EnumerateArray()];
    }

    private static List<Dictionary<string, string>> Rows(string file, string tab, int header)
    {
        using var book = new XLWorkbook(file);
        var sheet = book.Worksheet(tab);
        Assert.Equal(header, sheet.AutoFilter.Range.FirstRow().RowNumber());
        var titles = sheet.Row(header).CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        return
        [
            .. sheet
                .RowsUsed()
                .Where(r => r.RowNumber() > header)
                .Select(r => titles.ToDictionary(t => t.Value, t => Convert.ToString(r.Cell(t.Key).Value, CultureInfo.InvariantCulture)!)),
        ];
    }
}
