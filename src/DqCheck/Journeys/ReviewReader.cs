using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>Reads the dated sub-intervention reviews of a journey.</summary>
internal sealed class ReviewReader
{
    private readonly Population _population;
    private readonly int _today;
    private readonly EpisodeChildren _children;
    private readonly Cells _day;
    private readonly IReadOnlyList<Family> _families;

    public ReviewReader(Population population, int today)
    {
        (_population, _today, _children, _day) = (population, today, new(population, RecordKind.Review), new(population, "SUBMODDT"));
        _families = Families.Of(population.DataSet);
    }

    public IReadOnlyList<Review> Of(IEnumerable<int> episodes)
    {
        List<Review> reviews = [];
        foreach (var episode in episodes)
        {
            foreach (var record in _children.Of(episode))
            {
                if (_day.Day(record, _today) is { } day) reviews.Add(new(record, day, FamiliesOf(record)));
            }
        }

        reviews.Sort((a, b) => (a.Day, a.Record).CompareTo((b.Day, b.Record)));
        return reviews;
    }

    private int FamiliesOf(int review)
    {
        var families = 0;
        for (var i = 0; i < _families.Count; i++)
        {
            if (Families.FirstYes(_population, review, _families[i].Flags) is not null) families |= 1 << i;
        }

        return families;
    }
}
