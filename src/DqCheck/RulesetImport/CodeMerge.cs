using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>Merges codes into the files in <c>codes</c>. Groups and what else somebody wrote about a code are kept.</summary>
internal sealed class CodeMerge(EditableTable columns, ImportScope scope, CodeLists lists, ImportLog log)
{
    private const string Later = Rulesets.DataSetLetters.Later;

    public void Merge()
    {
        foreach (var column in lists.Columns)
        {
            var name = lists.GetName(column);
            var file = lists.Open(name);
            foreach (var row in lists.GetRows(column))
                Merge(file, $"codes/{name}.csv", row);
            if (scope.IsWhole)
                End(file, $"codes/{name}.csv", column);
        }
    }

    private void Merge(EditableTable file, string path, CodeRow row)
    {
        var rest = row.Sets;
        EditableLine? last = null;
        foreach (var line in file.Lines.Where(l => l["code"] == row.Code).ToList())
        {
            last = line;
            var letters = scope.Letters.Read(line["sets"]);
            IReadOnlyList<string> shared = line["sets"] == Later ? rest : [.. letters.Intersect(rest)];
            if (line["text"] == row.Text && line["sets"] != Later)
            {
                log.Update(path, row.Code, line, new Dictionary<string, string> { ["sets"] = Extend(line["sets"], letters, rest) });
                return;
            }

            if (shared.Count == 0)
                continue;
            rest = [.. rest.Except(shared)];
            if (shared.Count == letters.Count || line["sets"] == Later)
                log.Update(path, row.Code, line, Cells(row, shared));
            else
                last = SplitOff(file, path, line, row, shared, letters);
        }

        if (rest.Count == 0)
            return;
        var before = last?.ToDictionary();
        var cells = before is null ? [] : new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (cell, value) in Cells(row, rest))
            cells[cell] = value;
        file.Add(cells, last);
        log.Add(path, row.Code, cells["sets"], cells, before);
    }

    private EditableLine SplitOff(
        EditableTable file,
        string path,
        EditableLine line,
        CodeRow row,
        IReadOnlyList<string> shared,
        IReadOnlyList<string> letters
    )
    {
        var before = line.ToDictionary();
        var isOpen = before["sets"].Contains('+', StringComparison.Ordinal);
        log.Update(path, row.Code, line, new Dictionary<string, string> { ["sets"] = scope.Format([.. letters.Except(shared)], isOpen) });
        Dictionary<string, string> cells = new(before, StringComparer.Ordinal);
        foreach (var (cell, value) in Cells(row, shared))
            cells[cell] = value;
        log.Add(path, row.Code, cells["sets"], cells, before);
        return file.Add(cells, line);
    }

    private Dictionary<string, string> Cells(CodeRow row, IReadOnlyList<string> sets)
    {
        Dictionary<string, string> cells = new(StringComparer.Ordinal)
        {
            ["code"] = row.Code,
            ["text"] = row.Text,
            ["sets"] = scope.Format(sets),
            ["source"] = row.Source,
            ["confidence"] = row.Confidence,
        };
        if (row.Group.Length > 0)
            cells["group"] = row.Group;
        return cells;
    }

    private string Extend(string cell, IReadOnlyList<string> letters, IReadOnlyList<string> sets) =>
        sets.Except(letters).Any() ? scope.Format([.. letters.Union(sets)], cell.Contains('+', StringComparison.Ordinal)) : cell;

    /// <summary>Ends codes that the tables of a whole data set do not have any more; they stay codes of earlier ones.</summary>
    private void End(EditableTable file, string path, string column)
    {
        var isShared = columns.Lines.Any(l => l["list"] == lists.GetName(column) && l["column"] != column);
        var known = lists.GetRows(column).Select(r => r.Code).ToHashSet();
        foreach (var line in file.Lines.Where(l => !known.Contains(l["code"])))
        {
            var letters = scope.Letters.Read(line["sets"]);
            IReadOnlyList<string> left = [.. letters.Except(scope.Sets)];
            if (left.Count == letters.Count)
                continue;
            if (left.Count == 0 || isShared)
                log.Remark($"{path}: the code “{line["code"]}” is not in the tables of {column}. It stays; delete it if it is not valid.");
            else
                log.Update(path, line["code"], line, new Dictionary<string, string> { ["sets"] = scope.Format(left) });
        }
    }
}
