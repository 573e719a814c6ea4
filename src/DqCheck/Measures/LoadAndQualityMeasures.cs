using DqCheck.Checks;
using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>
/// The measures of Load and Data quality: for all, and for each agency where there are several; those of Data quality also by group.
/// </summary>
internal sealed class LoadAndQualityMeasures
{
    private const string NobodyCounted = "no episode belongs to this group";

    private readonly JourneySet _journeys;
    private readonly Population _population;
    private readonly DataQuality _quality;
    private readonly PreviousExtract? _earlier;
    private readonly bool _isRead;

    private LoadAndQualityMeasures(JourneySet journeys, DataQuality quality, PreviousExtract? previous)
    {
        _journeys = journeys;
        _population = journeys.Population;
        _quality = quality;
        _earlier = previous;
        _isRead = _population.Extracts.Any(e => e.Error is null);
    }

    public static IReadOnlyList<MeasureResult> Compute(JourneySet journeys, DataQuality quality, PreviousExtract? previous)
    {
        var all = new LoadAndQualityMeasures(journeys, quality, previous);
        var population = journeys.Population;
        Fraction rows = new(population.Extracts.Sum(e => (long)e.AcceptedRows), population.Extracts.Sum(e => (long)e.Rows));
        Fraction episodes = new(population.CountsByAgency.Values.Sum(a => a.Loaded), population.CountsByAgency.Values.Sum(a => a.Episodes));
        List<MeasureResult> measures = [.. all.ComputeForAgency(MeasureResult.All, rows, episodes, null)];
        if (journeys.Agencies.Count < 2)
            return measures;
        foreach (var (code, counts) in journeys.Agencies.Select(a => (a.Code, population.CountsByAgency[a.Id])))
            measures.AddRange(
                all.ComputeForAgency(code, new(counts.Accepted, counts.Rows), new(counts.Loaded, counts.Episodes), quality.FindAgency(code))
            );
        return measures;
    }

    /// <param name="agency">Code, or all.</param>
    /// <param name="rows">Accepted of rows.</param>
    /// <param name="episodes">Loaded of episodes.</param>
    /// <param name="place">Its place among the agencies with clients, -1 where it has none; null: all.</param>
    private IEnumerable<MeasureResult> ComputeForAgency(string agency, Fraction rows, Fraction episodes, int? place) =>
        [
            Create(ExtractMeasures.Load, agency, rows, "there is no row"),
            Create(ExtractMeasures.LoadEpisodes, agency, episodes, "no row names an episode"),
            .. ComputeByGroup(
                ExtractMeasures.DataQuality,
                agency,
                place,
                groups => _quality.GetQuality(place, groups),
                "no data item is due"
            ),
            .. ComputeByGroup(
                ExtractMeasures.Completeness,
                agency,
                place,
                groups => _quality.GetCompleteness(place, groups),
                "no data item is required"
            ),
            .. ComputeByGroup(
                ExtractMeasures.CleanEpisodes,
                agency,
                place,
                groups => _quality.GetCleanEpisodes(place, groups),
                "there is no episode"
            ),
            .. ComputeContinuity(agency),
        ];

    private IEnumerable<MeasureResult> ComputeByGroup(
        ExtractMeasure definition,
        string agency,
        int? place,
        Func<uint, Fraction> figure,
        string none
    )
    {
        foreach (var clients in GroupMask.ClientGroups)
        {
            foreach (var substances in GroupMask.SubstanceGroups)
            {
                var isAll = clients == GroupMask.All && substances == GroupMask.All;
                var groups = GroupMask.For(clients, substances);
                if (!isAll && _quality.GetCleanEpisodes(place, groups).Denominator == 0)
                    continue;
                var fraction = place < 0 ? default : figure(isAll ? uint.MaxValue : groups);
                var why =
                    _isRead && _journeys.AsOf is null
                        ? JourneySet.NoAsOfReason
                        : _journeys.GetComputability(agency == MeasureResult.All ? null : agency).GetGroupReason(clients, substances);
                var measure =
                    _isRead && why is not null
                        ? NotComputable(definition, agency, why)
                        : Create(definition, agency, fraction, isAll ? none : NobodyCounted);
                yield return measure with
                {
                    ClientGroup = clients,
                    SubstanceGroup = substances,
                };
            }
        }
    }

    private MeasureResult Create(ExtractMeasure definition, string agency, Fraction fraction, string none) =>
        _isRead ? Share(definition, agency, fraction, none) : NotComputable(definition, agency, "no extract could be read");

    private MeasureResult Share(ExtractMeasure definition, string agency, Fraction fraction, string none) =>
        new(definition.Id, agency, Figure.Share(fraction), TargetOf(definition), fraction.Denominator == 0 ? none : "");

    private MeasureResult NotComputable(ExtractMeasure definition, string agency, string why) =>
        new(definition.Id, agency, null, TargetOf(definition), why);

    private int? TargetOf(ExtractMeasure definition) =>
        definition.TargetSetting is { } setting ? _population.DataSet.GetSetting(setting) : null;

    /// <summary>Of the episodes that were open in the earlier extract, those that are present now; nothing without one.</summary>
    private IEnumerable<MeasureResult> ComputeContinuity(string agency)
    {
        if (_earlier is not { } previous)
            yield break;
        var open = MissingEpisodes
            .FindOpen(previous.Previous)
            .Where(e =>
                agency == MeasureResult.All
                || previous.Previous.Values[_population.AgencySlot].GetText(previous.Previous.GetKeys(RecordKind.Episode, e).Agency)
                    == agency
            )
            .ToList();
        Fraction fraction = new(open.Count(e => previous.Records(RecordKind.Episode)[e].Now >= 0), open.Count);
        yield return Share(ExtractMeasures.LoadContinuity, agency, fraction, "no episode was open in the earlier extract");
    }
}
