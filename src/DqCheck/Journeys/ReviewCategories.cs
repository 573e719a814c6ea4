using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>The review categories.</summary>
internal static class ReviewCategories
{
    private static readonly (string Name, string Prefix, CodeGroup Group)[] All =
    [
        ("pharmacological", PrefixColumns.Pharmacological, CodeGroups.Pharmacological),
        ("psychosocial", PrefixColumns.Psychosocial, CodeGroups.Psychosocial),
        ("recovery support", PrefixColumns.Recovery, CodeGroups.Recovery),
    ];

    /// <summary>Index of the pharmacological category.</summary>
    public static readonly int Pharmacological = Array.FindIndex(All, c => c.Group == CodeGroups.Pharmacological);

    /// <summary>Index of the category of recovery support.</summary>
    public static readonly int RecoverySupport = Array.FindIndex(All, c => c.Group == CodeGroups.Recovery);

    public static readonly IReadOnlyList<string> Names = [.. All.Select(f => f.Name)];

    /// <summary>The review categories with the flags of a data set, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<ReviewCategory> For(DataSet dataSet) =>
        [
            .. All.Select(category => new ReviewCategory(
                category.Name,
                dataSet.GetCodes(category.Group),
                dataSet.GetCodes(CodeGroups.Reviewed).Intersect(dataSet.GetCodes(category.Group)).ToHashSet(),
                [.. dataSet.Slots.Where(c => PrefixColumns.IsFlag(c, category.Prefix))]
            )),
        ];

    /// <summary>The flags of structured treatment that the rules know: all but those of recovery support.</summary>
    public static IReadOnlyList<Column> GetStructuredFlags(DataSet dataSet) =>
        [.. For(dataSet).Zip(All).Where(c => c.Second.Group != CodeGroups.Recovery).SelectMany(c => c.First.KnownFlags)];

    /// <summary>
    /// The categories in which each review has a flag Y, as bits by index. The array is padded with zeros to a whole number of blocks.
    /// </summary>
    public static byte[] ReadReviewMasks(Population population)
    {
        var reviews = population[RecordKind.Review];
        var cells = new int[RecordTable.ChunkSize];
        var categories = new byte[(reviews.Count + cells.Length - 1) / cells.Length * cells.Length];
        foreach (var (i, category) in For(population.DataSet).Index())
        {
            foreach (var flag in category.Flags)
            {
                // The id is -1 where no row holds a Y.
                var yes = population.Values[flag.Slot].Find(YesNo.Yes);
                for (var first = 0; yes > 0 && first < categories.Length; first += cells.Length)
                {
                    reviews.GetIds(flag.Slot).Read(first / cells.Length, cells);
                    SetBits(cells, yes, (byte)(1 << i), categories.AsSpan(first, cells.Length));
                }
            }
        }

        return categories;
    }

    /// <summary>Sets a bit wherever an id occurs, 32 records at a time.</summary>
    private static void SetBits(ReadOnlySpan<int> ids, int id, byte bit, Span<byte> masks)
    {
        var eightIds = MemoryMarshal.Cast<int, Vector256<int>>(ids);
        var sought = Vector256.Create(id);
        var at = 0;
        foreach (ref var thirtyTwo in MemoryMarshal.Cast<byte, Vector256<byte>>(masks))
        {
            thirtyTwo |= Vector256.Narrow(Sixteen(eightIds, at), Sixteen(eightIds, at + 2)).AsByte() & Vector256.Create(bit);
            at += 4;
        }

        Vector256<short> Sixteen(ReadOnlySpan<Vector256<int>> from, int place) =>
            Vector256.Narrow(Vector256.Equals(from[place], sought), Vector256.Equals(from[place + 1], sought));
    }

    /// <summary>The first flag that is Y in a review; null if there is none.</summary>
    public static Column? FindFirstYes(Population population, int review, IReadOnlyList<Column> flags)
    {
        foreach (var flag in flags)
        {
            var id = population[RecordKind.Review].GetCellId(review, flag.Slot);
            if (id > 0 && id == population.Values[flag.Slot].Find(YesNo.Yes))
                return flag;
        }

        return null;
    }
}
