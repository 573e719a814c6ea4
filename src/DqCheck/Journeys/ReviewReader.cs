using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Reads the dated sub-intervention reviews of a journey.</summary>
internal sealed class ReviewReader
{
    private readonly int _today;
    private readonly ByOwner _children;
    private readonly Cells _day;
    private readonly byte[] _families;

    public ReviewReader(Population population, int today)
    {
        (_today, _children, _day, _families) = (
            today,
            population.Children(RecordKind.Review),
            new(population, SUBMODDT),
            Families.OfReviews(population)
        );
    }

    /// <summary>Those of each journey, by date.</summary>
    public ArraySegment<Review>[] Of(ReadOnlySpan<ArraySegment<int>> journeys) =>
        ChildLists.Of<Review>(
            journeys,
            _children,
            (_, record) => _day.Day(record, _today) is { } day ? new(record, day, _families[record]) : null,
            (a, b) => (a.Day, a.Record).CompareTo((b.Day, b.Record))
        );
}
