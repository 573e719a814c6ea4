namespace DqCheck.PreviousWorkbooks;

/// <summary>The tab of long waits and those of its columns that next month's check reads back.</summary>
internal static class LongWaitsColumns
{
    public const string Tab = "Over 6 week waits";

    public const string Client = "Client",
        State = "State",
        DaysWaited = "Days waited",
        Agency = "Agency",
        Episode = "Episode",
        Reason = "Reason",
        Action = "Action",
        LineKey = "Line key";
}
