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
