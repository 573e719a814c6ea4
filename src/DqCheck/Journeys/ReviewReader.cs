using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Journeys;

/// <summary>Reads the dated sub-intervention reviews of a journey.</summary>
internal sealed class ReviewReader
{
    private readonly int _today;
    private readonly ChildIndex _children;
    private readonly RecordColumn _day;
    private readonly byte[] _categories;

    public ReviewReader(Population population, int today)
    {
        _today = today;
        _children = population.GetChildren(RecordKind.Review);
        _day = new(population, SUBMODDT);
        _categories = ReviewCategories.ReadReviewMasks(population);
    }

    /// <summary>The reviews of each journey, by date.</summary>
    public ArraySegment<Review>[] ReadAll(ReadOnlySpan<ArraySegment<int>> journeys) =>
        ChildLists.Build<Review>(
            journeys,
            _children,
            (_, record) => _day.GetDay(record, _today) is { } day ? new(record, day, _categories[record]) : null,
            (a, b) => (a.Day, a.Record).CompareTo((b.Day, b.Record))
        );
}
