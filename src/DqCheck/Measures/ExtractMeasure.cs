namespace DqCheck.Measures;

/// <summary>A measure of rows or data items: a share, as of the as-of date.</summary>
internal sealed record ExtractMeasure : MeasureDefinition
{
    public override Unit Unit => Unit.Percent;

    /// <summary>What is counted, in words.</summary>
    public required (string One, string Many) Items { get; init; }

    /// <summary>The setting that holds the percentage to reach; null: there is no target.</summary>
    public string? TargetSetting { get; init; }

    /// <summary>It is only there beside an earlier extract, so that no contract can ask for it.</summary>
    public bool NeedsPreviousExtract { get; init; }
}
