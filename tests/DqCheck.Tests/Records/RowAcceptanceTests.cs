namespace DqCheck.Tests.Records;

/// <summary>Which rules a row must pass depends on its CONSENT.</summary>
public class RowAcceptanceTests
{
    [Theory]
    [InlineData("Y", "DOB-date SEX-required")]
    [InlineData("N", "")]
    [InlineData("", "CONSENT-required")]
    [InlineData("NA", "CONSENT-required")]
    [InlineData("X", "CONSENT-code")]
    public void Only_a_row_with_consent_is_checked_beyond_its_keys_and_consent(string consent, string rules)
    {
        var population = CleanExtract
            .Check(CleanExtract.Text(CleanExtract.Row(("CONSENT", consent), ("DOB", "x"), ("SEX", ""))))
            .Population;
        Assert.Equal(rules, string.Join(' ', population.RejectedRows.Select(r => r.Rule.Id).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Y", 1)]
    [InlineData("X", 1)]
    [InlineData("N", 0)]
    public void An_episode_on_a_rejected_row_is_counted_unless_the_client_refused(string consent, int episodes)
    {
        var population = CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(("AGNCY", ""), ("CONSENT", consent)))).Population;
        var counts = population.CountsByAgency[0];
        Assert.Equal((1, 0, episodes, 0), (counts.Rows, counts.Accepted, counts.Episodes, counts.Loaded));
    }
}
