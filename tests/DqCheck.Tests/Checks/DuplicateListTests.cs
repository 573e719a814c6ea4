namespace DqCheck.Tests.Checks;

/// <summary>In an anonymised extract all clients share initials and date of birth, and one client has many episodes on one day.</summary>
public class DuplicateListTests
{
    [Theory]
    [InlineData("CLI003", 21, "")]
    [InlineData("CLI003", 25, " and 4 others")]
    [InlineData("EPI034", 22, " and 1 other")]
    public void A_finding_names_twenty_duplicates_and_counts_the_others(string rule, int clients, string more)
    {
        var ids = Enumerable.Range(0, clients).Select(i => $"7{i:000}").ToList();
        var result = CleanExtract.Check(
            CleanExtract.Text([.. ids.Select(id => CleanExtract.Row(("CLIENTID", rule == "EPI034" ? ids[0] : id), ("EPISODID", id)))])
        );
        var details = result.Checks.Findings.Where(f => f.Rule.Id == rule).Select(f => f.Detail).ToList();
        Assert.Equal(ids.Select(own => string.Join(", ", ids.Where(id => id != own).Take(20)) + more), details);
    }
}
