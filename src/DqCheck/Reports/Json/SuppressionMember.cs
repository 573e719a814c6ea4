namespace DqCheck.Reports.Json;

/// <summary>How an object says that one of its numbers is not shown.</summary>
internal static class SuppressionMember
{
    public const string MemberName = "suppressed";

    public const string FewValue = "1-4";
}
