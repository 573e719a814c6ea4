using DqCheck.Checks;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>
/// The measures of Load and Data quality: for all, and for each agency where there are several; those of Data quality also by group.
/// </summary>
internal sealed class LoadAndQuality
{
    private const string NobodyHere = "no episode belongs to this group";

    private readonly JourneySet _journeys;
    private readonly Population _population;
    private readonly DataQuality _quality;
    private readonly Earlier? _earlier;
    private readonly bool _isRead;

    private LoadAndQuality(JourneySet journeys, DataQuality quality, Earlier? earlier)
    {
        (_journeys, _population, _quality, _earlier) = (journeys, journeys.Population, quality, earlier);
        _isRead = _population.Extracts.Any(e => e.Error is null);
    }

    public static IReadOnlyList<Measure> Of(JourneySet journeys, DataQuality quality, Earlier? earlier)
    {
        var all = new LoadAndQuality(journeys, quality, earlier);
        var population = journeys.Population;
        Fraction rows = new(population.Extracts.Sum(e => (long)e.AcceptedRows), population.Extracts.Sum(e => (long)e.Rows));
        Fraction episodes = new(population.ByAgency.Values.Sum(a => a.Loaded), population.ByAgency.Values.Sum(a => a.Episodes));
        List<Measure> measures = [.. all.For(Measure.All, rows, episodes, null)];
        if (journeys.Agencies.Count < 2)
            return measures;
        foreach (var (code, counts) in journeys.Agencies.Select(a => (a.Code, population.ByAgency[a.Id])))
            measures.AddRange(all.For(code, new(counts.Accepted, counts.Rows), new(counts.Loaded, counts.Episodes), quality.PlaceOf(code)));
        return measures;
    }

    /// <param name="agency">Code, or all.</param>
    /// <param name="rows">Accepted of rows.</param>
    /// <param name="episodes">Loaded of episodes.</param>
    /// <param name="place">Its place among the agencies with clients, -1 where it has none; null: all.</param>
    private IEnumerable<Measure> For(string agency, Fraction rows, Fraction episodes, int? place) =>
        [
            Make(ExtractMeasures.Load, agency, rows, "there is no row"),
            Make(ExtractMeasures.LoadEpisodes, agency, episodes, "no row names an episode"),
            .. ByGroup(ExtractMeasures.DataQuality, agency, place, groups => _quality.Quality(place, groups), "no data item is due"),
            .. ByGroup(
                ExtractMeasures.Completeness,
                agency,
                place,
                groups => _quality.Completeness(place, groups),
                "no data item is required"
            ),
            .. ByGroup(
                ExtractMeasures.CleanEpisodes,
                agency,
                place,
                groups => _quality.CleanEpisodes(place, groups),
                "there is no episode"
            ),
            .. Continuity(agency),
        ];

    private IEnumerable<Measure> ByGroup(ExtractMeasure definition, string agency, int? place, Func<uint, Fraction> figure, string none)
    {
        foreach (var clients in GroupMask.ClientGroups)
        {
            foreach (var substances in GroupMask.SubstanceGroups)
            {
                var isAll = clients == GroupMask.All && substances == GroupMask.All;
                var groups = GroupMask.Of(clients, substances);
                if (!isAll && _quality.CleanEpisodes(place, groups).Denominator == 0)
                    continue;
                var fraction = place < 0 ? default : figure(isAll ? uint.MaxValue : groups);
                var why =
                    _isRead && _journeys.AsOf is null
                        ? JourneySet.NoAsOf
                        : _journeys.NotComputable(agency == Measure.All ? null : agency).WhyNotByGroup(clients, substances);
                var measure =
                    _isRead && why is not null
                        ? NotComputable(definition, agency, why)
                        : Make(definition, agency, fraction, isAll ? none : NobodyHere);
                yield return measure with
                {
                    ClientGroup = clients,
                    SubstanceGroup = substances,
                };
            }
        }
    }

    private Measure Make(ExtractMeasure definition, string agency, Fraction fraction, string none) =>
        _isRead ? Share(definition, agency, fraction, none) : NotComputable(definition, agency, "no extract could be read");

    private Measure Share(ExtractMeasure definition, string agency, Fraction fraction, string none) =>
        new(definition.Id, agency, Figure.Share(fraction), TargetOf(definition), fraction.Denominator == 0 ? none : "");

    private Measure NotComputable(ExtractMeasure definition, string agency, string why) =>
        new(definition.Id, agency, null, TargetOf(definition), why);

    private int? TargetOf(ExtractMeasure definition) =>
        definition.TargetSetting is { } setting ? _population.DataSet.Setting(setting) : null;

    /// <summary>Of the episodes that were open in the earlier extract, those that are present now; nothing without one.</summary>
    private IEnumerable<Measure> Continuity(string agency)
    {
        if (_earlier is not { } earlier)
            yield break;
        var open = EarlierEpisodes
            .OpenThen(earlier.Before)
            .Where(e =>
                agency == Measure.All
                || earlier.Before.Values[_population.Agency].Text(earlier.Before.Keys(RecordKind.Episode, e).Agency) == agency
            )
            .ToList();
        Fraction fraction = new(open.Count(e => earlier.Records(RecordKind.Episode)[e].Now >= 0), open.Count);
        yield return Share(ExtractMeasures.LoadContinuity, agency, fraction, "no episode was open in the earlier extract");
    }
}
