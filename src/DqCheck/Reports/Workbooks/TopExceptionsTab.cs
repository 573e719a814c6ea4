using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Workbooks;

/// <summary>Start, review and exit TOPs that are missing, out of time or due soon.</summary>
internal static class TopExceptionsTab
{
    public static void Add(Book workbook, ResultView view, Details detail, bool counts) =>
        CaseTab.Add(
            workbook,
            view,
            new Tab<FindingLine>(
                OwedTabs.Tops,
                OwedTabs.Columns(
                    view,
                    new("Nearest TOP", 30, line => line.Owed is { } item ? OwedWords.Nearest(item) : null),
                    new("Its id", 12, line => line.NearestId(view.Result.Population))
                ),
                OwedTabs.Rows(view, detail, OwedTabs.Tops, Needs.Tops),
                counts ? Counts(view) : null
            )
        );

    private static CountBlock Counts(ResultView view) =>
        OwedTabs.Counts(
            view,
            [
                $"Journeys of adults with a treatment start. Start and exit: rolling 12 months to {OwedTabs.AsOf(view)}; "
                    + "review: open on that day; first review: first six months ended in the last twelve.",
                "Expected = in time + outside + missing. Pending and done early are not counted yet; not asked for: young people, "
                    + "TOPs of another service, no start TOP (review), no planned end (exit).",
                .. OwedTabs.NotKnown(view, Needs.Tops),
            ],
            view.Result.Journeys.NotComputable().Why(Needs.Tops) is null ? OwedCounts.OfTops(view.Result.Journeys) : []
        );
}
