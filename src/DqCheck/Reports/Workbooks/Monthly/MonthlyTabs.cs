using DqCheck.Journeys;
using DqCheck.Monthly;
using DqCheck.Records;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>The tabs of a contract's monthly workbook, and what they share.</summary>
internal static class MonthlyTabs
{
    /// <summary>Cases that a tab lists; how many more there are, it says.</summary>
    private const int MaxRows = 2_000;

    /// <summary>The four tabs that the contract asks for, in its order.</summary>
    public static void Add(WorkbookWriter workbook, ResultView view, MonthlyResult monthly)
    {
        SummaryRollingTab.Add(workbook, monthly, view.Rounding);
        LongWaitsTab.Add(workbook, view, monthly);
        ReturnsTab.Add(workbook, view, monthly);
        YoungReferralsTab.Add(workbook, view, monthly);
    }

    /// <summary>What stands behind all other tabs: the months as numbers, and the definitions.</summary>
    public static void AddLast(WorkbookWriter workbook, ResultView view, MonthlyResult monthly)
    {
        OverTimeTab.Add(workbook, monthly, view.Rounding);
        DefinitionsTab.Add(workbook, view, monthly);
    }

    /// <summary>A row a case, as many as a tab lists.</summary>
    /// <param name="cases">All cases.</param>
    /// <param name="whyNot">Why nothing is known; null where it is.</param>
    /// <param name="nobody">What is said where there is no case.</param>
    /// <param name="where">Where the cases are that are not listed.</param>
    public static IEnumerable<TabRow<TRow>> Rows<TRow>(IReadOnlyList<TRow> cases, string? whyNot, string nobody, string where)
    {
        foreach (var row in cases.Take(MaxRows))
            yield return new(row);
        if (cases.Count == 0)
            yield return new(new TabNote(whyNot is null ? nobody : $"Not known: {whyNot}.", Label: "(nobody)"));
        if (cases.Count > MaxRows)
            yield return new(
                new TabNote($"are not shown here: {where}.", Label: $"{Plural.FormatNumber(cases.Count - MaxRows)} more"),
                WorkbookStyle.NoteColour
            );
    }

    /// <summary>What is not known, or not all of it, as a sentence; none where everything is.</summary>
    public static IEnumerable<string> NotKnown(string? whyNot, string? note = null) =>
        whyNot is not null ? [$"Not known: {whyNot}."]
        : note is { Length: > 0 } ? [$"Something is not known: {note}."]
        : [];

    public static object? ToDate(int? day) => day is { } d ? Window.ToDate(d) : null;

    public static string GetClientGroup(Journey journey) => journey.Class.IsYoung ? GroupMask.YoungPeople : GroupMask.Adults;

    public static string FormatAsOf(ResultView view) => view.Result.Dates.AsOf is { } day ? RunDates.Format(day) : "an unknown day";
}
