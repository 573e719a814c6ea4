using DqCheck.PreviousWorkbooks;
using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>Reads official tables and merges them into a ruleset. Nothing is written until <see cref="RulesetWriter"/> does.</summary>
internal static class RulesetImporter
{
    /// <exception cref="DqCheckException">A table, or the ruleset, cannot be read.</exception>
    public static ImportResult Import(ImportRequest request)
    {
        ImportLog log = new();
        DataSetLines dataSets = new(request, log);
        var scope = dataSets.Scope;
        var columns = EditableTable.Read(Path.Combine(request.Folder, ColumnMerge.File));

        List<SourceSheet> sheets = [.. request.Tables.SelectMany(SheetReader.Read)];
        List<SourceTable> tables = [.. sheets.SelectMany(sheet => TableFinder.Find(sheet, log.Unused))];
        FieldTableReader fields = new(scope, request.Source, log.Unused);
        CodeTableReader codes = new(scope, request.Source, log.Unused);
        foreach (var table in tables)
        {
            if (table.Header.Kind == TableKind.Fields)
                fields.Read(table);
            else
                codes.Read(table);
        }

        var rows = RecordChoice.Choose(fields.Rows, columns, log);
        CodeLists lists = new(request.Folder, scope, columns, CodesOfKnownColumns(codes.Rows, rows, columns, scope, log));
        ColumnMerge merge = new(columns, scope, lists, log);
        merge.Merge(rows);
        merge.MergeLists(lists.Columns.Except(rows.Select(r => r.Name)));
        new CodeMerge(columns, scope, lists, log).Merge();
        dataSets.CountColumns(columns);

        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            [DataSetLines.File] = dataSets.ToBytes(),
            [ColumnMerge.File] = columns.ToBytes(),
        };
        foreach (var (name, file) in lists.Files)
            files[$"codes/{name}.csv"] = file.ToBytes();
        return new(
            sheets,
            tables,
            log,
            files.Where(f => log.Changes.Any(c => c.File == f.Key)).ToDictionary(f => f.Key, f => f.Value),
            scope.Format(scope.Sets),
            scope.IsWhole
        );
    }

    /// <summary>The codes of columns that the data sets have; the others are named.</summary>
    private static List<CodeRow> CodesOfKnownColumns(
        IReadOnlyList<CodeRow> codes,
        IReadOnlyList<FieldRow> rows,
        EditableTable columns,
        ImportScope scope,
        ImportLog log
    )
    {
        var known = columns
            .Lines.Where(l => scope.Letters.Read(l["sets"]).Intersect(scope.Sets).Any())
            .Select(l => l["column"])
            .Concat(rows.Select(r => r.Name))
            .ToHashSet();
        foreach (var unknown in codes.Where(c => !known.Contains(c.Column)))
            log.Unused.Add(new(unknown.Place, unknown.Row, $"{unknown.Column} is not a column of data set {scope.Format(scope.Sets)}."));
        return [.. codes.Where(c => known.Contains(c.Column))];
    }
}
