using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>
/// Decides how the figures of compliance tables are published: unchanged to a provider; to a commissioner exact, except where they would
/// reveal 1 to 4 people. All tables are decided together.
/// </summary>
internal sealed class PublishedFigures
{
    private readonly Dictionary<Figure, PublishedFigure>? _figures;

    private PublishedFigures(Dictionary<Figure, PublishedFigure>? figures) => _figures = figures;

    /// <summary>Publishes every figure unchanged.</summary>
    public static PublishedFigures Unrestricted { get; } = new(null);

    /// <summary>Decides for all measures and contracts.</summary>
    public static PublishedFigures For(Audience audience, IReadOnlyList<MeasureResult> measures, IReadOnlyList<ContractResult> contracts)
    {
        if (audience == Audience.Provider)
            return Unrestricted;
        var table = new FigureTable();
        List<FigureNumbers> numbers = [];
        foreach (var measure in measures)
            Add(
                measure.Id,
                new(),
                new(measure.Agency, measure.ClientGroup, measure.SubstanceGroup, measure.Window?.From ?? 0, measure.Window?.To ?? 0),
                measure.Figure
            );
        foreach (var result in contracts.SelectMany(c => c.Indicators))
        {
            var line = result.Indicator;
            var place = GetScope(result);
            // Days and groups are part of the scope, and age bands do not change a figure.
            var settings = line.Settings with
            {
                Window = Window.Rolling,
                ByPrimarySubstance = false,
                YoungAgeBands = "",
            };
            Add(line.MeasureId, settings, place, result.Figure);
            foreach (var (agency, own) in result.Agencies)
                Add(line.MeasureId, settings, place with { Agency = agency }, own.Figure);
            foreach (var part in result.Parts)
                Add(line.MeasureId, settings, place with { By = part.By, Code = part.Code }, part.Figure);
        }

        table.Suppress();
        return new(new(numbers.Select(n => KeyValuePair.Create(n.Figure, n.Publish())), ReferenceEqualityComparer.Instance));

        void Add(string id, MeasureSettings settings, FigureScope place, Figure? figure)
        {
            if (figure is not null)
                numbers.Add(table.Add(id, settings, place, figure));
        }
    }

    /// <summary>The published form of a figure of a measure or an indicator; null where it cannot be computed.</summary>
    public PublishedFigure? For(Figure? figure) =>
        figure is null ? null
        : _figures is null ? new(figure, NumberVisibility.Exact, NumberVisibility.Exact)
        : _figures[figure];

    private static FigureScope GetScope(IndicatorResult result)
    {
        var line = result.Indicator;
        var byPrimary = line.Settings.ByPrimarySubstance && line.SubstanceGroup is (GroupMask.Alcohol or GroupMask.Drugs);
        return new(
            MeasureResult.All,
            line.ClientGroup,
            line.SubstanceGroup + (byPrimary ? FigureScope.Primary : ""),
            result.Window?.From ?? 0,
            result.Window?.To ?? 0
        );
    }
}
