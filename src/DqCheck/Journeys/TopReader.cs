using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>Reads the dated TOPs of a journey.</summary>
internal sealed class TopReader
{
    public const char NoStage = ' ';

    private readonly int _today;
    private readonly ByOwner _children;
    private readonly Cells _day, _stage;
    private readonly char[] _letter;

    public TopReader(Population population, int today)
    {
        (_today, _children, _day, _stage) = (today, population.Children(RecordKind.Top), new(population, "TOPDATE"), new(population, "TRSTAGE"));
        _letter = _stage.Each(code => code is "S" or "R" or "E" or "P" ? code[0] : NoStage);
        _letter[0] = NoStage;
    }

    /// <summary>Those of each journey, by date.</summary>
    public ArraySegment<Top>[] Of(ReadOnlySpan<ArraySegment<int>> journeys) =>
        ChildLists.Of<Top>(journeys, _children, (_, record) => _day.Day(record, _today) is { } day ? new(record, day, _letter[_stage.Id(record)]) : null, (a, b) => (a.Day, a.Record).CompareTo((b.Day, b.Record)));
}
