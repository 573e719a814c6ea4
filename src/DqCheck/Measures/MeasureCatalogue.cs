namespace DqCheck.Measures;

/// <summary>Every measure, in the order of the outputs.</summary>
internal static class MeasureCatalogue
{
    public static readonly IReadOnlyList<MeasureDefinition> All = [.. ExtractMeasures.All, .. JourneyMeasures.All];

    /// <summary>Measures that an indicator of a contract can name.</summary>
    public static readonly IReadOnlyList<MeasureDefinition> ForContracts =
    [
        .. All.Where(m => m is not ExtractMeasure { NeedsPreviousExtract: true }),
    ];

    private static readonly Dictionary<string, MeasureDefinition> ById = All.ToDictionary(m => m.Id);

    /// <summary>Null where there is no such measure.</summary>
    public static MeasureDefinition? Find(string id) => ById.GetValueOrDefault(id);
}
