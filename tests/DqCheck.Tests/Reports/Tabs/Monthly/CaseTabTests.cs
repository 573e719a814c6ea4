using DqCheck.Reports.Tabs;
using DqCheck.Reports.Tabs.Monthly;
using DqCheck.Reports.Workbooks;
using DqCheck.Tests.Monthly;

namespace DqCheck.Tests.Reports.Tabs.Monthly;

/// <summary>What the tabs of monthly cases say about how a journey ended and how the client returned.</summary>
public class CaseTabTests
{
    [Fact]
    public void Reasons_that_disagree_are_not_shown_as_a_reason_that_is_not_known()
    {
        const string Young = "DOB=1999-01-01; episode 2013-09-01 2013-09-02 2013-12-20 ";
        using var run = Run(
            Young + "80; 95 2013-09-10 2013-12-20",
            Young + "-; 95 2013-09-10 2013-12-20",
            Young + "80; 95 2013-09-10 2013-12-20; episode 2013-09-03 2013-09-04 2013-12-20 85",
            "DOB=1999-01-01; episode 2013-09-01 2013-09-02; 95 2013-09-10"
        );
        var reasons = run.TabRows(TabNames.YoungReferrals)!
            .OrderBy(r => r["Client"], StringComparer.Ordinal)
            .Select(r => r["Closing reason"]);
        Assert.Equal(4, reasons.Distinct().Count());
        Assert.Equal("", reasons.Last());
    }

    [Fact]
    public void A_client_who_returned_is_in_treatment_again_only_with_a_structured_intervention()
    {
        const string Completed = "DOB=1980-01-01; episode 2013-01-02 2013-01-03 2013-06-10 80; 95 2013-01-05 2013-06-10; ";
        using var run = Run(
            Completed + "episode 2013-08-12 2013-08-12; 95 2013-08-20",
            Completed + "episode 2013-08-12 2013-08-12; 96 2013-08-20",
            Completed + "episode 2013-08-12 2013-08-12"
        );
        Assert.Equal(
            [("1", "yes"), ("2", "no"), ("3", "no")],
            run.TabRows(TabNames.Returns)!.Select(r => (r["Client"], r["In treatment again"])).Order()
        );
    }

    private static ReportRun Run(params string[] clients) => new(ScenarioBuilder.ExtractText(clients), with: SomersetRun.WithContract);
}
