using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <content>Reads the columns that were renamed between data sets.</content>
internal sealed partial class RulesetReader
{
    private const string AliasesFile = "aliases.csv";

    /// <summary>The lines of <c>aliases.csv</c>; none where a ruleset does not have the file.</summary>
    private List<(TableRow Row, IReadOnlyList<string> Letters)> ReadAliasLines(DataSetLetters? letters)
    {
        if (!File.Exists(Path.Combine(_folder, AliasesFile)))
            return [];
        var table = OpenTable(AliasesFile, "alias", "column", "sets", "source", "confidence");
        var validator = new AliasLineValidator(letters);
        foreach (var row in table.Rows)
            _mistakes.Check(validator, row);
        var lines = LinesWithLetters(table);
        FindOverlaps(lines, "alias");
        return lines;
    }

    /// <summary>The columns of one data set by their other names; a line for a column that only other data sets have does not apply.</summary>
    private Dictionary<string, string> ReadAliases(string letter, Dictionary<string, Column> columns, HashSet<string> ofOthers)
    {
        Dictionary<string, string> aliases = new(StringComparer.OrdinalIgnoreCase);
        foreach (var row in _aliasLines.Where(l => l.Letters.Contains(letter)).Select(l => l.Row))
        {
            var (alias, column) = (row["alias"], row["column"]);
            if (alias.Length == 0 || column.Length == 0 || ofOthers.Contains(column))
                continue;
            if (!columns.ContainsKey(column))
                _mistakes.Add(row, $"“{column}” is not a column of data set {letter}.{NearestIds.AskMeant(column, columns.Keys)}");
            if (columns.ContainsKey(alias))
                _mistakes.Add(row, $"{alias} is a column of data set {letter} itself. Limit sets to data sets without it.");
            aliases.TryAdd(alias, column);
        }

        return aliases;
    }
}
