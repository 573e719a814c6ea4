using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Workspaces.Database;

/// <summary>A figure of a run: a measure of an agency, client group, substance group and window, exact.</summary>
/// <remarks>
/// The name of the window is blank where the measure has none. The value is rounded to four decimals; it is null where it could not be
/// computed, and then there is a reason. The status is computed, provisional or not-computable.
/// </remarks>
internal sealed record HistoryFigure(
    string Measure,
    string Agency,
    string ClientGroup,
    string SubstanceGroup,
    string Window,
    long? Numerator,
    long? Denominator,
    decimal? Value,
    string Unit,
    string Status,
    string Reason
)
{
    public const string Computed = "computed";

    public const string Provisional = "provisional";

    public const string NotComputable = "not-computable";

    public static HistoryFigure Create(MeasureResult measure) =>
        new(
            measure.Id,
            measure.Agency,
            measure.ClientGroup,
            measure.SubstanceGroup,
            measure.Window?.Name ?? "",
            measure.Figure?.Numerator?.Number,
            measure.Figure?.Denominator?.Number,
            measure.Figure?.Value is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero) : null,
            EnumText.ToWord(measure.Unit),
            !measure.IsComputed ? NotComputable
                : measure.IsProvisional ? Provisional
                : Computed,
            measure.Reason
        );
}
