namespace DqCheck.Measures;

/// <summary>A measure of rows or data items: a share as at the as-of date.</summary>
internal sealed record ExtractMeasure : MeasureDefinition
{
    public override Unit Unit => Unit.Percent;

    /// <summary>The things counted, in singular and plural.</summary>
    public required (string One, string Many) Items { get; init; }

    /// <summary>The setting that holds the target percentage; null if there is no target.</summary>
    public string? TargetSetting { get; init; }

    /// <summary>Whether it needs the previous extract, so that no contract can use it.</summary>
    public bool NeedsPreviousExtract { get; init; }
}
