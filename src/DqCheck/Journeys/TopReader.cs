using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Reads the dated TOPs of a journey.</summary>
internal sealed class TopReader
{
    private static readonly (TopStage Stage, CodeGroup Group)[] Groups =
    [
        (TopStage.Start, CodeGroups.Start),
        (TopStage.Review, CodeGroups.Review),
        (TopStage.Exit, CodeGroups.Exit),
        (TopStage.PostExit, CodeGroups.PostTreatmentExit),
    ];

    private readonly int _today;
    private readonly ChildIndex _children;
    private readonly RecordColumn _day;

    private readonly RecordColumn _stage;

    private readonly RecordColumn _id;

    private readonly RecordColumn _episode;
    private readonly RecordTable _tops;

    /// <summary>The stage of each value of TRSTAGE, by its id.</summary>
    private readonly TopStage[] _stages;

    public TopReader(Population population, int today)
    {
        _today = today;
        _children = population.GetChildren(RecordKind.Top);
        _day = new(population, TOPDATE);
        _stage = new(population, TRSTAGE);
        _id = new(population, TOPID);
        _episode = new(population, EPISODID);
        _tops = population[RecordKind.Top];
        var groups = Groups.Select(g => (g.Stage, Codes: population.DataSet.GetCodes(g.Group))).ToList();
        _stages = _stage.MapValues(code => groups.FirstOrDefault(g => g.Codes.Contains(code)).Stage);
    }

    /// <summary>
    /// The TOPs of each journey, by date; those of the same day by TOPID, then EPISODID, so that the order of the export does not matter.
    /// </summary>
    public ArraySegment<Top>[] ReadAll(ReadOnlySpan<ArraySegment<int>> journeys) =>
        ChildLists.Build<Top>(
            journeys,
            _children,
            (_, record) => _day.GetDay(record, _today) is { } day ? new(record, day, _stages[_stage.GetId(record)]) : null,
            Compare
        );

    private int Compare(Top a, Top b)
    {
        var order = a.Day.CompareTo(b.Day);
        if (order == 0)
            order = _id.Compare(a.Record, b.Record);
        if (order == 0)
            order = _episode.Compare(_tops.GetParent(a.Record), _tops.GetParent(b.Record));
        return order == 0 ? a.Record.CompareTo(b.Record) : order;
    }
}
