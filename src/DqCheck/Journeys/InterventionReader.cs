using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Reads the interventions of a journey that have started.</summary>
internal sealed class InterventionReader
{
    private readonly Population _population;
    private readonly int _today;
    private readonly ChildIndex _children;
    private readonly RecordColumn _type;

    private readonly RecordColumn _started;

    private readonly RecordColumn _ended;

    private readonly RecordColumn _referred;

    private readonly RecordColumn _offered;

    private readonly RecordColumn _discharged;

    private readonly RecordColumn _id;
    private readonly InterventionGroup[] _groups;
    private readonly sbyte[] _categories;

    public InterventionReader(Population population, int today)
    {
        _population = population;
        _today = today;
        _children = population.GetChildren(RecordKind.Intervention);
        _type = new(population, MODAL);
        _started = new(population, MODST);
        _ended = new(population, MODEND);
        _referred = new(population, REFMODDT);
        _offered = new(population, FAOMODDT);
        _discharged = new(population, DISD);
        _id = new(population, MODID);
        var structured = population.DataSet.GetCodes(CodeGroups.Structured);
        var support = population.DataSet.GetCodes(CodeGroups.RecoverySupport);
        _groups = _type.MapValues(code =>
            structured.Contains(code) ? InterventionGroup.Structured
            : support.Contains(code) ? InterventionGroup.RecoverySupport
            : InterventionGroup.Other
        );
        var categories = ReviewCategories.For(population.DataSet);
        _categories = _type.MapValues(code => (sbyte)categories.ToList().FindIndex(f => f.Reviewed.Contains(code)));
        _categories[0] = -1;
    }

    /// <summary>
    /// The interventions of each journey, by start. Of structured interventions that start on the same day, the one with the earliest
    /// REFMODDT comes first, then by EPISODID and MODID: the first structured intervention is the treatment start.
    /// </summary>
    public ArraySegment<Intervention>[] ReadAll(ReadOnlySpan<ArraySegment<int>> journeys) =>
        ChildLists.Build<Intervention>(journeys, _children, Read, Compare);

    private Intervention? Read(int episode, int record)
    {
        if (_started.GetDay(record, _today) is not { } day)
            return null;
        var type = _type.GetId(record);
        return new(
            record,
            day,
            _ended.GetDay(record, _today) ?? _discharged.GetDay(episode, _today),
            _groups[type],
            _categories[type],
            _referred.GetNumber(record),
            _offered.GetNumber(record)
        );
    }

    private int Compare(Intervention a, Intervention b)
    {
        var order = (a.Started, a.Referred ?? int.MaxValue).CompareTo((b.Started, b.Referred ?? int.MaxValue));
        if (order == 0)
            order = string.CompareOrdinal(GetEpisodeId(a), GetEpisodeId(b));
        return order == 0 ? string.CompareOrdinal(_id.GetText(a.Record), _id.GetText(b.Record)) : order;
    }

    private string GetEpisodeId(Intervention intervention) =>
        _population.Values[_population.EpisodeIdSlot].GetText(_population.GetKeys(RecordKind.Intervention, intervention.Record).Episode);
}
