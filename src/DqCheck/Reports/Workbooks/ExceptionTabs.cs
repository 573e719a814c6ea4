using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Describes where the cases of a figure are listed: the tab and the reasons.</summary>
internal static class ExceptionTabs
{
    public static string Describe(Indicator indicator, DayThresholds thresholds)
    {
        if (indicator.Status.Length > 0 || MeasureCatalogue.Find(indicator.MeasureId)?.Cases is not { } cases)
            return "";
        if (cases == CaseList.RejectedRows)
            return "Rejected rows";
        if (cases == CaseList.DataItems)
            return "Fix first; Data quality";
        if (cases == CaseList.NothingToDo)
            return "no list: how somebody left is not owed to anybody";
        return cases.Reasons.Count == 0
            ? ""
            : $"{RequirementTabs.GetTab(cases.Reasons[0])}: {string.Join(", ", cases.Reasons.Select(TimelinessReasonCodes.GetCode))}"
                + WhatDiffers(cases.ListedBeyond?.Invoke(thresholds), indicator.Settings.Days);
    }

    /// <summary>The difference between the list and the figure where a contract uses another number of days.</summary>
    private static string WhatDiffers(int? listedBeyond, int? asked) =>
        asked < listedBeyond ? $"; waits of {asked + 1} to {listedBeyond} days are not listed"
        : asked > listedBeyond ? $"; waits of more than {asked} days among them"
        : "";
}
