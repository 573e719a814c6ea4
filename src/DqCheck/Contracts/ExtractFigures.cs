using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>
/// Computes figures about rows and data items for groups of clients, since a contract can ask for alcohol and drugs separately.
/// </summary>
internal sealed class ExtractFigures(JourneySet journeys, DataQuality quality)
{
    private readonly Population _population = journeys.Population;
    private readonly EpisodeSubstances _substances = new(journeys.Population);

    /// <summary>Computes a figure with a note, or with the reason why it cannot be computed.</summary>
    /// <param name="indicator">The indicator, which names the measure and groups.</param>
    /// <param name="agency">Code of the agency; null for all.</param>
    public (Figure? Figure, IndicatorNote Note) Compute(Indicator indicator, string? agency)
    {
        if (_population.Extracts.All(e => e.Error is not null))
            return (null, new("no extract could be read"));
        var isLoad = indicator.MeasureId is MeasureIds.Load or MeasureIds.LoadEpisodes;
        var clientGroup = isLoad ? GroupMask.All : indicator.ClientGroup;
        if (journeys.GetComputability(agency).GetGroupReason(clientGroup, indicator.SubstanceGroup) is { } reason)
            return (null, new(reason));
        if (isLoad)
            return ComputeLoad(indicator, agency);
        if (journeys.AsOf is null)
            return (null, new(JourneySet.NoAsOfReason));
        var groups = indicator is { ClientGroup: GroupMask.All, SubstanceGroup: GroupMask.All }
            ? uint.MaxValue
            : GroupMask.For(indicator.ClientGroup, indicator.SubstanceGroup, indicator.Settings.ByPrimarySubstance);
        int? agencyIndex = agency is null ? null : quality.FindAgency(agency);
        var fraction = indicator.MeasureId switch
        {
            MeasureIds.DataQuality => quality.GetQuality(agencyIndex, groups),
            MeasureIds.Completeness => quality.GetCompleteness(agencyIndex, groups),
            _ => quality.GetCleanEpisodes(agencyIndex, groups),
        };
        return (Figure.Share(fraction), new(groups == uint.MaxValue ? "" : "a client in several groups counts in each"));
    }

    private (Figure?, IndicatorNote) ComputeLoad(Indicator indicator, string? agency)
    {
        if (indicator.ClientGroup != GroupMask.All)
            return (null, new("rows cannot be split by client group"));
        var isAll = indicator.SubstanceGroup == GroupMask.All;
        if (indicator.MeasureId == MeasureIds.LoadEpisodes)
        {
            if (!isAll)
                return (null, new("episodes on rejected rows cannot be split by substance group"));
            var counts = _population.CountsByAgency.Where(a => BelongsTo(a.Key, agency)).Select(a => a.Value).ToList();
            return (Share(counts.Sum(c => (long)c.Loaded), counts.Sum(c => (long)c.Episodes), agency), new(""));
        }

        if (isAll && agency is null)
            return (
                Share(_population.Extracts.Sum(e => (long)e.AcceptedRows), _population.Extracts.Sum(e => (long)e.Rows), agency),
                new("")
            );
        var rows = _population.CountsByDrugs.Where(r => BelongsTo(r.Key.Agency, agency)).ToList();
        var mask = GroupMask.For(GroupMask.All, indicator.SubstanceGroup, indicator.Settings.ByPrimarySubstance);
        var inGroup = rows.Where(r => isAll || (GetClass(r.Key).Mask & mask) != 0).ToList();
        var without = rows.Where(r => GetClass(r.Key).Substance == SubstanceGroup.Unknown).Sum(r => (long)r.Value.Rows);
        return (
            Share(inGroup.Sum(r => (long)r.Value.Accepted), inGroup.Sum(r => (long)r.Value.Rows), agency),
            isAll ? new("") : new("by the substances on each row", new(without, GetKey(agency)))
        );
    }

    private Figure Share(long numerator, long denominator, string? agency) =>
        Figure.Share(Fraction.Of(numerator, denominator, GetKey(agency)));

    private ulong GetKey(string? agency) =>
        agency is null ? _population.Keys.OfAll : _population.Keys.GetOfAgency(_population.Values[_population.AgencySlot].Find(agency));

    private bool BelongsTo(int agencyId, string? agency) =>
        agency is null || _population.Values[_population.AgencySlot].GetText(agencyId) == agency;

    private JourneyClass GetClass((int Agency, int First, int Second, int Third) row)
    {
        var first = _substances.GetValueGroups(0)[row.First];
        var all = first | _substances.GetValueGroups(1)[row.Second] | _substances.GetValueGroups(2)[row.Third];
        return new(false, EpisodeSubstances.GetSubstanceGroup(all), EpisodeSubstances.GetPrimarySubstance(first, all));
    }
}
