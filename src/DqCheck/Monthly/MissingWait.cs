using DqCheck.Journeys;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Monthly;

/// <summary>A long wait of last month's workbook that is no longer listed.</summary>
/// <param name="Case">The case as shown in that workbook.</param>
/// <param name="Why">The reason.</param>
internal sealed record MissingWait(PreviousCase Case, string Why)
{
    public static IReadOnlyList<MissingWait> Find(PreviousWorkbook previousWorkbook, LongWaits waits, JourneySet journeys)
    {
        var listed = waits.Cases.Select(c => c.Key.Line).ToHashSet();
        var missing = previousWorkbook.Cases.Where(c => !listed.Contains(c.Line)).ToList();
        if (missing.Count == 0)
            return [];
        Dictionary<string, Journey> byLine = [];
        foreach (var journey in journeys.All)
            byLine.TryAdd(CaseKey.For(journeys, journey).Line, journey);
        return
        [
            .. missing.Select(c => new MissingWait(c, GetReason(c, byLine.GetValueOrDefault(c.Line), waits.NotComputableReason, journeys))),
        ];
    }

    private static string GetReason(PreviousCase previousCase, Journey? journey, string? notKnown, JourneySet journeys) =>
        (previousCase.Line, notKnown, journey) switch
        {
            ("", _, _) => "the row has no line key, so it cannot be matched",
            (_, { } why, _) => $"waits are not known: {why}",
            (_, _, null) => "no journey in this extract begins with this episode",
            (_, _, { FirstStructured: { } first }) when !journeys.GetWindow(Window.Rolling).Contains(first.Started) =>
                "started more than twelve months ago",
            (_, _, { FirstStructured: not null }) =>
                "by its current dates it waited no more than six weeks, or the wait cannot be calculated",
            (_, _, { IsOpen: false }) => "closed without structured treatment",
            _ => "by its current dates it has waited no more than six weeks, or another intervention has started",
        };
}
