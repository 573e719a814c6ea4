using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>Figures about rows and data items, for groups of clients: a contract can ask for alcohol and drugs apart.</summary>
internal sealed class ExtractFigures(JourneySet journeys, DataQuality quality)
{
    private readonly Population _population = journeys.Population;
    private readonly Substances _substances = new(journeys.Population);

    /// <summary>The figure, and what is to be known of it; or why it cannot be computed.</summary>
    /// <param name="indicator">Measure and groups.</param>
    /// <param name="agency">Code; null: all.</param>
    public (Figure? Figure, IndicatorNote Note) Of(Indicator indicator, string? agency)
    {
        if (_population.Extracts.All(e => e.Error is not null))
            return (null, new("no extract could be read"));
        var isLoad = indicator.Measure is MeasureIds.Load or MeasureIds.LoadEpisodes;
        if (
            journeys.NotComputable(agency).WhyNotByGroup(isLoad ? GroupMask.All : indicator.ClientGroup, indicator.SubstanceGroup) is
            { } why
        )
            return (null, new(why));
        if (isLoad)
            return Load(indicator, agency);
        if (journeys.AsOf is null)
            return (null, new(JourneySet.NoAsOf));
        var groups = indicator is { ClientGroup: GroupMask.All, SubstanceGroup: GroupMask.All }
            ? uint.MaxValue
            : GroupMask.Of(indicator.ClientGroup, indicator.SubstanceGroup, indicator.Settings.ByPrimary);
        int? place = agency is null ? null : quality.PlaceOf(agency);
        return (
            Figure.Share(
                indicator.Measure switch
                {
                    MeasureIds.DataQuality => quality.Quality(place, groups),
                    MeasureIds.Completeness => quality.Completeness(place, groups),
                    _ => quality.CleanEpisodes(place, groups),
                }
            ),
            new(groups == uint.MaxValue ? "" : "a client of several groups stands in each")
        );
    }

    private (Figure?, IndicatorNote) Load(Indicator indicator, string? agency)
    {
        if (indicator.ClientGroup != GroupMask.All)
            return (null, new("rows are not parted by client group"));
        var isAll = indicator.SubstanceGroup == GroupMask.All;
        if (indicator.Measure == MeasureIds.LoadEpisodes)
        {
            if (!isAll)
                return (null, new("episodes on rejected rows are not parted by substance group"));
            var counts = _population.ByAgency.Where(a => IsOf(a.Key, agency)).Select(a => a.Value).ToList();
            return (Figure.Share(counts.Sum(c => (long)c.Loaded), counts.Sum(c => (long)c.Episodes)), new(""));
        }

        if (isAll && agency is null)
            return (
                Figure.Share(_population.Extracts.Sum(e => (long)e.AcceptedRows), _population.Extracts.Sum(e => (long)e.Rows)),
                new("")
            );
        var rows = _population.RowsByDrugs.Where(r => IsOf(r.Key.Agency, agency)).ToList();
        var mask = GroupMask.Of(GroupMask.All, indicator.SubstanceGroup, indicator.Settings.ByPrimary);
        var inGroup = rows.Where(r => isAll || (ClassOf(r.Key).Bit & mask) != 0).ToList();
        var without = rows.Where(r => ClassOf(r.Key).Substance == SubstanceGroup.Unknown).Sum(r => (long)r.Value.Rows);
        return (
            Figure.Share(inGroup.Sum(r => (long)r.Value.Accepted), inGroup.Sum(r => (long)r.Value.Rows)),
            isAll ? new("") : new("by the substances on each row", without)
        );
    }

    private bool IsOf(int agencyId, string? agency) => agency is null || _population.Values[_population.Agency].Text(agencyId) == agency;

    private JourneyClass ClassOf((int Agency, int First, int Second, int Third) row)
    {
        var first = _substances.GroupsOfValues(0)[row.First];
        var all = first | _substances.GroupsOfValues(1)[row.Second] | _substances.GroupsOfValues(2)[row.Third];
        return new(false, Substances.Of(all), Substances.PrimaryOf(first, all));
    }
}
