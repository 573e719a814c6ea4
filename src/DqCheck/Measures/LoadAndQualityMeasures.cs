using DqCheck.Checks;
using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>
/// Computes the measures of load and data quality, for all agencies and for each one where there are several; those of data quality also by
/// group.
/// </summary>
internal sealed class LoadAndQualityMeasures
{
    private const string PartialLoadNote = "judged in part: not all reasons to reject a row are known";
    private const string PartialQualityNote = "judged in part: counts errors, not warnings";

    private const string EmptyGroupReason = "there are no episodes in this group";

    private readonly JourneySet _journeys;
    private readonly Population _population;
    private readonly DataQuality _quality;
    private readonly PreviousExtract? _previous;
    private readonly bool _isRead;

    private LoadAndQualityMeasures(JourneySet journeys, DataQuality quality, PreviousExtract? previous)
    {
        _journeys = journeys;
        _population = journeys.Population;
        _quality = quality;
        _previous = previous;
        _isRead = _population.Extracts.Any(e => e.Error is null);
    }

    public static IReadOnlyList<MeasureResult> Compute(JourneySet journeys, DataQuality quality, PreviousExtract? previous)
    {
        var all = new LoadAndQualityMeasures(journeys, quality, previous);
        var population = journeys.Population;
        var rows = Fraction.Of(
            population.Extracts.Sum(e => (long)e.AcceptedRows),
            population.Extracts.Sum(e => (long)e.Rows),
            population.Keys.OfAll
        );
        var episodes = Fraction.Of(
            population.CountsByAgency.Values.Sum(a => (long)a.Loaded),
            population.CountsByAgency.Values.Sum(a => (long)a.Episodes),
            population.Keys.OfAll
        );
        List<MeasureResult> measures = [.. all.ComputeForAgency(MeasureResult.All, rows, episodes, null)];
        if (journeys.Agencies.Count < 2)
            return measures;
        foreach (var (id, code) in journeys.Agencies)
        {
            var counts = population.CountsByAgency[id];
            var key = population.Keys.GetOfAgency(id);
            measures.AddRange(
                all.ComputeForAgency(
                    code,
                    Fraction.Of(counts.Accepted, counts.Rows, key),
                    Fraction.Of(counts.Loaded, counts.Episodes, key),
                    quality.FindAgency(code)
                )
            );
        }

        return measures;
    }

    /// <param name="agency">Code of the agency, or “all”.</param>
    /// <param name="rows">Accepted rows of all rows.</param>
    /// <param name="episodes">Loaded episodes of all episodes.</param>
    /// <param name="agencyIndex">Index of the agency among those with clients, -1 where it has none; null for all agencies.</param>
    private IEnumerable<MeasureResult> ComputeForAgency(string agency, Fraction rows, Fraction episodes, int? agencyIndex) =>
        [
            Create(ExtractMeasures.Load, agency, rows, "there are no rows"),
            Create(ExtractMeasures.LoadEpisodes, agency, episodes, "no row has an episode"),
            .. ComputeByGroup(
                ExtractMeasures.DataQuality,
                agency,
                agencyIndex,
                groups => _quality.GetQuality(agencyIndex, groups),
                "no data item is due"
            ),
            .. ComputeByGroup(
                ExtractMeasures.Completeness,
                agency,
                agencyIndex,
                groups => _quality.GetCompleteness(agencyIndex, groups),
                "no data item is required"
            ),
            .. ComputeByGroup(
                ExtractMeasures.CleanEpisodes,
                agency,
                agencyIndex,
                groups => _quality.GetCleanEpisodes(agencyIndex, groups),
                "there are no episodes"
            ),
            .. ComputeContinuity(agency),
        ];

    private IEnumerable<MeasureResult> ComputeByGroup(
        ExtractMeasure definition,
        string agency,
        int? agencyIndex,
        Func<uint, Fraction> figure,
        string emptyReason
    )
    {
        foreach (var clients in GroupMask.ClientGroups)
        {
            foreach (var substances in GroupMask.SubstanceGroups)
            {
                var isAll = clients == GroupMask.All && substances == GroupMask.All;
                var groups = GroupMask.For(clients, substances);
                if (!isAll && _quality.GetCleanEpisodes(agencyIndex, groups).Denominator == 0)
                    continue;
                var fraction = agencyIndex < 0 ? default : figure(isAll ? uint.MaxValue : groups);
                var reason =
                    _isRead && _journeys.AsOf is null
                        ? JourneySet.NoAsOfReason
                        : _journeys.GetComputability(agency == MeasureResult.All ? null : agency).GetGroupReason(clients, substances);
                var measure =
                    _isRead && reason is not null
                        ? NotComputable(definition, agency, reason)
                        : Create(definition, agency, fraction, isAll ? emptyReason : EmptyGroupReason);
                yield return measure with
                {
                    ClientGroup = clients,
                    SubstanceGroup = substances,
                };
            }
        }
    }

    private MeasureResult Create(ExtractMeasure definition, string agency, Fraction fraction, string emptyReason) =>
        _isRead ? Share(definition, agency, fraction, emptyReason) : NotComputable(definition, agency, "no extract could be read");

    private MeasureResult Share(ExtractMeasure definition, string agency, Fraction fraction, string emptyReason) =>
        new(definition.Id, agency, Figure.Share(fraction), GetTarget(definition), GetReason(definition, fraction, emptyReason))
        {
            IsJudgedInPart = _population.DataSet.IsPartial && definition != ExtractMeasures.LoadContinuity,
        };

    /// <summary>Why there is no percentage; of a partial data set, why nobody can say whether the target is met.</summary>
    private string GetReason(ExtractMeasure definition, Fraction fraction, string emptyReason) =>
        fraction.Denominator == 0 ? emptyReason
        : !_population.DataSet.IsPartial || definition == ExtractMeasures.LoadContinuity ? ""
        : definition == ExtractMeasures.Load || definition == ExtractMeasures.LoadEpisodes ? PartialLoadNote
        : PartialQualityNote;

    private MeasureResult NotComputable(ExtractMeasure definition, string agency, string reason) =>
        new(definition.Id, agency, null, GetTarget(definition), reason);

    private int? GetTarget(ExtractMeasure definition) =>
        definition.TargetSetting is { } setting ? _population.DataSet.GetSetting(setting) : null;

    /// <summary>The episodes open in the previous extract that are still present; none without a previous extract.</summary>
    private IEnumerable<MeasureResult> ComputeContinuity(string agency)
    {
        if (_previous is not { } previous)
            yield break;
        var open = MissingEpisodes
            .FindOpen(previous.Previous)
            .Where(e =>
                agency == MeasureResult.All
                || previous.Previous.Values[_population.AgencySlot].GetText(previous.Previous.GetKeys(RecordKind.Episode, e).Agency)
                    == agency
            )
            .ToList();
        var keys = previous.Previous.Keys;
        Fraction fraction = new(
            KeyedCount.Of(open.Where(e => previous.Records(RecordKind.Episode)[e].Now >= 0).Select(e => keys.Get(RecordKind.Episode, e))),
            KeyedCount.Of(open.Select(e => keys.Get(RecordKind.Episode, e)))
        );
        yield return Share(ExtractMeasures.LoadContinuity, agency, fraction, "no episode was open in the earlier extract");
    }
}
