using DqCheck.LocalTables;

namespace DqCheck.Tests.LocalTables;

public class LocalConditionTests
{
    private static readonly LocalTableDefinition Referrals = LocalTest.Shipped.Find("referrals")!;

    [Theory]
    [InlineData("SOURCE=gp", true)]
    [InlineData("SOURCE=self|gp", true)]
    [InlineData("SOURCE=self", false)]
    [InlineData("TEAM blank", true)]
    [InlineData("TEAM present", false)]
    [InlineData("SOURCE=gp and TEAM present", false)]
    // Referred on Thursday 17 April, offered on Tuesday 22 April, after Easter.
    [InlineData("OFFERED within 5 days of REFERRED", true)]
    [InlineData("OFFERED within 4 days of REFERRED", false)]
    [InlineData("OFFERED within 1 working-days of REFERRED", true)]
    [InlineData("OFFERED within 0 working-days of REFERRED", false)]
    [InlineData("OFFERED within 1 weeks of REFERRED", true)]
    [InlineData("OFFERED within 1 months of REFERRED", true)]
    // Nobody has assessed yet: there is time until the end of the last day.
    [InlineData("ASSESSED within 13 days of REFERRED", null)]
    [InlineData("ASSESSED within 12 days of REFERRED", false)]
    [InlineData("today within 2 weeks of REFERRED", true)]
    [InlineData("today within 1 weeks of REFERRED", false)]
    [InlineData("SOURCE=self and ASSESSED within 13 days of REFERRED", false)]
    // A date before the other is not within a time of it, but it is there by then.
    [InlineData("REFERRED within 1 weeks of OFFERED", false)]
    [InlineData("REFERRED by 1 weeks of OFFERED", true)]
    [InlineData("REFERRED by 0 working-days of OFFERED", true)]
    [InlineData("OFFERED by 5 days of REFERRED", true)]
    [InlineData("OFFERED by 4 days of REFERRED", false)]
    [InlineData("ASSESSED by 13 days of REFERRED", null)]
    [InlineData("treatment-start within 3 weeks of REFERRED", null)]
    [InlineData("STARTED within 3 weeks of triage", false)]
    public void A_condition_is_asked_of_a_line(string text, bool? expected)
    {
        Dictionary<string, string> values = new()
        {
            ["SOURCE"] = "gp",
            ["REFERRED"] = "2014-04-17",
            ["OFFERED"] = "2014-04-22",
        };
        LocalRow row = new(Referrals, 2, values) { Person = "1", Key = 1 };
        LocalMoment moment = new(new DateOnly(2014, 4, 30).DayNumber, LocalTest.Shipped.WorkingDays);
        Assert.Equal(expected, LocalCondition.Parse(text)!.Holds(row, null, moment));
    }

    [Theory]
    [InlineData("SOURCE=gp|self", "SOURCE=gp and TEAM present", true)]
    [InlineData("SOURCE=gp", "SOURCE=gp|self", false)]
    [InlineData("SOURCE present", "SOURCE=gp", true)]
    [InlineData("SOURCE=gp and TEAM present", "SOURCE=gp", false)]
    [InlineData("OFFERED by 3 days of REFERRED", "OFFERED within 2 days of REFERRED", true)]
    [InlineData("OFFERED within 3 days of REFERRED", "OFFERED by 2 days of REFERRED", false)]
    public void A_condition_can_follow_from_another(string text, string other, bool expected) =>
        Assert.Equal(expected, LocalCondition.Parse(text)!.FollowsFrom(LocalCondition.Parse(other)));

    [Theory]
    [InlineData("")]
    [InlineData("source=gp")]
    [InlineData("SOURCE=")]
    [InlineData("OFFERED within few days of REFERRED")]
    [InlineData("OFFERED within 2 fortnights of REFERRED")]
    [InlineData("OFFERED within 2 days of birth")]
    public void Anything_else_is_not_a_condition(string text) => Assert.Null(LocalCondition.Parse(text));
}
