namespace DqCheck.Tests.Checks;

/// <summary>ETHNIC and NATION may differ between the episodes of a client, and the value of each episode is judged.</summary>
public class EpisodeValuesTests
{
    [Theory]
    [InlineData("ETHNIC", "9", "ETHNIC-code", "“9” is not a valid code for ethnic group (ETHNIC).")]
    [InlineData("ETHNIC", "b", "ETHNIC-code", "Use B: capital and small letters are different codes.")]
    [InlineData("NATION", "uk", "NATION-pattern", "“uk” is not in the expected format for country of nationality (NATION).")]
    public void A_wrong_value_of_a_later_episode_is_a_finding_on_that_episode(string column, string value, string rule, string message)
    {
        var result = Check(("2001", column, CleanExtract.Cell(column)), ("2002", column, value), ("2003", column, "NA"));
        var found = Assert.Single(result.FindingRows(), r => r.Rule.Id == rule);
        Assert.Equal(("1", "2002", column, value, "5"), (found.Client, found.Episode, found.Field, found.Value, found.Lines));
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_counts_once_against_the_item_of_the_client_and_not_against_episodes_without_it()
    {
        var right = Check(("2001", "ETHNIC", "A"), ("2002", "ETHNIC", "B"), ("2003", "ETHNIC", "C"));
        var wrong = Check(("2001", "ETHNIC", "A"), ("2002", "ETHNIC", "9"), ("2003", "ETHNIC", "8"));
        Assert.DoesNotContain(right.Checks.Findings, f => f.Rule.Id == "ETHNIC-code");
        Assert.Equal(2, wrong.Checks.Findings.Count(f => f.Rule.Id == "ETHNIC-code"));
        Assert.Equal(right.Quality.GetQuality().Denominator, wrong.Quality.GetQuality().Denominator);
        Assert.Equal(right.Quality.GetQuality().Numerator - 1, wrong.Quality.GetQuality().Numerator);
        Assert.Equal(right.Quality.GetCleanEpisodes().Numerator - 2, wrong.Quality.GetCleanEpisodes().Numerator);
        Assert.Equal(1, wrong.FixFirst.Single(i => i.Rule.Id == "ETHNIC-code").GainedItems);
    }

    [Fact]
    public void A_wrong_value_that_all_episodes_share_is_one_finding_on_the_client()
    {
        var result = Check(("2001", "ETHNIC", "9"), ("2002", "ETHNIC", "9"));
        var found = Assert.Single(result.FindingRows(), r => r.Rule.Id == "ETHNIC-code");
        Assert.Equal(("", "4 5"), (found.Episode, found.Lines));
    }

    [Fact]
    public void A_code_of_a_later_episode_that_is_not_in_an_open_list_is_counted()
    {
        var result = Check(("2001", "NATION", "XXA"), ("2002", "NATION", "GBR"), ("2003", "NATION", "XXA"));
        var found = Assert.Single(result.FindingRows(), r => r.Rule.Id == "NATION-unknown");
        Assert.Contains("Found on 1 record, on line 4.", found.Message, StringComparison.Ordinal);
        result = Check(("2001", "NATION", "GBR"), ("2002", "NATION", "XXA"), ("2003", "NATION", "XXA"));
        found = Assert.Single(result.FindingRows(), r => r.Rule.Id == "NATION-unknown");
        Assert.Contains("Found on 2 records, first on line 5.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_checked_includes_the_values_of_later_episodes()
    {
        long Checked(CheckResult result) => result.Checks.Rules.Single(r => r.Rule.Id == "ETHNIC-code").Checked;
        Assert.Equal(
            Checked(Check(("2001", "ETHNIC", "A"), ("2002", "ETHNIC", "A"))) + 1,
            Checked(Check(("2001", "ETHNIC", "A"), ("2002", "ETHNIC", "9")))
        );
    }

    private static CheckResult Check(params (string Episode, string Column, string Value)[] rows) =>
        CleanExtract.Check(
            CleanExtract.Text([.. rows.Select(r => CleanExtract.Row(("CLIENTID", "1"), ("EPISODID", r.Episode), (r.Column, r.Value)))])
        );
}
