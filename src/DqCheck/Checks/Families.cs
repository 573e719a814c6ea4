using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>The three families of interventions and the flags of a review that belong to them.</summary>
internal static class Families
{
    private static readonly (string Name, string Prefix, string[] Codes)[] All =
    [
        ("pharmacological", "PH", ["94", "1", "2", "3"]),
        ("psychosocial", "PSY", ["95", "4", "5", "6", "11", "12"]),
        ("recovery support", "REC", ["96", "7"]),
    ];

    /// <summary>Name, flags among the review's columns, and codes of MODAL, of each family.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<Column> Flags, IReadOnlySet<string> Codes)> Of(DataSet dataSet) => All.Select(family => (family.Name,
        (IReadOnlyList<Column>)[.. dataSet.Slots.Where(c => c.Kind == RecordKind.Review && c.Type == ColumnType.Code && c.Name.StartsWith(family.Prefix, StringComparison.Ordinal))],
        (IReadOnlySet<string>)family.Codes.ToHashSet()));

    /// <summary>Whether a review has a Y in one of the flags; which is the first.</summary>
    public static Column? FirstYes(Population population, int review, IReadOnlyList<Column> flags) =>
        flags.FirstOrDefault(f => population[RecordKind.Review].Cell(review, f.Slot) is var id and > 0 && population.Values[f.Slot].Utf8(id).SequenceEqual("Y"u8));
}
