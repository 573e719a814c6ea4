using DqCheck.Contracts;

namespace DqCheck.Reports.Workbooks;

/// <summary>On which tab, by which reasons, the cases behind a figure stand.</summary>
internal static class WhereExceptionsAre
{
    public static string Of(Indicator indicator, Journeys.Standards standards) =>
        indicator.Status.Length > 0
            ? ""
            : indicator.Measure switch
            {
                "load" or "load-episodes" => "Rejected rows",
                "data-quality" or "clean-episodes" or "completeness" => "Fix first; Data quality",
                "top-start" => $"{OwedTabs.Tops}: START-MISSING, START-OUTSIDE-WINDOW",
                "top-review" => $"{OwedTabs.Tops}: REVIEW-MISSING",
                "top-review-outcome" => $"{OwedTabs.Tops}: FIRST-REVIEW-MISSING",
                "top-review-no-start" => $"{OwedTabs.Tops}: REVIEW-NO-START",
                "top-exit" => $"{OwedTabs.Tops}: EXIT-MISSING, EXIT-OUTSIDE-WINDOW",
                "sir-outstanding" => $"{OwedTabs.Reviews}: SIR-OVERDUE, SIR-MISSING-AT-END",
                "wait-21-days" when indicator.Settings.Days < standards.WaitDays =>
                    $"{OwedTabs.Waits}: WAIT-21, WAIT-42; waits of {indicator.Settings.Days + 1} to {standards.WaitDays} days are not "
                        + "listed",
                "wait-21-days" when indicator.Settings.Days > standards.WaitDays =>
                    $"{OwedTabs.Waits}: WAIT-21, WAIT-42; waits of more than {indicator.Settings.Days} days among them",
                "planned-exits" or "completions-of-treatment" or "effective-treatment" or "early-unplanned-exit" =>
                    "no list: how somebody left is not owed to anybody",
                "wait-21-days" or "wait-mean" => $"{OwedTabs.Waits}: WAIT-21, WAIT-42",
                "wait-42-days" or "wait-over-6-weeks" or "wait-max" => $"{OwedTabs.Waits}: WAIT-42",
                "cj-5-days" => $"{OwedTabs.Waits}: CJ-5",
                "still-waiting-42-days" => $"{OwedTabs.Waits}: STILL-WAITING",
                "re-presentations" or "re-presentation-rate" => $"{OwedTabs.Waits}: RE-PRESENTED",
                _ => "",
            };
}
