using DqCheck.Rulesets;

namespace DqCheck.Tests.Extracts;

/// <summary>Rows that are too short or too long, repeated rows, many rows of one client, and rows without a record.</summary>
public class RowReadingTests
{
    private static readonly string CleanLine = CleanExtract.Line(CleanExtract.Row(), CleanExtract.Columns);

    private static CheckResult CheckWithLines(params string[] lines) =>
        CheckRun.Execute(CleanExtract.Text(CleanExtract.Row()) + string.Join('\n', lines) + "\n");

    [Fact]
    public void Rows_longer_by_blank_cells_are_accepted_with_one_information_a_file()
    {
        var result = CheckWithLines(CleanLine + ",,", CleanLine + ", ,\u00A0,");
        Assert.Equal(["FIL012"], result.FindingSummaries());
        Assert.Equal(0, result.FirstExtract().RejectedRows);
    }

    [Fact]
    public void A_row_longer_by_a_value_is_rejected_for_that_reason_alone() =>
        Assert.Equal(["FIL001  5"], CheckWithLines(CleanLine.Replace(",F,", ",Q,", StringComparison.Ordinal) + ",,x").FindingSummaries());

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void A_short_row_is_rejected_for_that_reason_alone(int count)
    {
        var result = CheckWithLines([.. Enumerable.Repeat("K,B,oops", count)]);
        Assert.Equal(Enumerable.Range(5, count).Select(line => $"FIL001  {line}"), result.FindingSummaries());
        Assert.Equal((count + 3, 3), (result.FirstExtract().Rows, result.FirstExtract().AcceptedRows));
    }

    [Fact]
    public void More_than_ten_short_rows_have_one_usual_cause()
    {
        var result = CheckWithLines([.. Enumerable.Repeat("K,B,oops", 11)]);
        Assert.Equal(11, result.Checks.Findings.Count(f => f.Rule.Id == "FIL001"));
        Assert.Contains(
            "saved in a spreadsheet",
            result.FindingRows().Single(r => r.Rule.Id == "FIL002").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_extract_cut_short_loses_its_last_row_only()
    {
        var result = CheckRun.Execute(File.ReadAllBytes(RepositoryPaths.FixturePath("broken", "cut-short.csv")));
        Assert.Equal(
            ["FIL001  4"],
            result.FindingRows().Where(r => r.Finding.Timeliness is null).Select(r => $"{r.Rule.Id} {r.Field} {r.Lines}")
        );
        Assert.Equal((3, 2), (result.FirstExtract().Rows, result.FirstExtract().AcceptedRows));
    }

    [Fact]
    public void Exact_repeats_of_a_row_add_rows_but_no_records()
    {
        var once = CheckWithLines(CleanLine);
        var thrice = CheckWithLines(CleanLine, CleanLine, CleanLine);
        Assert.Equal([], thrice.FindingSummaries());
        Assert.Equal(once.FirstExtract().Rows + 2, thrice.FirstExtract().Rows);
        foreach (var kind in DqCheck.Records.Population.Kinds)
            Assert.Equal(once.Population[kind].Count, thrice.Population[kind].Count);
        Assert.Equal(once.GetMeasure("data-quality").Fraction, thrice.GetMeasure("data-quality").Fraction);
    }

    [Fact]
    public void One_client_may_have_forty_interventions()
    {
        var result = CheckRun.Execute(CleanExtract.Text([.. Enumerable.Range(1, 40).Select(i => CleanExtract.Row(("MODID", $"M{i}")))]));
        Assert.Equal([], result.FindingSummaries());
        Assert.Equal(
            (2, 2, 41),
            (result.Population.Clients.Count, result.Population.Episodes.Count, result.Population[RecordKind.Intervention].Count)
        );
    }

    [Fact]
    public void Rows_without_consent_are_accepted_and_give_no_records()
    {
        var columns = CleanExtract.Columns;
        string[] rows =
        [
            .. Enumerable
                .Range(1, 3)
                .Select(i =>
                    CleanExtract.Line(
                        new()
                        {
                            ["AGNCY"] = "N0001",
                            ["CLIENTID"] = $"{i}",
                            ["CONSENT"] = "N",
                        },
                        columns
                    )
                ),
        ];
        var result = CheckRun.Execute($"{string.Join(',', columns)}\n{string.Join('\n', rows)}\n");
        Assert.Equal((3, 3, 0), (result.FirstExtract().Rows, result.FirstExtract().AcceptedRows, result.Population.Clients.Count));
        Assert.DoesNotContain(result.Checks.Findings, f => f.Rule.Severity <= Severity.Error);
        Assert.Equal(100, result.GetMeasure("load").Fraction!.Value.Percent);
        Assert.False(result.Verdict.IsReady);
        Assert.Contains("here are no data items to judge", result.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void NA_is_blank_in_an_ordinary_column() =>
        Assert.Equal(["SEX-required SEX 4"], CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("SEX", "NA")))).FindingSummaries());

    [Theory]
    [InlineData("ALCUSE")]
    [InlineData("SHARING")]
    [InlineData("QUALLIFE")]
    public void NA_is_an_answer_in_a_column_of_the_TOP(string column) =>
        Assert.Equal([], CheckRun.Execute(CleanExtract.Text(CleanExtract.Row((column, "NA")))).FindingSummaries());

    [Theory]
    [InlineData("na")]
    [InlineData("N/A")]
    public void Only_NA_in_capital_letters_is_NA(string cell) =>
        Assert.Equal(["SEX-code SEX 4"], CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("SEX", cell)))).FindingSummaries());
}
