using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Reads a table on a tab of a workbook, found by the title of one of its columns, as a stream.</summary>
/// <param name="Columns">The titles that were found.</param>
/// <param name="Rows">Its rows: the text of each cell by the title of its column, for the columns that were asked for.</param>
internal sealed record TitledTable(IEnumerable<string> Columns, IEnumerable<Dictionary<string, string>> Rows)
{
    private const int MaxRows = 100_000;

    /// <summary>Reads the table; null where there is no such tab, or no row of it has that title.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="tabName">Name of the tab.</param>
    /// <param name="title">The title that the header has.</param>
    /// <param name="others">Titles of the other columns to read.</param>
    public static TitledTable? Find(CarriedWorkbook workbook, string tabName, string title, IReadOnlyList<string> others) =>
        workbook.FindTab(tabName) is { } tab && Find(workbook, tab, title, others) is { } found
            ? found
            // Somebody may have renamed the tab. One other column besides the title is enough to know it by.
            : workbook
                .GetTabs()
                .Select(other => Find(workbook, other, title, others))
                .OfType<TitledTable>()
                .FirstOrDefault(table => table.Columns.Intersect(others).Any());

    private static TitledTable? Find(CarriedWorkbook workbook, WorksheetPart tab, string title, IReadOnlyList<string> others)
    {
        HashSet<string> titles = [title, .. others];
        // Texts are read twice, so that only those of this table are kept: its titles first, then its cells.
        var titleTexts = SharedTexts.Read(workbook.Texts, (_, text) => titles.Contains(text));
        Dictionary<int, string>? columns = null;
        List<Dictionary<string, CellContent>> rows = [];
        foreach (var row in ReadRows(tab, column => columns is null || columns.ContainsKey(column)))
        {
            if (columns is not null)
            {
                Add(rows, row, columns);
                continue;
            }

            var named = row.Select(c => (c.Column, Title: c.Content.GetText(titleTexts, workbook.Formats)))
                .Where(c => titles.Contains(c.Title))
                .DistinctBy(c => c.Title)
                .ToDictionary(c => c.Column, c => c.Title);
            if (named.ContainsValue(title))
                columns = named;
        }

        if (columns is null)
            return null;
        HashSet<int> needed = [.. rows.SelectMany(r => r.Values).Select(c => c.TextNumber).OfType<int>()];
        var texts = SharedTexts.Read(workbook.Texts, (number, _) => needed.Contains(number));
        return new(columns.Values, rows.Select(row => row.ToDictionary(c => c.Key, c => c.Value.GetText(texts, workbook.Formats))));
    }

    private static void Add(
        List<Dictionary<string, CellContent>> rows,
        List<(int Column, CellContent Content)> row,
        Dictionary<int, string> columns
    )
    {
        if (row.Count == 0)
            return;
        if (rows.Count == MaxRows)
            throw new DqCheckException(
                FaultKind.Usage,
                $"A tab of it has more than {Plural.FormatNumber(MaxRows)} rows. Delete the rows that do not belong there, then try again."
            );
        rows.Add(row.DistinctBy(c => c.Column).ToDictionary(c => columns[c.Column], c => c.Content));
    }

    /// <summary>Reads the cells of each row that are not blank and in a column that is needed.</summary>
    public static IEnumerable<List<(int Column, CellContent Content)>> ReadRows(WorksheetPart tab, Func<int, bool> isNeeded)
    {
        using var reader = OpenXmlReader.Create(tab);
        List<(int Column, CellContent Content)> row = [];
        var column = 0;
        for (var more = reader.Read(); more; )
        {
            if (reader.ElementType == typeof(Row))
            {
                if (reader.IsEndElement)
                    yield return row;
                (row, column) = ([], 0);
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                column = ParseColumn(reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value) ?? column + 1;
                if (!isNeeded(column))
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                if (CellContent.Of((Cell)reader.LoadCurrentElement()!) is { } content)
                    row.Add((column, content));
            }

            more = reader.Read();
        }
    }

    /// <summary>The number of a column from the reference of a cell, such as 28 from AB5; null where there is none.</summary>
    private static int? ParseColumn(string? reference)
    {
        var letters = reference.AsSpan();
        letters = letters[..Math.Max(0, letters.IndexOfAnyInRange('0', '9'))];
        var number = 0;
        foreach (var letter in letters)
            number = (number * 26) + (char.ToUpper(letter, CultureInfo.InvariantCulture) - 'A' + 1);
        return letters.Length is 0 or > 3 ? null : number;
    }
}
