using DqCheck.History;
using DqCheck.Reports.Csv;

namespace DqCheck.Tests.History;

/// <summary>A missing finding is fixed only where the agency that it is about was checked again.</summary>
public class RecheckScopeTests
{
    /// <summary>A client in the extracts of both agencies, with a wrong code.</summary>
    private static readonly string Wrong = CleanExtract.Text(CleanExtract.Row(("SEX", "X")));

    private static readonly string Right = CleanExtract.Text(CleanExtract.Row());

    private static readonly string SomebodyElse = Right
        .Replace("19790614", "19790615", StringComparison.Ordinal)
        .Replace("19870911", "19870912", StringComparison.Ordinal);

    [Fact]
    public void A_finding_without_an_agency_is_fixed_once_its_row_has_one()
    {
        var missing = FindMissing([CleanExtract.Text(CleanExtract.Row(("AGNCY", "")))], [Right]);
        Assert.True(Assert.Single(missing, m => m.Finding.Rule == "AGNCY-required" && m.Finding.Agency == "").IsFixed);
    }

    [Fact]
    public void A_finding_without_an_agency_is_not_fixed_where_its_client_is_gone()
    {
        var missing = FindMissing([CleanExtract.Text(CleanExtract.Row(("AGNCY", "")))], [CleanExtract.Text()]);
        Assert.False(Assert.Single(missing, m => m.Finding.Rule == "AGNCY-required").IsFixed);
    }

    [Fact]
    public void Where_no_row_can_be_used_the_agency_is_the_reason_only_for_a_finding_that_has_one()
    {
        var unusable = Right.Split('\n')[0] + "\nN0001,1\n";
        var missing = FindMissing([CleanExtract.Text(CleanExtract.Row(("AGNCY", "")), CleanExtract.Row(("SEX", "")))], [unusable]);
        Assert.NotEqual(Reason("AGNCY-required"), Reason("SEX-required"));

        string Reason(string rule) => Assert.Single(missing, m => m.Finding.Rule == rule).NotCheckableReason!;
    }

    [Theory]
    [InlineData("DOB", "DOB-required", false)]
    [InlineData("CONSENT", "CONSENT-required", true)]
    public void On_a_row_whose_consent_is_unclear_only_what_is_still_checked_is_fixed(string column, string rule, bool isFixed)
    {
        var missing = FindMissing(
            [CleanExtract.Text(CleanExtract.Row((column, "")))],
            [CleanExtract.Text(CleanExtract.Row(("CONSENT", "X")))]
        );
        Assert.Equal(isFixed, Assert.Single(missing, m => m.Finding.Rule == rule).IsFixed);
    }

    [Fact]
    public void Where_an_agency_is_missing_only_its_own_findings_and_comparisons_with_it_are_not_fixed()
    {
        var missing = FindMissing([Wrong, OfOtherAgency(Wrong)], [Right]);
        Assert.Equal(
            [
                ("CLI005", "N0001", false),
                ("CLI005", "N0001", false),
                ("CLI005", "N0002", false),
                ("CLI005", "N0002", false),
                ("SEX-code", "N0001", true),
                ("SEX-code", "N0002", false),
            ],
            missing.Select(m => (m.Finding.Rule, m.Finding.Agency, m.IsFixed)).Order()
        );
    }

    [Fact]
    public void A_finding_about_a_file_is_not_fixed_where_one_extract_cannot_be_read()
    {
        string[] withFinding = [Right.Replace("\n", ",\n", StringComparison.Ordinal)];
        Assert.True(FindFileFinding(withFinding, [Right]).IsFixed);
        Assert.False(FindFileFinding(withFinding, [Right, "damaged"]).IsFixed);

        static MissingFinding FindFileFinding(string[] earlier, string[] later) =>
            Assert.Single(FindMissing(earlier, later), m => m.Finding.Rule == "FIL006");
    }

    [Fact]
    public void A_finding_is_not_fixed_where_the_extract_of_its_record_no_longer_supplies_the_column()
    {
        string[] columns = [.. CleanExtract.Columns.Where(c => c != "ROUTE")];
        var row = CleanExtract.Row(("ROUTE", "9"));
        var without = OfOtherAgency(string.Join(',', columns) + "\n" + CleanExtract.Line(row, columns) + "\n");
        var missing = FindMissing([Right, OfOtherAgency(CleanExtract.Text(row))], [Right, without]);
        Assert.False(Assert.Single(missing, m => m.Finding.Rule == "ROUTE-code").IsFixed);
    }

    [Fact]
    public void Where_every_agency_is_there_a_comparison_between_them_is_fixed()
    {
        var missing = FindMissing([Right, OfOtherAgency(Right)], [Right, OfOtherAgency(SomebodyElse)]);
        Assert.Equal(4, missing.Count(m => m.Finding.Rule == "CLI005"));
        Assert.All(missing, m => Assert.True(m.IsFixed));
    }

    private static string OfOtherAgency(string text) => text.Replace("N0001", "N0002", StringComparison.Ordinal);

    private static IReadOnlyList<MissingFinding> FindMissing(string[] earlier, string[] later)
    {
        using var folder = new TemporaryFolder();
        Run(folder, "earlier", earlier, null);
        return Run(folder, "later", later, Directory.GetFiles(folder.File("earlier"), "*.findings.csv").Single()).Changes!.Missing;
    }

    private static CheckResult Run(TemporaryFolder folder, string name, string[] texts, string? since) =>
        CheckRun
            .Write(
                new CheckRequest
                {
                    Extracts = [.. texts.Select((text, i) => folder.Write($"{name}-{i}.csv", text))],
                    Ruleset = RepositoryPaths.RulesetFolder,
                    AsOf = CleanExtract.AsOf,
                    Since = since,
                },
                new() { Folder = folder.File(name), Formats = [CsvOutput.Format] }
            )
            .Result;
}
