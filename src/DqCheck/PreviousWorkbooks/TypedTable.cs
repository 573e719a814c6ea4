using DocumentFormat.OpenXml.Packaging;

namespace DqCheck.PreviousWorkbooks;

/// <summary>A table into which people type, found by the titles of its columns on whatever tab it now is.</summary>
/// <param name="Titles">The titles of its columns, as far as they matter here.</param>
/// <param name="Rows">Its rows: the text of each cell by the title of its column. Rows above the header are among them.</param>
internal sealed record TypedTable(IReadOnlySet<string> Titles, IReadOnlyList<Dictionary<string, string>> Rows)
{
    /// <summary>Only the tab Accepted has this column: nobody types there.</summary>
    private const string State = "State";

    private const int MaxRows = 100_000;

    private static readonly HashSet<string> Wanted = new(
        [
            LongWaitsColumns.LineKey,
            LongWaitsColumns.Reason,
            LongWaitsColumns.Action,
            ContractColumns.Commentary,
            State,
            AcceptColumnTitles.Because,
            AcceptColumnTitles.Until,
            AcceptColumnTitles.Accepted,
            AcceptColumnTitles.Fingerprint,
            AcceptColumnTitles.Rule,
            .. AcceptColumnTitles.Ids,
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether it has a column for acceptances.</summary>
    public bool HasBecause => Titles.Contains(AcceptColumnTitles.Because);

    public bool HasFingerprint => Titles.Contains(AcceptColumnTitles.Fingerprint);

    /// <summary>Whether its column for acceptances had to be there, but is not.</summary>
    public bool MissesBecause => !HasBecause && HasFingerprint && Titles.Contains(AcceptColumnTitles.Until) && !Titles.Contains(State);

    public bool HasReason => Titles.Contains(LongWaitsColumns.Reason);

    /// <summary>Whether it is the front page of a contract.</summary>
    public bool HasCommentary => Titles.Contains(ContractColumns.Commentary);

    public bool HasAction => Titles.Contains(LongWaitsColumns.Action);

    public bool HasLineKey => Titles.Contains(LongWaitsColumns.LineKey);

    /// <summary>Whether it is the list of long waits: it has a column for reasons or actions, or both without a key.</summary>
    public bool IsOfLines => HasLineKey ? HasReason || HasAction : HasReason && HasAction;

    /// <summary>Whether it is a list with commentary on lines.</summary>
    public bool IsOfCommentary => HasLineKey && HasCommentary;

    private bool IsTyped => HasBecause || MissesBecause || IsOfLines || IsOfCommentary;

    /// <summary>Finds the tables of all tabs, hidden ones too.</summary>
    /// <exception cref="DqCheckException">A tab has too many rows.</exception>
    public static IReadOnlyList<TypedTable> FindAll(CarriedWorkbook workbook)
    {
        // Texts are read twice, so that only those of these tables are kept: their titles first, then their cells.
        var titleTexts = SharedTexts.Read(workbook.Texts, (_, text) => Wanted.Contains(Simplify(text)));
        List<(HashSet<string> Titles, List<Dictionary<string, CellContent>> Rows)> found = [];
        foreach (var tab in workbook.GetTabs())
        {
            if (FindHeader(workbook, tab, titleTexts) is not { } columns)
                continue;
            List<Dictionary<string, CellContent>> rows = [];
            foreach (var row in TitledTable.ReadRows(tab, columns.ContainsKey).Where(r => r.Count > 0))
            {
                if (rows.Count == MaxRows)
                    throw new DqCheckException(FaultKind.Usage, "A tab of it has too many rows.");
                rows.Add(row.DistinctBy(c => c.Column).ToDictionary(c => columns[c.Column], c => c.Content, StringComparer.Ordinal));
            }

            found.Add((columns.Values.ToHashSet(StringComparer.Ordinal), rows));
        }

        HashSet<int> needed = [.. found.SelectMany(t => t.Rows).SelectMany(r => r.Values).Select(c => c.TextNumber).OfType<int>()];
        var texts = SharedTexts.Read(workbook.Texts, (number, _) => needed.Contains(number));
        return
        [
            .. found.Select(t => new TypedTable(
                t.Titles,
                [
                    .. t.Rows.Select(row =>
                        row.ToDictionary(c => c.Key, c => c.Value.GetText(texts, workbook.Formats), StringComparer.Ordinal)
                    ),
                ]
            )),
        ];
    }

    /// <summary>The columns of the first row that is the header of such a table, by their numbers; null where there is none.</summary>
    private static Dictionary<int, string>? FindHeader(CarriedWorkbook workbook, WorksheetPart tab, Dictionary<int, string> titleTexts)
    {
        foreach (var row in TitledTable.ReadRows(tab, _ => true).Take(MaxRows))
        {
            var columns = row.DistinctBy(c => c.Column)
                .Select(c => (c.Column, Title: Simplify(c.Content.GetText(titleTexts, workbook.Formats))))
                .Where(c => Wanted.Contains(c.Title))
                .DistinctBy(c => c.Title, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(c => c.Column, c => Wanted.TryGetValue(c.Title, out var title) ? title : c.Title);
            if (new TypedTable(columns.Values.ToHashSet(StringComparer.Ordinal), []).IsTyped)
                return columns;
        }

        return null;
    }

    /// <summary>A title without line breaks and further blanks.</summary>
    private static string Simplify(string title) =>
        title.Length <= 60 ? string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : title;
}
