using DqCheck.Journeys;
using DqCheck.Monthly;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>Referrals of young people over twelve months: by source, sex, age and outcome, then one by one.</summary>
internal static class YoungReferralsTab
{
    public const string Name = "YP referrals";

    public static void Add(Book workbook, ResultView view, MonthlyResult monthly)
    {
        var months = monthly.Months.Names.ToList();
        if (
            CaseTab.Add(
                workbook,
                view,
                Name,
                Block(view, monthly, months),
                [
                    ("Client", 16),
                    ("Outcome", 34),
                    ("Referred", 11),
                    ("Triaged", 11),
                    ("Treatment start", 11),
                    ("Closed", 11),
                    ("Days to treatment", 11),
                    ("Age", 9),
                    ("Age band", 13),
                    ("Sex", 10),
                    ("Agency", 9),
                    ("Episode", 12),
                    ("Referral source", 22),
                    ("Substance group", 21),
                    ("Closing reason", 22),
                    .. NoteColumns.OfPeople(view),
                    (LongWaitsTab.LineKey, 20),
                ]
            )
            is not { } tab
        )
            return;
        foreach (var referral in monthly.Young.Cases.Take(MonthlyTabs.MaxRows))
        {
            var journey = referral.Journey;
            tab.Add([
                referral.Key.Client,
                referral.Outcome,
                MonthlyTabs.Date(journey.Referred),
                MonthlyTabs.Date(journey.Start),
                MonthlyTabs.Date(journey.TreatmentStart),
                MonthlyTabs.Date(journey.End),
                journey.First is null ? null : Waits.Of(journey),
                referral.Age,
                referral.AgeBand,
                monthly.Young.TextOf("SEX", referral.Sex),
                referral.Key.Agency,
                referral.Key.Episode,
                monthly.Young.SourceOf(journey),
                journey.Class.SubstanceWord,
                journey.IsOpen ? null
                : journey.Exit.Kind == ExitKind.Inconsistent ? "inconsistent"
                : monthly.Young.TextOf("DISRSN", journey.Exit.Code),
                .. NoteColumns.CellsOfPeople(view, referral.Key.Client, referral.Key.Episode),
                referral.Key.Line,
            ]);
        }

        if (monthly.Young.Cases.Count == 0)
            tab.Add("(nobody)", monthly.Young.WhyNot is { } why ? $"Not known: {why}." : "No young person was referred.");
        MonthlyTabs.SayWhatIsLeft(tab, monthly.Young.Cases.Count, "the counts above hold all");
        tab.Finish(printed: 15);
    }

    private static CountBlock Block(ResultView view, MonthlyResult monthly, List<string> months) =>
        new(
            [
                $"Young people referred in the rolling twelve months to {MonthlyTabs.AsOf(view)}, by month of referral; young is under {view.Result.DataSet.DataSet.Setting("adult-age")} on that day. Each row of a kind adds up to all.",
                "Referrals that were never triaged are not in the extract: they stand in the local referral log.",
                .. monthly.Young.WhyNot is { } why ? [$"Not known: {why}."] : Array.Empty<string>(),
            ],
            ["By", "Value", .. months, "Total"],
            [
                .. monthly.Young.Blocks.Select(b =>
                    new object?[] { b.By, b.Value }
                        .Concat(b.ByMonth.Select(n => view.Rounding.Cell(n)))
                        .Append(view.Rounding.Cell(b.ByMonth.Sum()))
                        .ToArray()
                ),
            ]
        );
}
