using DqCheck.Journeys;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Monthly;

/// <summary>A long wait of last month's workbook that is listed no longer.</summary>
/// <param name="Case">As it stood there.</param>
/// <param name="Why">In words.</param>
internal sealed record GoneWait(CarriedCase Case, string Why)
{
    public static IReadOnlyList<GoneWait> Of(Carried carried, LongWaits waits, JourneySet journeys)
    {
        var listed = waits.Cases.Select(c => c.Key.Line).ToHashSet();
        var gone = carried.Cases.Where(c => !listed.Contains(c.Line)).ToList();
        if (gone.Count == 0)
            return [];
        Dictionary<string, Journey> byLine = [];
        foreach (var journey in journeys.All)
            byLine.TryAdd(CaseKey.Of(journeys, journey).Line, journey);
        return [.. gone.Select(c => new GoneWait(c, WhyOf(c, byLine.GetValueOrDefault(c.Line), waits.WhyNot, journeys)))];
    }

    private static string WhyOf(CarriedCase carried, Journey? journey, string? notKnown, JourneySet journeys) =>
        (carried.Line, notKnown, journey) switch
        {
            ("", _, _) => "the row has no line key, so it cannot be matched",
            (_, { } why, _) => $"waits are not known: {why}",
            (_, _, null) => "no journey of this extract begins with this episode",
            (_, _, { First: { } first }) when !journeys.Window(Window.Rolling).Holds(first.Started) =>
                "started more than twelve months ago",
            (_, _, { First: not null }) => "by its dates of now it waited at most six weeks, or the wait cannot be counted",
            (_, _, { IsOpen: false }) => "closed without structured treatment",
            _ => "by its dates of now it waits at most six weeks, or another intervention has started",
        };
}
