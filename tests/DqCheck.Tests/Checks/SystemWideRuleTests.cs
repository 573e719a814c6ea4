namespace DqCheck.Tests.Checks;

/// <summary>
/// A rule that fires on nearly every record is a problem of the export, not of the clients: records are counted, not findings. Every
/// extract here has one client and two more rows.
/// </summary>
public class SystemWideRuleTests
{
    private static readonly (string, string)[] Other = [("FINITIAL", "X"), ("SINITIAL", "Y"), ("SEX", "2"), ("DOB", "19500101")];

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    [InlineData(19, true)]
    public void Each_record_counts_once_however_many_columns_differ(int differing, bool isSystemWide)
    {
        var rows = SampleRows
            .Clients(19)
            .SelectMany((row, i) => i < differing ? [row, new Dictionary<string, string>(row).With(Other)] : new[] { row });
        var tally = CheckRun.Execute(CleanExtract.Text([.. rows])).Checks.Rules.Single(r => r.Rule.Id == "CLI001");
        Assert.Equal((20, true, isSystemWide), (tally.Checked, tally.Findings >= 3 * differing, tally.IsSystemWide));
    }

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public void Records_of_one_client_count_each(int wrong, bool isSystemWide)
    {
        var rows = Enumerable
            .Range(0, 19)
            .Select(i => CleanExtract.Row(("EPISODID", $"{i + 1}"), ("DRUG1", i < wrong ? "9" : CleanExtract.Cell("DRUG1"))));
        Assert.Equal(
            isSystemWide,
            CheckRun.Execute(CleanExtract.Text([.. rows])).Checks.Rules.Single(r => r.Rule.Id == "DRUG1-pattern").IsSystemWide
        );
    }

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public void Rejected_rows_count_each(int rejected, bool isSystemWide)
    {
        var rows = SampleRows.Clients(18).Select((row, i) => i < rejected ? row.With(("CLIENTID", "")) : row);
        Assert.Equal(
            isSystemWide,
            CheckRun.Execute(CleanExtract.Text([.. rows])).Checks.Rules.Single(r => r.Rule.Id == "CLIENTID-required").IsSystemWide
        );
    }
}
