using DqCheck.History;
using DqCheck.Reports;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Checks;

/// <summary>A client or episode that is gone stays on the list in later months until it is back or somebody says why.</summary>
public sealed class LongMissingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static Dictionary<string, string> Gone => SampleRows.Client(1).With(("CLIENTID", "GONE-1"));

    private static Dictionary<string, string> Stays => SampleRows.Client(2);

    [Fact]
    public void A_client_gone_for_two_months_is_still_missing_with_the_same_fingerprint()
    {
        var (april, may) = RunTwoMonths([Stays], [Stays]);
        var first = Assert.Single(april.FindingRows(), r => r.Rule.Id == "CLI008");
        var second = Assert.Single(may.FindingRows(), r => r.Rule.Id == "CLI008");
        Assert.Equal((first.Client, first.Fingerprint, first.Message), (second.Client, second.Fingerprint, second.Message));
        Assert.Equal((0, 1), (may.Changes!.New, may.Changes.StillOpen));
    }

    [Fact]
    public void A_client_who_is_back_is_fixed()
    {
        var (_, may) = RunTwoMonths([Stays], [Stays, Gone]);
        Assert.DoesNotContain(may.FindingRows(), r => r.Rule.Id == "CLI008");
        Assert.Contains(may.Changes!.Missing, m => m.IsFixed && m.Finding.Rule == "CLI008");
    }

    [Fact]
    public void An_episode_gone_for_two_months_is_still_missing_open_or_discharged()
    {
        var open = Stays.With(("EPISODID", "E-77"));
        var closed = Stays.With(("EPISODID", "E-78"), ("DISD", "20140410"), ("DISRSN", "80"));
        var (_, may) = RunTwoMonths([Stays], [Stays], before: [Stays, open, closed]);
        Assert.Equal("E-78", Assert.Single(may.FindingRows(), r => r.Rule.Id == "EPI038").Episode);
        Assert.Equal("E-77", Assert.Single(may.FindingRows(), r => r.Rule.Id == "EPI039").Episode);
    }

    [Fact]
    public void The_verdict_names_the_missing_until_they_are_accepted()
    {
        var (april, may) = RunTwoMonths([Stays], [Stays]);
        Assert.Contains("1 client of the earlier extract is missing", april.DescribeVerdict());
        Assert.Contains("1 client of earlier extracts is missing", may.DescribeVerdict());
        var fingerprint = may.FindingRows().Single(r => r.Rule.Id == "CLI008").Fingerprint;
        var accepted = _folder.Write("accepted.csv", $"fingerprint,reason,by\n{fingerprint},moved away,Jo\n");
        var (_, later) = RunTwoMonths([Stays], [Stays], accepted: accepted);
        Assert.DoesNotContain("missing", later.DescribeVerdict());
        Assert.Equal(AcceptedState.Active, Assert.Single(later.Accepted!.Lines).State);
    }

    [Fact]
    public void Missing_clients_that_are_accepted_as_a_rule_are_left_out_of_the_verdict_too()
    {
        var accepted = _folder.Write("accepted.csv", "fingerprint,reason,by,until,rule,up-to\n,moved away,Jo,,CLI008,1\n");
        var (_, may) = RunTwoMonths([Stays], [Stays], accepted: accepted);
        Assert.DoesNotContain("missing", may.DescribeVerdict());
        Assert.Contains(may.FindingRows(), r => r.Rule.Id == "CLI008");
    }

    private (CheckResult First, CheckResult Second) RunTwoMonths(
        Dictionary<string, string>[] first,
        Dictionary<string, string>[] second,
        Dictionary<string, string>[]? before = null,
        string? accepted = null
    )
    {
        var start = _folder.Write("start.csv", CleanExtract.Text(before ?? [Gone, Stays]));
        var april = _folder.Write("april.csv", CleanExtract.Text(first));
        var may = _folder.Write("may.csv", CleanExtract.Text([.. second, SampleRows.Client(9)]));
        var request = new CheckRequest
        {
            Extracts = [april],
            Previous = [start],
            Ruleset = RepositoryPaths.RulesetFolder,
            AsOf = CleanExtract.AsOf,
        };
        using var run = new ReportRun(File.ReadAllText(april), with: r => r with { Previous = [start], Ruleset = request.Ruleset });
        var since = _folder.Write("since.csv", File.ReadAllText(run.FindingsFile));
        return (
            run.Result,
            ShippedRuleset.Check(request with { Extracts = [may], Previous = [april], Since = since, Accepted = accepted })
        );
    }

    public void Dispose() => _folder.Dispose();
}
