using DqCheck.Journeys;

namespace DqCheck.LocalTables;

/// <summary>The events with which a condition on a local table can compare its dates.</summary>
internal static class LocalEvents
{
    /// <summary>The as-of date.</summary>
    public const string Today = "today";

    private static readonly Dictionary<string, Func<Journey, int?>> Days = new()
    {
        ["referral"] = journey => journey.Referred,
        ["triage"] = journey => journey.Start,
        ["treatment-start"] = journey => journey.TreatmentStart,
        ["exit"] = journey => journey.End,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Days.Keys, Today];

    /// <summary>The day of an event; null where it has not happened.</summary>
    public static int? GetDay(string name, Journey? journey, int today) =>
        name == Today ? today
        : journey is null ? null
        : Days[name](journey);
}
