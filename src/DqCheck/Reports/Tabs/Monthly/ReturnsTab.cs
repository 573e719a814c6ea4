using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Reports.Csv;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Reports.Tabs.Monthly;

/// <summary>The tab of re-presentations to the same provider: counts by group, clients who returned, and those who still can.</summary>
internal static class ReturnsTab
{
    public const string Returned = "re-presented";

    public const string Open = "inside six months";

    public static void Add(ITabWriter output, ResultView view, MonthlyResult monthly)
    {
        var rows = MonthlyTabs.Rows(
            monthly.Returns.Cases,
            monthly.Returns.NotComputableReason,
            "Nobody returned, and nobody is still within six months.",
            $"{view.GetFileName(CsvOutput.Findings)} has those who returned as RE-PRESENTED"
        );
        CaseTab.Add(output, view, new Tab<Completion>(TabNames.Returns, Columns(view, monthly), rows, CreateCounts(view, monthly.Returns)));
    }

    private static TabColumn<Completion>[] Columns(ResultView view, MonthlyResult monthly) =>
        [
            new("Client", 16, c => c.Key.Client) { Note = note => note.Label },
            .. OptionalColumns.ForPeople<Completion>(view, c => (c.Key.Client, c.Key.Episode)),
            new("State", 22, c => c.Return is null ? Open : Returned) { Note = note => note.Sentence },
            new("Completed on", 14, c => Window.ToDate(c.Journey.End)),
            new("Completed as", 28, c => monthly.YoungReferrals.GetText(DISRSN, c.Journey.Exit.Code)),
            new("Returned on", 14, c => Window.ToDate(c.Return?.Start)),
            new("Days until return", 14, c => c.Return?.Start - c.Journey.End),
            new("Six months end on", 14, c => Window.ToDate(c.ClosingDay)),
            new("Days left", 14, c => DaysLeft(c, view.Result.Journeys.Today)),
            new("In the rate", 12, c => c.IsInRate ? "yes" : "no: completed later"),
            new("In treatment again", 12, c => InTreatmentAgain(c.Return)),
            new("Substance group", 22, c => TabText.Group(c.Journey.Class.SubstanceName), Print: false),
            new("Client group", 14, c => MonthlyTabs.GetClientGroup(c.Journey), Print: false),
            new("Agency", 10, c => c.Key.Agency, Print: false),
            new("Episode", 13, c => c.Key.Episode, Print: false),
            new(LongWaitsColumns.LineKey, 20, c => c.Key.Line, Print: false),
        ];

    /// <summary>Days until the six months close; null where they have closed or the client has returned.</summary>
    private static int? DaysLeft(Completion completion, int today) =>
        completion.Return is null && completion.ClosingDay > today ? completion.ClosingDay - today : null;

    private static string? InTreatmentAgain(Journey? back)
    {
        if (back is null)
            return null;
        return back.FirstStructured is null ? "no" : "yes";
    }

    private static CountBlock CreateCounts(ResultView view, Returns returns)
    {
        var rounding = view.Rounding;
        var incomplete = AgencyCompleteness.For(view.Result.Journeys, RequiredColumns.Journeys).Note;
        string[] sentences =
        [
            "At this provider only: only NDTMS knows of returns to other services. A return is a later journey of the client, treated "
                + $"or not, that begins within {view.Result.Journeys.Thresholds.RePresentationMonths} months of the completion.",
            $"The rate covers completions from {RunDates.Format(Window.ToDate(returns.FirstHalf.From))} to "
                + $"{RunDates.Format(Window.ToDate(returns.FirstHalf.To))}, the first six of the twelve months, so that everybody has had "
                + $"six months in which to return. Those who have not had them on {view.AsOfText} count as later completions. A return on the "
                + "day the six months end does not count.",
            .. MonthlyTabs.NotKnown(returns.NotComputableReason, incomplete),
        ];
        TableColumn<(string ClientGroup, string SubstanceGroup, Returns.ReturnCounts Counts)>[] columns =
        [
            new("Client group", b => TabText.Group(b.ClientGroup)),
            new("Substance group", b => TabText.Group(b.SubstanceGroup)),
            new("Completions, first six months", b => rounding.Round(b.Counts.Completions)),
            new("Re-presented (at this provider)", b => rounding.Round(b.Counts.Returned)),
            new("Rate (at this provider)", b => Percentage.GetValue(view.Publish(Figure.Share(b.Counts.Returned, b.Counts.Completions))!)),
            new("Later completions", b => rounding.Round(b.Counts.Later)),
            new("Of these, returned", b => rounding.Round(b.Counts.LaterReturned)),
            new("Still within six months", b => rounding.Round(b.Counts.StillOpen)),
        ];
        return CountBlock.From(sentences, columns, returns.Blocks);
    }
}
