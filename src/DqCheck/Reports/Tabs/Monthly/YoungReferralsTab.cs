using DqCheck.Journeys;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Reports.Tabs.Monthly;

/// <summary>The tab of referrals of young people over twelve months: counts by source, sex, age and outcome, then the cases.</summary>
internal static class YoungReferralsTab
{
    public static void Add(ITabWriter output, ResultView view, MonthlyResult monthly)
    {
        var rows = MonthlyTabs.Rows(
            monthly.YoungReferrals.Cases,
            monthly.YoungReferrals.NotComputableReason,
            "No young person was referred.",
            "the counts above include them"
        );
        CaseTab.Add(
            output,
            view,
            new Tab<YoungReferral>(TabNames.YoungReferrals, Columns(view, monthly), rows, CreateCounts(view, monthly))
        );
    }

    private static TabColumn<YoungReferral>[] Columns(ResultView view, MonthlyResult monthly) =>
        [
            new("Client", 16, r => r.Key.Client) { Note = note => note.Label },
            .. OptionalColumns.ForPeople<YoungReferral>(view, r => (r.Key.Client, r.Key.Episode)),
            new("Outcome", 34, r => r.Outcome) { Note = note => note.Sentence },
            new("Referred", 11, r => Window.ToDate(r.Journey.Referred)),
            new("Triaged", 11, r => Window.ToDate(r.Journey.Start)),
            new("Treatment start", 11, r => Window.ToDate(r.Journey.TreatmentStart)),
            new("Closed", 11, r => Window.ToDate(r.Journey.End)),
            new("Days to treatment", 11, r => r.Journey.FirstStructured is null ? null : WaitingTime.GetDays(r.Journey)),
            new("Age", 9, r => r.Age),
            new("Age band", 13, r => r.AgeBand),
            new("Sex", 10, r => monthly.YoungReferrals.GetText(SEX, r.Sex)),
            new("Agency", 9, r => r.Key.Agency),
            new("Episode", 12, r => r.Key.Episode),
            new("Referral source", 22, r => monthly.YoungReferrals.GetSource(r.Journey)),
            new("Substance group", 21, r => TabText.Group(r.Journey.Class.SubstanceName)),
            new("Closing reason", 22, r => ClosingReason(r.Journey, monthly.YoungReferrals)),
            new(LongWaitsColumns.LineKey, 20, r => r.Key.Line, Print: false),
        ];

    private static string? ClosingReason(Journey journey, YoungReferrals young)
    {
        if (journey.IsOpen)
            return null;
        return journey.Exit.Kind == ExitKind.Inconsistent ? "inconsistent" : young.GetText(DISRSN, journey.Exit.Code);
    }

    private static CountBlock CreateCounts(ResultView view, MonthlyResult monthly)
    {
        string[] sentences =
        [
            $"Young people referred in the twelve months to {view.AsOfText}, by month of referral. Young people are under "
                + $"{view.Result.DataSet.DataSet.GetSetting(SettingNames.AdultAge)} on that day. The rows of each kind add up to the total.",
            "Referrals that were never triaged are not in the extract. They are in the local referral log.",
            .. MonthlyTabs.NotKnown(monthly.YoungReferrals.NotComputableReason),
        ];
        List<TableColumn<(string By, string Value, IReadOnlyList<KeyedCount> ByMonth)>> columns =
        [
            new("By", b => b.By),
            new("Value", b => b.Value),
        ];
        foreach (var (month, name) in monthly.Months.Names.Index())
            columns.Add(new(name, b => view.Rounding.Round(b.ByMonth[month])));
        columns.Add(new("Total", b => view.Rounding.Round(KeyedCount.Sum(b.ByMonth))));
        return CountBlock.From(sentences, columns, monthly.YoungReferrals.Blocks);
    }
}
