using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Reads the interventions of a journey that have started.</summary>
internal sealed class InterventionReader
{
    private readonly Population _population;
    private readonly int _today;
    private readonly ByOwner _children;
    private readonly Cells _type,
        _started,
        _ended,
        _referred,
        _offered,
        _discharged,
        _id;
    private readonly InterventionGroup[] _group;
    private readonly sbyte[] _family;

    public InterventionReader(Population population, int today)
    {
        (_population, _today, _children) = (population, today, population.Children(RecordKind.Intervention));
        (_type, _started, _ended) = (new(population, MODAL), new(population, MODST), new(population, MODEND));
        (_referred, _offered, _discharged, _id) = (
            new(population, REFMODDT),
            new(population, FAOMODDT),
            new(population, DISD),
            new(population, MODID)
        );
        var (structured, support) = (population.DataSet.Group(CodeGroups.Structured), population.DataSet.Group(CodeGroups.RecoverySupport));
        _group = _type.Each(code =>
            structured.Contains(code) ? InterventionGroup.Structured
            : support.Contains(code) ? InterventionGroup.RecoverySupport
            : InterventionGroup.Other
        );
        var families = Families.Of(population.DataSet);
        _family = _type.Each(code => (sbyte)families.ToList().FindIndex(f => f.Reviewed.Contains(code)));
        _family[0] = -1;
    }

    /// <summary>
    /// Those of each journey by start; then as the treatment start is chosen: of the structured ones the first, among equals the earliest
    /// REFMODDT, then EPISODID, MODID.
    /// </summary>
    public ArraySegment<Intervention>[] Of(ReadOnlySpan<ArraySegment<int>> journeys) =>
        ChildLists.Of<Intervention>(journeys, _children, Read, Compare);

    private Intervention? Read(int episode, int record)
    {
        if (_started.Day(record, _today) is not { } day)
            return null;
        var type = _type.Id(record);
        return new(
            record,
            day,
            _ended.Day(record, _today) ?? _discharged.Day(episode, _today),
            _group[type],
            _family[type],
            _referred.Number(record),
            _offered.Number(record)
        );
    }

    private int Compare(Intervention a, Intervention b)
    {
        var order = (a.Started, a.Referred ?? int.MaxValue).CompareTo((b.Started, b.Referred ?? int.MaxValue));
        if (order == 0)
            order = string.CompareOrdinal(EpisodeId(a), EpisodeId(b));
        return order == 0 ? string.CompareOrdinal(_id.Text(a.Record), _id.Text(b.Record)) : order;
    }

    private string EpisodeId(Intervention intervention) =>
        _population.Values[_population.EpisodeId].Text(_population.Keys(RecordKind.Intervention, intervention.Record).Episode);
}
