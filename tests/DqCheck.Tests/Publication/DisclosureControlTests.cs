using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Tests.Publication;

/// <summary>
/// What is hidden does not follow from what is shown, however the shown numbers are added and subtracted: tried by elimination on tables of
/// agencies, client groups and substance groups.
/// </summary>
public class DisclosureControlTests
{
    private const long Prime = 2_147_483_647;

    private static readonly string[] Agencies = ["A", "B", "C"];

    private static readonly string[] Clients = ["adults", "young-people"];

    private static readonly string[] Substances = [.. Enum.GetValues<SubstanceGroup>().Select(GroupMask.GetName)];

    private static readonly FigureScope[] Atoms =
    [
        .. from a in Agencies from c in Clients from s in Substances select new FigureScope(a, c, s, 0, 0),
    ];

    private static readonly Dictionary<FigureScope, HashSet<FigureScope>> Wider = Atoms.ToDictionary(
        a => a,
        a => a.GetWiderScopes().ToHashSet()
    );

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(60)]
    public void No_count_of_one_to_four_is_a_sum_or_difference_of_published_counts(int most)
    {
        var random = new Random(most);
        for (var table = 0; table < 50; table++)
        {
            var people = Atoms.ToDictionary(a => a, _ => random.Next(3) == 0 ? 0L : random.Next(most + 1));
            var numbers = Published(people);
            var shown = Eliminate(numbers.Where(n => !n.Number.IsHidden).Select(n => GetCoefficients(n.Place)));
            Assert.Equal(
                [],
                numbers
                    .Where(n => n.Number.IsSmall && IsDerivable(shown, GetCoefficients(n.Place)))
                    .Select(n => $"table {table}: {n.Place} = {n.Number.Value}")
            );
        }
    }

    [Fact]
    public void Planned_exits_by_some_reasons_do_not_differ_by_one_to_four_from_all()
    {
        var table = new FigureTable();
        var place = new FigureScope("all", "all", "alcohol", 0, 0);
        var all = table.Add("planned-exits", new(), place, Figure.Share(16, 36));
        var some = table.Add(
            "planned-exits",
            new()
            {
                Reasons = new HashSet<string> { "81", "82" },
            },
            place,
            Figure.Share(13, 36)
        );
        table.Suppress();
        Assert.Equal((false, true), (all.Upper!.IsHidden, some.Upper!.IsHidden));
    }

    [Fact]
    public void Elimination_finds_what_follows()
    {
        var shown = Eliminate([GetCoefficients(new("all", "all", "all", 0, 0)), GetCoefficients(new("all", "adults", "all", 0, 0))]);
        Assert.True(IsDerivable(shown, GetCoefficients(new("all", "young-people", "all", 0, 0))));
        Assert.False(IsDerivable(shown, GetCoefficients(new("A", "young-people", "all", 0, 0))));
    }

    private static List<(FigureScope Place, PublishedNumber Number)> Published(Dictionary<FigureScope, long> people)
    {
        var table = new FigureTable();
        List<(FigureScope, PublishedNumber)> numbers = [];
        foreach (
            var place in from a in Agencies.Prepend("all")
            from c in GroupMask.ClientGroups
            from s in GroupMask.SubstanceGroups
            select new FigureScope(a, c, s, 0, 0)
        )
            numbers.Add(
                (
                    place,
                    table
                        .Add("in-treatment", new(), place, Figure.Count(people.Where(p => Wider[p.Key].Contains(place)).Sum(p => p.Value)))
                        .Upper!
                )
            );
        table.Suppress();
        return numbers;
    }

    /// <summary>A number as the people of whom it is the sum.</summary>
    private static long[] GetCoefficients(FigureScope place) => [.. Atoms.Select(a => Wider[a].Contains(place) ? 1L : 0L)];

    private static List<long[]> Eliminate(IEnumerable<long[]> rows)
    {
        List<long[]> reduced = [];
        foreach (var row in rows)
        {
            var left = Subtract(row, reduced);
            if (left.Any(n => n != 0))
                reduced.Add(left);
        }

        return reduced;
    }

    private static bool IsDerivable(List<long[]> shown, long[] row) => Subtract(row, shown).All(n => n == 0);

    /// <summary>The remainder of a row once all multiples of others are subtracted; modulo a prime, so that nothing is rounded.</summary>
    private static long[] Subtract(long[] row, List<long[]> others)
    {
        long[] left = [.. row];
        foreach (var other in others)
        {
            var first = Array.FindIndex(other, n => n != 0);
            if (left[first] == 0)
                continue;
            var factor = left[first] * (long)System.Numerics.BigInteger.ModPow(other[first], Prime - 2, Prime) % Prime;
            for (var i = 0; i < left.Length; i++)
                left[i] = ((left[i] - (factor * other[i] % Prime)) % Prime + Prime) % Prime;
        }

        return left;
    }
}
