using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>A family of interventions that is reviewed by flags of its own.</summary>
/// <param name="Name">For people.</param>
/// <param name="Codes">The codes of MODAL that belong to it: flags of the family are not out of place beside them.</param>
/// <param name="Reviewed">Those of them whose reviews fall due.</param>
/// <param name="Flags">Its flags among the review's columns.</param>
internal sealed record Family(string Name, IReadOnlySet<string> Codes, IReadOnlySet<string> Reviewed, IReadOnlyList<Column> Flags);

/// <summary>The three families.</summary>
internal static class Families
{
    private static readonly (string Name, string Prefix, CodeGroup Group)[] All =
    [
        ("pharmacological", "PH", CodeGroups.Pharmacological),
        ("psychosocial", "PSY", CodeGroups.Psychosocial),
        ("recovery support", "REC", CodeGroups.Recovery),
    ];

    public static readonly IReadOnlyList<string> Names = [.. All.Select(f => f.Name)];

    /// <summary>The families with the flags of a data set, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<Family> Of(DataSet dataSet) =>
        [
            .. All.Select(family => new Family(
                family.Name,
                dataSet.Group(family.Group),
                dataSet.Group(CodeGroups.Reviewed).Intersect(dataSet.Group(family.Group)).ToHashSet(),
                [
                    .. dataSet.Slots.Where(c =>
                        c.Kind == RecordKind.Review
                        && c.Type == ColumnType.Code
                        && c.Name.StartsWith(family.Prefix, StringComparison.Ordinal)
                    ),
                ]
            )),
        ];

    /// <summary>
    /// For each review the families in which it has a Y, as bits by their place; behind the last, to the end of a whole block, there is
    /// none.
    /// </summary>
    public static byte[] OfReviews(Population population)
    {
        var (reviews, cells) = (population[RecordKind.Review], new int[RecordTable.ChunkSize]);
        var families = new byte[(reviews.Count + cells.Length - 1) / cells.Length * cells.Length];
        foreach (var (i, family) in Of(population.DataSet).Index())
        {
            foreach (var flag in family.Flags)
            {
                // -1 is the id of no value: where no row holds a Y, none is found.
                var yes = population.Values[flag.Slot].Find("Y");
                for (var first = 0; yes > 0 && first < families.Length; first += cells.Length)
                {
                    reviews.Ids(flag.Slot).Read(first / cells.Length, cells);
                    Mark(cells, yes, (byte)(1 << i), families.AsSpan(first, cells.Length));
                }
            }
        }

        return families;
    }

    /// <summary>Sets a bit where an id stands, 32 at a time.</summary>
    private static void Mark(ReadOnlySpan<int> ids, int id, byte bit, Span<byte> marks)
    {
        var eights = MemoryMarshal.Cast<int, Vector256<int>>(ids);
        var (sought, at) = (Vector256.Create(id), 0);
        foreach (ref var thirtyTwo in MemoryMarshal.Cast<byte, Vector256<byte>>(marks))
        {
            thirtyTwo |= Vector256.Narrow(Sixteen(eights, at), Sixteen(eights, at + 2)).AsByte() & Vector256.Create(bit);
            at += 4;
        }

        Vector256<short> Sixteen(ReadOnlySpan<Vector256<int>> from, int place) =>
            Vector256.Narrow(Vector256.Equals(from[place], sought), Vector256.Equals(from[place + 1], sought));
    }

    /// <summary>Whether a review has a Y in one of the flags; which is the first.</summary>
    public static Column? FirstYes(Population population, int review, IReadOnlyList<Column> flags)
    {
        foreach (var flag in flags)
        {
            if (
                population[RecordKind.Review].Cell(review, flag.Slot) is var id and > 0
                && population.Values[flag.Slot].Utf8(id).SequenceEqual("Y"u8)
            )
                return flag;
        }

        return null;
    }
}
