using ClosedXML.Excel;
using DqCheck.Reports.Tabs;

namespace DqCheck.Tests.Reports.Tabs;

/// <summary>The lists of findings: what comes first, what shares a line, and what the cells say.</summary>
public sealed class FindingListTests
{
    private static readonly string RealExtract = Directory
        .EnumerateFiles(RepositoryPaths.FixturePath("ndtms", "runs", "real-exporter"), "*-TREAT-IN-?.csv")
        .Single();

    private static readonly string[] Severities = ["error", "warning", "information"];

    [Fact]
    public void Errors_come_before_warnings_and_these_before_information_also_where_one_row_is_for_all()
    {
        // The postcode of nearly every client is complete: one row for all. It is an error; employment is a warning.
        using var run = new ReportRun(
            CleanExtract.Text(
                Enumerable
                    .Range(1, 30)
                    .Select(i => SampleRows.Client(i).With(("PC", "NR14 7AB"), ("EMPSTAT", ""), ("SEX", i == 7 ? "X" : "M")))
                    .ToArray()
            )
        );
        var severities = run.TabRows("Data quality")!.Select(r => Array.IndexOf(Severities, r["Severity"])).ToList();
        Assert.True(severities.Distinct().Count() > 1);
        Assert.Equal(severities.Order(), severities);
    }

    [Fact]
    public void Blank_columns_share_one_line_for_each_rule()
    {
        using var run = new ReportRun(File.ReadAllText(RealExtract), with: r => r with { AsOf = null });
        var rows = run.TabRows("Data quality")!;
        foreach (var rule in new[] { "FIL010", "FIL011" })
        {
            var findings = run.Findings.Where(r => r["rule"] == rule).ToList();
            Assert.True(findings.Count > 1, $"{findings.Count} findings of {rule}");
            var line = Assert.Single(rows, r => r["Rule"] == rule);
            Assert.Equal((findings.Count + " columns", ""), (line["Column"], line["Client"]));
            Assert.Contains(findings[0]["field"], line["What is wrong"], StringComparison.Ordinal);
        }

        var many = run.Findings.Count(r => r["rule"] == "FIL010");
        Assert.EndsWith(
            $" and {many - 12} more. All are in the findings CSV.",
            rows.Single(r => r["Rule"] == "FIL010")["What is wrong"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_single_finding_about_a_file_has_a_line_like_any_other()
    {
        using var run = new ReportRun(File.ReadAllText(RealExtract), with: r => r with { AsOf = null });
        var finding = run.Findings.Where(r => r["record"] == "file").GroupBy(r => r["rule"]).First(g => g.Count() == 1).Single();
        var line = Assert.Single(run.TabRows("Data quality")!, r => r["Rule"] == finding["rule"]);
        Assert.Equal((finding["fingerprint"], finding["message"]), (line["Fingerprint"], line["What is wrong"]));
    }

    [Fact]
    public void A_code_is_shown_with_its_meaning_and_any_other_value_as_it_is()
    {
        using var run = new ReportRun(File.ReadAllText(WorkedExample.Extract));
        Assert.Equal("Y (Yes)", run.TabRows("Data quality")!.Single(r => r["Rule"] == "JNY002")["Value"]);
        using var wrong = new ReportRun(CleanExtract.Text(CleanExtract.Row(("SEX", "X"))));
        Assert.Equal("X", wrong.TabRows("Data quality")!.Single(r => r["Rule"] == "SEX-code")["Value"]);
    }

    [Fact]
    public void Keyworker_and_team_are_beside_the_client_on_every_list()
    {
        using var folder = new TemporaryFolder();
        var people = folder.Write("people.csv", "CLIENTID,keyworker,team\n1,A Jones,North\n");
        using var run = new ReportRun(
            File.ReadAllText(WorkedExample.Extract),
            with: r => r with { People = people, Contracts = [RepositoryPaths.ContractFolder("somerset")] }
        );
        using var book = run.OpenWorkbook();
        string[] lists = ["Data quality", "TOP exceptions", "SIR exceptions", "Waits and returns", "Due next", "Over 6 week waits"];
        Assert.All(
            lists,
            name =>
            {
                var titles = book.Worksheet(name).AutoFilter.Range.FirstRow().Cells().Select(c => c.GetString()).ToList();
                var client = titles.IndexOf("Client");
                Assert.InRange(client, 0, 1);
                Assert.Equal(["Keyworker", "Team"], titles.Skip(client + 1).Take(2));
            }
        );
    }

    [Fact]
    public void The_client_stays_in_view_beside_the_header()
    {
        using var run = new ReportRun(CleanExtract.Text(CleanExtract.Row(("SEX", "X"))));
        using var book = run.OpenWorkbook();
        var view = book.Worksheet("Data quality").SheetView;
        Assert.Equal((1, 1), (view.SplitRow, view.SplitColumn));
    }

    [Fact]
    public void Breakdowns_are_sorted_by_code()
    {
        using var run = new ReportRun(
            File.ReadAllText(WorkedExample.Extract),
            with: r => r with { Contracts = [RepositoryPaths.ContractFolder("southampton")] }
        );
        var parts = run.TabRows("Breakdowns")!.Where(r => r["By"] is "EMPSTAT" or "RFLS").GroupBy(r => (r["Number"], r["By"])).ToList();
        Assert.NotEmpty(parts);
        Assert.All(
            parts,
            part =>
            {
                var codes = part.Select(r => r["Code"]).Where(c => c != "(blank)").Select(int.Parse).ToList();
                Assert.Equal(codes.Order(), codes);
            }
        );
        Assert.Contains(parts, part => part.Count() > 2);
    }

    [Fact]
    public void A_tall_text_has_a_row_that_is_tall_enough()
    {
        using var run = new ReportRun(CleanExtract.Text(CleanExtract.Row(("SEX", "X"))));
        using var book = run.OpenWorkbook();
        var sheet = book.Worksheet("Guidance");
        Assert.All(
            sheet.RowsUsed().Skip(1),
            row =>
                Assert.All(
                    row.CellsUsed(c => c.DataType == XLDataType.Text),
                    cell =>
                        Assert.True(
                            cell.GetString().Length / (sheet.Column(cell.Address.ColumnNumber).Width * 1.25) <= row.Height / 15,
                            cell.Address.ToString()
                        )
                )
        );
    }
}
