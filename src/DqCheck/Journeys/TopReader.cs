using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Reads the dated TOPs of a journey.</summary>
internal sealed class TopReader
{
    public const char NoStage = ' ';

    private static readonly (char Letter, CodeGroup Group)[] Stages =
    [
        ('S', CodeGroups.Start),
        ('R', CodeGroups.Review),
        ('E', CodeGroups.Exit),
        ('P', CodeGroups.PostTreatmentExit),
    ];

    private readonly int _today;
    private readonly ChildIndex _children;
    private readonly RecordColumn _day;

    private readonly RecordColumn _stage;

    private readonly RecordColumn _id;
    private readonly char[] _stageLetters;

    public TopReader(Population population, int today)
    {
        _today = today;
        _children = population.GetChildren(RecordKind.Top);
        _day = new(population, TOPDATE);
        _stage = new(population, TRSTAGE);
        _id = new(population, TOPID);
        var stages = Stages.Select(s => (s.Letter, Codes: population.DataSet.GetCodes(s.Group))).ToList();
        _stageLetters = _stage.MapValues(code => stages.FirstOrDefault(s => s.Codes.Contains(code), (NoStage, [])).Letter);
        _stageLetters[0] = NoStage;
    }

    /// <summary>
    /// The TOPs of each journey, by date; those of the same day by TOPID, so that the order of the export does not matter.
    /// </summary>
    public ArraySegment<Top>[] ReadAll(ReadOnlySpan<ArraySegment<int>> journeys) =>
        ChildLists.Build<Top>(
            journeys,
            _children,
            (_, record) => _day.GetDay(record, _today) is { } day ? new(record, day, _stageLetters[_stage.GetId(record)]) : null,
            Compare
        );

    private int Compare(Top a, Top b)
    {
        var order = a.Day.CompareTo(b.Day);
        if (order == 0)
            order = _id.Compare(a.Record, b.Record);
        return order == 0 ? a.Record.CompareTo(b.Record) : order;
    }
}
