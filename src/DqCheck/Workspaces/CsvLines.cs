using System.Text;
using DqCheck.Tables;

namespace DqCheck.Workspaces;

/// <summary>Takes lines out of a CSV file and leaves the bytes of all others as they are.</summary>
internal static class CsvLines
{
    /// <summary>The bytes of a file without some rows.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The same file, read.</param>
    /// <param name="isRemoved">Whether a row is taken out.</param>
    public static byte[] Without(string path, Table table, Predicate<TableRow> isRemoved)
    {
        var bytes = File.ReadAllBytes(path);
        var encoding = GetEncoding(bytes);
        var lines = SplitLines(encoding.GetString(bytes));
        var starts = table.Rows.Select(row => row.Line).Append(lines.Count + 1).ToList();
        HashSet<int> removed = [];
        foreach (var (i, row) in table.Rows.Index().Where(r => isRemoved(r.Item)))
            removed.UnionWith(Enumerable.Range(row.Line, starts[i + 1] - row.Line));
        return encoding.GetBytes(string.Concat(lines.Index().Where(l => !removed.Contains(l.Index + 1)).Select(l => l.Item)));
    }

    /// <summary>Latin-1 stands for every encoding of single bytes, and for UTF-8: it gives back the same bytes.</summary>
    private static Encoding GetEncoding(byte[] bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
            [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => Encoding.Latin1,
        };

    /// <summary>The lines with their ends.</summary>
    private static List<string> SplitLines(string text)
    {
        List<string> lines = [];
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n')))
                continue;
            lines.Add(text[start..(i + 1)]);
            start = i + 1;
        }

        if (start < text.Length)
            lines.Add(text[start..]);
        return lines;
    }
}
