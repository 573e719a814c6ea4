using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Workspaces;

/// <summary>Reads and writes <c>reasons.csv</c>: the reasons and actions that people typed into workbooks, by line key.</summary>
internal static class ReasonsFile
{
    private static readonly string[] Columns = ["line-key", "reason", "action"];

    /// <summary>Reads the file; none where it does not exist.</summary>
    /// <exception cref="DqCheckException">It cannot be read, or its header has mistakes.</exception>
    public static Dictionary<string, TypedNote> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        Mistakes mistakes = new();
        var table = LocalTable.Read(path);
        mistakes.CheckHeader(table, Columns, Columns);
        mistakes.ThrowIfAny("The reasons that people typed cannot be read, so nothing was checked:");
        return table
            .Rows.Where(row => row[Columns[0]].Length > 0)
            .DistinctBy(row => row[Columns[0]])
            .ToDictionary(
                row => row[Columns[0]],
                row => new TypedNote(CsvFile.RemoveProtection(row[Columns[1]]), CsvFile.RemoveProtection(row[Columns[2]])),
                StringComparer.Ordinal
            );
    }

    public static void Write(string path, IReadOnlyDictionary<string, TypedNote> reasons) =>
        PrivateFiles.Write(
            path,
            stream =>
            {
                using var csv = CsvFile.Create(stream);
                csv.WriteRow(Columns);
                foreach (var (line, note) in reasons.OrderBy(r => r.Key, StringComparer.Ordinal))
                    csv.WriteRow(line, note.Reason, note.Action);
            }
        );
}
