using DqCheck.Checks.Coded;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

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

    /// <summary>The same, or where a column is missing from all records a link to the finding that reports it once for the file.</summary>
    public static CellLink LinkToCases(Rule rule, ResultView view, DetailFindings detail)
    {
        if (LinkTo(rule, view, detail) is { } link)
            return link;
        var isInHeader = view.Result.Population.Extracts.All(e => e.Header?.Missing.Any(c => c.Name == rule.Field) != true);
        string[] ids = isInHeader ? [nameof(FIL023), nameof(FIL011)] : [nameof(FIL009), nameof(FIL008)];
        var reported = ids.Select(view.Result.DataSet.DataSet.FindRule).FirstOrDefault(r => r is not null && detail.Count(r) > 0);
        return reported is null ? CellLink.To(TabNames.DataQuality) : LinkTo(reported, view, detail)!;
    }

    /// <summary>The id of a rule, with a link to its guidance; the id alone where it has no findings and so no guidance.</summary>
    public static object LinkToGuidance(Rule rule, DetailFindings detail) =>
        detail.Count(rule) > 0 ? new CellLink(rule.Id, TabNames.Guidance, rule.Id) : rule.Id;
}
