using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>Reads the dated sub-intervention reviews of a journey.</summary>
internal sealed class ReviewReader
{
    private readonly int _today;
    private readonly EpisodeChildren _children;
    private readonly Cells _day;
    private readonly RecordTable _reviews;
    private readonly (int Slot, int Yes, int Family)[] _flags;

    public ReviewReader(Population population, int today)
    {
        (_reviews, _today, _children, _day) = (population[RecordKind.Review], today, population.Children(RecordKind.Review), new(population, "SUBMODDT"));
        // -1 is the id of no value: where no row holds a Y, none is found.
        _flags = [.. Families.Of(population.DataSet).SelectMany((family, i) => family.Flags.Select(f => (f.Slot, population.Values[f.Slot].Find("Y"), 1 << i)))];
    }

    public List<Review> Of(int[] episodes)
    {
        List<Review> reviews = new(_children.Count(episodes));
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
        foreach (var (slot, yes, family) in _flags)
        {
            if (_reviews.Cell(review, slot) == yes) families |= family;
        }

        return families;
    }
}
