using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>Describes where the cases of a figure are listed: the tab and the reasons.</summary>
internal static class ExceptionTabs
{
    public static string Describe(IndicatorResult result, ResultView view)
    {
        var indicator = result.Indicator;
        if (result.Misses.Count > 0)
            return TabNames.MissedTargets;
        if (indicator.Status.Length > 0 || MeasureCatalogue.Find(indicator.MeasureId)?.Cases is not { } cases)
            return "";
        if (cases == CaseList.RejectedRows)
            return TabNames.RejectedRows;
        if (cases == CaseList.DataItems)
            return $"{TabNames.FixFirst}; {TabNames.DataQuality}";
        if (
            result is { Status: IndicatorResult.Missed, Figure: { } figure }
            && JourneyMeasures.Find(indicator.MeasureId) is { Aggregate: Aggregate.Count }
            && indicator.IsTooLow(figure)
        )
            return "no list: the number is too low";
        if (cases == CaseList.NothingToDo)
            return "nothing to follow up";
        return cases.Reasons.Count == 0
            ? ""
            : $"{RequirementTabs.GetTab(cases.Reasons[0])}: {string.Join(", ", cases.Reasons.Select(reason => GetTitle(reason, view)))}"
                + WhatDiffers(cases.ListedBeyond?.Invoke(view.Result.Journeys.Thresholds), indicator.Settings.Days);
    }

    /// <summary>The title of the rule with a reason, as the column Item of the tab has it.</summary>
    private static string GetTitle(TimelinessReason reason, ResultView view) =>
        view.Result.DataSet.DataSet.Rules.FirstOrDefault(r => FindingTabs.GetReason(r) == reason)?.Title
        ?? TimelinessReasonCodes.GetCode(reason);

    /// <summary>The difference between the list and the figure where a contract uses another number of days.</summary>
    private static string WhatDiffers(int? listedBeyond, int? asked) =>
        asked is { } days && days + 1 == listedBeyond ? $"; waits of {listedBeyond} days are not listed"
        : asked < listedBeyond ? $"; waits of {asked + 1} to {listedBeyond} days are not listed"
        : asked > listedBeyond ? $"; includes waits of more than {asked} days"
        : "";
}
