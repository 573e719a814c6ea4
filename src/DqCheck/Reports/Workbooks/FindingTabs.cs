using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Which tab lists the findings of a rule.</summary>
internal static class FindingTabs
{
    public static string GetTab(Rule rule) =>
        rule.Severity == Severity.Reject ? TabNames.RejectedRows
        : GetReason(rule) is { } reason ? RequirementTabs.GetTab(reason)
        : TabNames.DataQuality;

    /// <summary>The timeliness reason of a rule; null where it has none.</summary>
    public static TimelinessReason? GetReason(Rule rule) =>
        rule.Check == CheckNames.Journey ? TimelinessReasonCodes.Parse(rule.Argument) : null;

    /// <summary>A link to the first finding of a rule; null where the workbook lists none.</summary>
    public static CellLink? LinkTo(Rule rule, ResultView view, DetailFindings detail) =>
        detail.Count(rule) > 0 ? CellLink.To(GetTab(rule), view.ShowsCases ? rule.Id : null) : null;

    /// <summary>The id of a rule, with a link to its guidance; the id alone where it has no findings and so no guidance.</summary>
    public static object LinkToGuidance(Rule rule, DetailFindings detail) =>
        detail.Count(rule) > 0 ? new CellLink(rule.Id, TabNames.Guidance, rule.Id) : rule.Id;
}
