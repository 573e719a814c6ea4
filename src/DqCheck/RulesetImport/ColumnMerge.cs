using System.Globalization;
using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>Merges the rows of tables of fields into <c>columns.csv</c>. A line whose data sets are met only in part is split.</summary>
internal sealed class ColumnMerge(EditableTable columns, ImportScope scope, CodeLists lists, ImportLog log)
{
    public const string File = "columns.csv";

    private const decimal Step = 0.01m;

    private readonly ColumnCells _cells = new(scope, lists, log);

    public void Merge(IReadOnlyList<FieldRow> rows)
    {
        var placed = rows.Select(row => (Row: row, Parts: Split(row))).ToList();
        var ours = placed.SelectMany(p => p.Parts).Select(p => p.Line).ToHashSet();
        var others = columns.Lines.Where(l => !ours.Contains(l)).ToList();
        // Official numbers first, so that what has none comes behind all of them.
        foreach (var (row, parts) in placed.OrderBy(p => p.Row.Number is null))
        {
            foreach (var part in parts)
            {
                var place = FindPlace(row, part, others);
                Write(row, part, place);
                others.Add(part.Line);
            }
        }
    }

    /// <summary>Gives columns that are not in a table of fields the lists of their reference data.</summary>
    public void MergeLists(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var line in columns.Lines.Where(l => l["column"] == name).ToList())
            {
                var letters = scope.Letters.Read(line["sets"]);
                if (!letters.Intersect(scope.Sets).Any() || line["list"] == lists.GetName(name))
                    continue;
                if (letters.Except(scope.Sets).Any() || line["type"] is not ("code" or "text"))
                {
                    log.Remark(
                        $"{name}: its line in {File} for {line["sets"]} does not name the list {lists.GetName(name)}. "
                            + "Change it by hand, or import the table of fields too."
                    );
                    continue;
                }

                Dictionary<string, string> cells = new()
                {
                    ["type"] = "code",
                    ["list"] = lists.GetName(name),
                    ["open"] = scope.IsWhole ? "" : "yes",
                };
                if (scope.IsWhole && line["value-severity"].Length == 0)
                    cells["value-severity"] = line["confidence"] is "sourced" or "logical" ? "error" : "warning";
                log.Update(File, name, line, cells);
            }
        }
    }

    /// <summary>The parts of the data sets of a row: one for each line that is there, and one for the rest.</summary>
    private List<LinePart> Split(FieldRow row)
    {
        List<LinePart> parts = [];
        var rest = row.Sets;
        EditableLine? last = null;
        var lines = columns.Lines.Where(l => l["column"] == row.Name).OrderBy(l => scope.FindLast(scope.Letters.Read(l["sets"])));
        foreach (var line in lines.ToList())
        {
            last = line;
            var letters = scope.Letters.Read(line["sets"]);
            IReadOnlyList<string> shared = [.. letters.Intersect(rest)];
            rest = [.. rest.Except(shared)];
            if (shared.Count == 0)
                continue;
            var before = line.ToDictionary();
            if (shared.Count == letters.Count)
            {
                parts.Add(new(line, shared, before, IsSame: true));
                continue;
            }

            var isOpen = before["sets"].Contains('+', StringComparison.Ordinal);
            log.Update(
                File,
                row.Name,
                line,
                new Dictionary<string, string> { ["sets"] = scope.Format([.. letters.Except(shared)], isOpen) }
            );
            last = columns.Add(before, after: line);
            parts.Add(new(last, shared, before, IsSame: false));
        }

        if (rest.Count > 0)
        {
            var before = last?.ToDictionary();
            var line = columns.Add(before ?? new Dictionary<string, string> { ["column"] = row.Name }, after: last);
            parts.Add(new(line, rest, before, IsSame: false));
        }

        return parts;
    }

    private void Write(FieldRow row, LinePart part, string place)
    {
        var cells = _cells.Create(row, part.Sets, part.Before, part.IsSame);
        cells["place"] = place;
        cells["record"] = row.Record;
        if (part.IsSame)
        {
            log.Update(File, row.Name, part.Line, cells);
            return;
        }

        foreach (var (cell, value) in cells)
            part.Line[cell] = value;
        log.Add(File, row.Name, cells["sets"], cells, part.Before);
    }

    private string FindPlace(FieldRow row, LinePart part, List<EditableLine> others)
    {
        var near = others.Where(l => scope.Letters.Read(l["sets"]).Intersect(part.Sets).Any()).ToList();
        var taken = near.Select(l => ParsePlace(l["place"])).ToHashSet();
        if (
            part.IsSame
            && ParsePlace(part.Before!["place"]) is var kept
            && !taken.Contains(kept)
            && (row.Number is null || decimal.Truncate(kept) == row.Number)
        )
            return part.Before["place"];
        var behind = row.Number is null && part.Before is not null ? FindNeighbour(part, near) : 0;
        var ofRecord = near.Where(l => l["record"] == row.Record).Select(l => ParsePlace(l["place"])).DefaultIfEmpty(0).Max();
        if (behind > 0)
            ofRecord = behind;
        var place = row.Number ?? (ofRecord > 0 ? ofRecord : taken.DefaultIfEmpty(0).Max()) + Step;
        while (taken.Contains(place))
            place += Step;
        return place.ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>The place of the column behind which the column was in the earlier data set; 0 for none.</summary>
    private decimal FindNeighbour(LinePart part, List<EditableLine> near)
    {
        var letters = scope.Letters.Read(part.Before!["sets"]);
        var place = ParsePlace(part.Before["place"]);
        var places = near.DistinctBy(l => l["column"]).ToDictionary(l => l["column"], l => ParsePlace(l["place"]));
        return columns
            .Lines.Where(l => scope.Letters.Read(l["sets"]).Intersect(letters).Any() && ParsePlace(l["place"]) < place)
            .Where(l => places.ContainsKey(l["column"]))
            .OrderBy(l => ParsePlace(l["place"]))
            .Select(l => places[l["column"]])
            .LastOrDefault();
    }

    private static decimal ParsePlace(string place) =>
        decimal.TryParse(place, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
