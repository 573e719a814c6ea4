using System.Text.Json;
using DqCheck.LocalTables;
using DqCheck.Measures;

namespace DqCheck.Tests.Publication;

/// <summary>A figure as the JSON of a commissioner's copy has it.</summary>
/// <param name="Series">Figures that can be compared: of one measure, with one set of settings, of one contract's line where it has
/// parts.</param>
/// <param name="Agency">Code, or all.</param>
/// <param name="Clients">Client group.</param>
/// <param name="Substances">Substance group.</param>
/// <param name="From">First day of the window; blank without one.</param>
/// <param name="To">Last day.</param>
/// <param name="Part">Value of a breakdown; blank: none.</param>
/// <param name="Numerator">Null where it is not shown.</param>
/// <param name="Denominator">Likewise, or where there is none.</param>
/// <param name="Band">The band of a rate; blank: none.</param>
internal sealed record PublishedJsonFigure(
    string Series,
    string Agency,
    string Clients,
    string Substances,
    string From,
    string To,
    string Part,
    long? Numerator,
    long? Denominator,
    string Band
)
{
    /// <summary>What counts lines of a local table begins with this.</summary>
    private const string Rows = "rows";

    /// <summary>What a local table or a return counts otherwise: its parts need not add up.</summary>
    public const string Others = "others";

    /// <summary>Every figure of the measures and contracts.</summary>
    public static IReadOnlyList<PublishedJsonFigure> ReadAll(CommissionerCopy copies)
    {
        List<PublishedJsonFigure> figures =
        [
            .. copies
                .Json.GetProperty("measures")
                .EnumerateArray()
                .Select(m => Create(m, m, $"{m.GetProperty("id")}", $"{m.GetProperty("agency")}", "")),
        ];
        foreach (var contract in copies.Json.GetProperty("contracts").EnumerateArray())
        {
            var lines = copies.Result.Contracts.Single(c => c.Contract.Id == contract.GetProperty("id").GetString()).Indicators;
            foreach (var (i, line) in contract.GetProperty("indicators").EnumerateArray().Index())
            {
                var indicator = lines[i].Indicator;
                // A line with a status of its own has its figure from a local table or a return.
                var isComputed = indicator.MeasureId.Length > 0 && indicator.Status.Length == 0;
                var isDefault =
                    isComputed
                    && indicator.Settings with
                    {
                        Window = "rolling-12-months",
                        ByPrimarySubstance = false,
                        YoungAgeBands = "",
                    } == new MeasureSettings();
                var byPrimary = indicator.Settings.ByPrimarySubstance && indicator.SubstanceGroup is ("alcohol" or "drugs");
                // People with several lines are in several parts; lines are each in one.
                var counted =
                    isComputed ? $"{line.GetProperty("measure")}"
                    : indicator.Local is { Kind: LocalCountKind.Rows } ? Rows
                    : Others;
                var series = isDefault && !byPrimary ? counted : $"{counted} {contract.GetProperty("id")} {line.GetProperty("number")}";
                figures.Add(Create(line, line, series, "all", ""));
                figures.AddRange(
                    line.GetProperty("agencies").EnumerateArray().Select(a => Create(line, a, series, $"{a.GetProperty("agency")}", ""))
                );
                figures.AddRange(
                    line.GetProperty("parts")
                        .EnumerateArray()
                        .Select(p => Create(line, p, series, "all", $"{p.GetProperty("by")}={p.GetProperty("code")}"))
                );
            }
        }

        return figures;
    }

    private static PublishedJsonFigure Create(JsonElement whose, JsonElement figure, string series, string agency, string part)
    {
        var window = whose.GetProperty("window");
        var hasDays = window.ValueKind == JsonValueKind.Object;
        return new(
            series,
            agency,
            $"{whose.GetProperty("clientGroup")}",
            $"{whose.GetProperty("substanceGroup")}",
            hasDays ? $"{window.GetProperty("from")}" : "",
            hasDays ? $"{window.GetProperty("to")}" : "",
            part,
            figure.GetProperty("unit").GetString() == "days" ? null : Number(figure, "numerator"),
            Number(figure, "denominator"),
            figure.TryGetProperty("band", out var band) ? $"{band}" : ""
        );
    }

    private static long? Number(JsonElement figure, string name) =>
        figure.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
}
