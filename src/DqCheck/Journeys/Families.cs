using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>A family of interventions that is reviewed by flags of its own.</summary>
/// <param name="Name">For people.</param>
/// <param name="Code">The code of MODAL whose reviews fall due.</param>
/// <param name="OlderCodes">Codes of before November 2012 that belong to it: flags of the family are not out of place beside them.</param>
/// <param name="Flags">Its flags among the review's columns.</param>
internal sealed record Family(string Name, string Code, IReadOnlyList<string> OlderCodes, IReadOnlyList<Column> Flags);

/// <summary>The three families.</summary>
internal static class Families
{
    private static readonly (string Name, string Prefix, string Code, string[] OlderCodes)[] All =
    [
        ("pharmacological", "PH", "94", ["1", "2", "3"]),
        ("psychosocial", "PSY", "95", ["4", "5", "6", "11", "12"]),
        ("recovery support", "REC", "96", ["7"]),
    ];

    public static readonly IReadOnlyList<string> Names = [.. All.Select(f => f.Name)];

    /// <summary>The families with the flags of a data set, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<Family> Of(DataSet dataSet) => [.. All.Select(family => new Family(family.Name, family.Code, family.OlderCodes,
        [.. dataSet.Slots.Where(c => c.Kind == RecordKind.Review && c.Type == ColumnType.Code && c.Name.StartsWith(family.Prefix, StringComparison.Ordinal))]))];

    /// <summary>For each review the families in which it has a Y, as bits by their place.</summary>
    public static byte[] OfReviews(Population population)
    {
        var reviews = population[RecordKind.Review];
        var (families, cells) = (new byte[reviews.Count], new int[RecordTable.ChunkSize]);
        foreach (var (i, family) in Of(population.DataSet).Index())
        {
            foreach (var flag in family.Flags)
            {
                // -1 is the id of no value: where no row holds a Y, none is found.
                var yes = population.Values[flag.Slot].Find("Y");
                for (var first = 0; yes > 0 && first < families.Length; first += cells.Length)
                {
                    reviews.Ids(flag.Slot).Read(first / cells.Length, cells);
                    for (var at = 0; at < cells.Length && first + at < families.Length; at++)
                    {
                        if (cells[at] == yes) families[first + at] |= (byte)(1 << i);
                    }
                }
            }
        }

        return families;
    }

    /// <summary>Whether a review has a Y in one of the flags; which is the first.</summary>
    public static Column? FirstYes(Population population, int review, IReadOnlyList<Column> flags)
    {
        foreach (var flag in flags)
        {
            if (population[RecordKind.Review].Cell(review, flag.Slot) is var id and > 0 && population.Values[flag.Slot].Utf8(id).SequenceEqual("Y"u8)) return flag;
        }

        return null;
    }
}
