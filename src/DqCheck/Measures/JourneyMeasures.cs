using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>The measures of journeys of every check, in output order.</summary>
internal static class JourneyMeasures
{
    public static readonly IReadOnlyList<JourneyMeasure> All =
    [
        .. TimelinessMeasures.All,
        .. ProgressMeasures.All,
        .. WaitMeasures.All,
        .. TreatmentMeasures.All,
        .. ReturnMeasures.All,
        .. OutcomeMeasures.All,
    ];

    private static readonly Dictionary<string, JourneyMeasure> ById = All.Concat(ContractMeasures.All).ToDictionary(m => m.Id);

    /// <summary>The measure of journeys with an id; null if there is none.</summary>
    public static JourneyMeasure? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The first six of the twelve months, whose completions have had six months in which clients could return.</summary>
    public static Window GetFirstHalf(Window rolling, DayThresholds thresholds) =>
        new(Window.Own, rolling.From, Window.AddMonths(rolling.From, thresholds.CohortMonths / 2) - 1);
}
