using DqCheck.PreviousWorkbooks;

namespace DqCheck.RulesetImport;

/// <summary>The header of a table: which column holds what.</summary>
/// <param name="Kind">What the table lists.</param>
/// <param name="Columns">The position of each heading.</param>
/// <param name="Row">The number of its row; of the first of two.</param>
/// <param name="Unused">Headings that are not known.</param>
/// <param name="Texts">The texts of its cells, to compare.</param>
/// <param name="Area">For geographic codes: the kind of area.</param>
internal sealed record TableHeader(
    TableKind Kind,
    IReadOnlyDictionary<Heading, int> Columns,
    int Row,
    IReadOnlyList<string> Unused,
    IReadOnlySet<string> Texts,
    string Area
)
{
    /// <summary>The cell of a row under a heading, on one line; blank where there is none.</summary>
    public string Get(SourceRow row, params ReadOnlySpan<Heading> headings)
    {
        foreach (var heading in headings)
        {
            if (Columns.TryGetValue(heading, out var at) && CellText.Clean(row[at]) is { Length: > 0 } text)
                return text;
        }

        return "";
    }

    /// <summary>Whether a row repeats this header, as on each page of a document.</summary>
    public bool IsRepeatedIn(SourceRow row)
    {
        var texts = row.Heading.Select(CellText.Normalise).Where(t => t.Length > 0).Distinct().ToList();
        return texts.Count >= 2 && texts.All(Texts.Contains);
    }

    public bool Has(Heading heading) => Columns.ContainsKey(heading);
}
