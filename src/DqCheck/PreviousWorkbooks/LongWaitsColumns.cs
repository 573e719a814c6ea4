namespace DqCheck.PreviousWorkbooks;

/// <summary>The tab of long waits, and its columns that next month's check reads back.</summary>
internal static class LongWaitsColumns
{
    public const string Tab = "Over 6 week waits";

    public const string Client = "Client";

    public const string State = "State";

    public const string DaysWaited = "Days waited";

    public const string Agency = "Agency";

    public const string Episode = "Episode";

    public const string Reason = "Reason";

    public const string Action = "Action";

    public const string LineKey = "Line key";
}
