using DqCheck.Journeys;
using DqCheck.Monthly;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>Adds the tabs of a contract's monthly workbook.</summary>
internal static class MonthlyTabs
{
    /// <summary>The number of cases that a tab lists; it says how many more there are.</summary>
    private const int MaxRows = 2_000;

    /// <summary>Adds the four tabs that the contract requires, in its order.</summary>
    public static void Add(WorkbookWriter workbook, ResultView view, MonthlyResult monthly)
    {
        SummaryRollingTab.Add(workbook, monthly, view.Rounding);
        LongWaitsTab.Add(workbook, view, monthly);
        ReturnsTab.Add(workbook, view, monthly);
        YoungReferralsTab.Add(workbook, view, monthly);
    }

    /// <summary>Adds the tabs that come after all others: the figures over time, and the definitions.</summary>
    public static void AddLast(WorkbookWriter workbook, ResultView view, MonthlyResult monthly)
    {
        OverTimeTab.Add(workbook, monthly, view.Rounding);
        DefinitionsTab.Add(workbook, view, monthly);
    }

    /// <summary>One row for each case, up to the limit.</summary>
    /// <param name="cases">All cases.</param>
    /// <param name="whyNot">Why nothing can be computed; null where it can.</param>
    /// <param name="nobody">The text shown where there are no cases.</param>
    /// <param name="where">Where to find the cases that are not listed.</param>
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

    /// <summary>A sentence about what cannot be computed, in whole or in part; none where everything can.</summary>
    public static IEnumerable<string> NotKnown(string? whyNot, string? note = null) =>
        whyNot is not null ? [$"Not known: {whyNot}."]
        : note is { Length: > 0 } ? [$"Something is not known: {note}."]
        : [];

    public static string GetClientGroup(Journey journey) => journey.Class.IsYoung ? GroupMask.YoungPeople : GroupMask.Adults;
}
