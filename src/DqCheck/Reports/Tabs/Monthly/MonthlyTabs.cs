using DqCheck.Journeys;

namespace DqCheck.Reports.Tabs.Monthly;

/// <summary>What the tabs of a contract's monthly workbook share.</summary>
internal static class MonthlyTabs
{
    /// <summary>The number of cases that a tab lists; it says how many more there are.</summary>
    private const int MaxRows = 2_000;

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
            yield return new(new TabNote(whyNot is null ? nobody : $"Not known: {whyNot}."));
        if (cases.Count > MaxRows)
            yield return new(new TabNote($"{Plural.FormatNumber(cases.Count - MaxRows)} more are not shown here: {where}."), Tone.Note);
    }

    /// <summary>A sentence about what cannot be computed, in whole or in part; none where everything can.</summary>
    public static IEnumerable<string> NotKnown(string? whyNot, string? note = null) =>
        whyNot is not null ? [$"Not known: {whyNot}."]
        : note is { Length: > 0 } ? [$"Incomplete: {note}."]
        : [];

    public static string GetClientGroup(Journey journey) => TabText.Group(journey.Class.IsYoung ? GroupMask.YoungPeople : GroupMask.Adults);
}
