using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>A file <c>codes/&lt;LIST&gt;.csv</c>: its lines, and the list for each data set.</summary>
internal sealed class CodeFile
{
    private readonly string _name;
    private readonly Table _table;
    private readonly List<(TableRow Line, Code Code)> _lines;

    private CodeFile(string name, Table table, List<(TableRow Line, Code Code)> lines)
    {
        _name = name;
        _table = table;
        _lines = lines;
    }

    /// <summary>Reads a file and adds its mistakes to <paramref name="mistakes"/>.</summary>
    public static CodeFile Read(string path, CodeLineValidator validator, DataSetLetters letters, Mistakes mistakes)
    {
        var table = Table.Read(path);
        mistakes.RequireColumns(table, "code", "text", "group", "sets", "source", "confidence");
        foreach (var row in table.Rows)
            mistakes.Check(validator, row);
        var file = new CodeFile(
            Path.GetFileNameWithoutExtension(path),
            table,
            [.. table.Rows.Select(row => (row, CreateCode(row, letters)))]
        );
        file.CheckRepeats(mistakes);
        file.CheckReferences(mistakes);
        return file;
    }

    /// <summary>The list of one data set: where a code is on several lines, the line of that data set counts.</summary>
    public CodeList For(string letter) =>
        new(
            _name,
            [.. _lines.Select(l => l.Code).GroupBy(c => c.Value).Select(g => g.FirstOrDefault(c => c.Sets.Contains(letter)) ?? g.First())]
        );

    /// <summary>Checks for missing and unknown groups of a column whose groups DqCheck uses.</summary>
    public void CheckGroups(string column, Mistakes mistakes)
    {
        var read = CodeGroups.Read.Where(g => g.Column == column).Select(g => g.Word).ToList();
        if (read.Count == 0)
            return;
        var known = read.Concat(CodeGroups.ForPeople.Where(g => g.Column == column).Select(g => g.Word)).ToList();
        foreach (var (line, code) in _lines)
        {
            foreach (var group in code.Groups.Except(known))
                mistakes.Add(line, $"unknown group “{group}”. Use one of {string.Join(", ", known)}.");
        }

        foreach (var missing in read.Except(_lines.SelectMany(l => l.Code.Groups)))
            mistakes.Add(
                _table.File,
                0,
                $"no code has the group {missing}, which DqCheck needs for {column}. See rulesets/README.md for its meaning."
            );
    }

    /// <summary>Checks for missing items and items that are not columns: the use of such a substance would not be counted.</summary>
    /// <param name="items">The valid columns.</param>
    /// <param name="mistakes">Collects the mistakes.</param>
    public void CheckItems(IReadOnlySet<string> items, Mistakes mistakes)
    {
        string[] drugs = [CodeGroups.Opiate.Word, CodeGroups.NonOpiate.Word, CodeGroups.Alcohol.Word];
        foreach (var (line, code) in _lines)
        {
            if (code.Item.Length > 0 && !items.Contains(code.Item))
                mistakes.Add(line, $"item is “{code.Item}”. Use the TOP column with the days of use (record top, type number).");
            if (code.Item.Length == 0 && code.Groups.Intersect(drugs).Any())
                mistakes.Add(line, $"item is blank, but {code.Value} is a substance. Give the TOP column with its days of use.");
        }
    }

    private void CheckRepeats(Mistakes mistakes)
    {
        foreach (var same in _lines.GroupBy(l => l.Code.Value).Where(g => g.Count() > 1).Select(g => g.ToList()))
        {
            foreach (var (i, (line, code)) in same.Index())
            {
                if (same.Take(i).Any(l => l.Line["sets"] == line["sets"] || l.Code.Sets.Intersect(code.Sets).Any()))
                    mistakes.Add(line, $"code “{code.Value}” appears twice. Keep one line.");
            }
        }

        foreach (var same in _lines.SelectMany(l => l.Code.Begins.Select(prefix => (prefix, l))).GroupBy(b => b.prefix, b => b.l))
        {
            if (same.FirstOrDefault(l => l.Code.Value != same.First().Code.Value).Line is { } line)
                mistakes.Add(line, $"begins “{same.Key}” is already on line {same.First().Line.Line}.");
        }
    }

    private void CheckReferences(Mistakes mistakes)
    {
        var values = _lines.Select(l => l.Code.Value).ToHashSet();
        foreach (var (line, code) in _lines.Where(l => !values.Contains(l.Code.ReadAs)))
            mistakes.Add(line, $"read-as is “{code.ReadAs}”, which is not a code in this list.");
    }

    private static Code CreateCode(TableRow row, DataSetLetters letters) =>
        new()
        {
            Value = row["code"],
            Text = row["text"],
            Groups = SplitWords(row["group"]),
            Sets = letters.Read(row["sets"]),
            ReadAs = row["read-as"].Length > 0 ? row["read-as"] : row["code"],
            Item = row["item"],
            Begins = SplitWords(row["begins"]),
        };

    private static string[] SplitWords(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
