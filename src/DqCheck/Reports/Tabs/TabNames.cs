using DqCheck.PreviousWorkbooks;

namespace DqCheck.Reports.Tabs;

/// <summary>The names of the tabs.</summary>
internal static class TabNames
{
    public const string FrontPage = "Front page";
    public const string SummaryRolling = SummaryRollingColumns.Tab;
    public const string LongWaits = LongWaitsColumns.Tab;
    public const string Returns = "Re-presentations";
    public const string YoungReferrals = "YP referrals";
    public const string OverTime = OverTimeColumns.Tab;
    public const string WhoFixesWhat = "Who fixes what";
    public const string Summary = "Summary";
    public const string FixFirst = "Fix first";
    public const string RejectedRows = "Rejected rows";
    public const string DataQuality = "Data quality";
    public const string Tops = "TOP exceptions";
    public const string Reviews = "SIR exceptions";
    public const string Waits = "Waits and returns";
    public const string DueNext = "Due next";
    public const string Changes = "Changes";
    public const string Compliance = "Compliance";
    public const string MissedTargets = "Missed targets";
    public const string Breakdowns = "Breakdowns";
    public const string Accepted = "Accepted";
    public const string Readme = "Readme";
    public const string Guidance = "Guidance";
    public const string Columns = "Columns";
    public const string Definitions = "Definitions";
}
