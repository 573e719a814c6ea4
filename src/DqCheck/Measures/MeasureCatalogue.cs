namespace DqCheck.Measures;

/// <summary>The measures of every check, in output order, and those that only contracts use.</summary>
internal static class MeasureCatalogue
{
    public static readonly IReadOnlyList<MeasureDefinition> All = [.. ExtractMeasures.All, .. JourneyMeasures.All];

    /// <summary>The measures that an indicator of a contract can use.</summary>
    public static readonly IReadOnlyList<MeasureDefinition> ForContracts =
    [
        .. All.Where(m => m is not ExtractMeasure { NeedsPreviousExtract: true }),
        .. ContractMeasures.All,
    ];

    private static readonly Dictionary<string, MeasureDefinition> ById = All.Concat(ContractMeasures.All).ToDictionary(m => m.Id);

    /// <summary>The measure with an id; null if there is none.</summary>
    public static MeasureDefinition? Find(string id) => ById.GetValueOrDefault(id);
}
