using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DqCheck.Tests.Publication;

/// <summary>
/// All texts of the files in a folder, with the name of the part that holds each: every part of a workbook, raw and with what stands behind
/// its entities. Names of parts that the workbook library draws at random are left out: they could hold any digits.
/// </summary>
internal static partial class OutputTexts
{
    public static IReadOnlyList<(string Name, string Text)> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(ReadParts)];

    private static IEnumerable<(string, string)> ReadParts(string path)
    {
        var name = Path.GetFileName(path);
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            return [(name, File.ReadAllText(path))];
        using var zip = ZipFile.OpenRead(path);
        return
        [
            .. zip.Entries.SelectMany(entry =>
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                var raw = RandomName().Replace(reader.ReadToEnd(), "");
                var isXml = entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal);
                return new[]
                {
                    ($"{name}/{RandomName().Replace(entry.FullName, "")}", raw),
                    ($"{name}/{RandomName().Replace(entry.FullName, "")}, read", isXml ? XmlTexts(XDocument.Parse(raw)) : ""),
                };
            }),
        ];
    }

    private static string XmlTexts(XDocument xml) =>
        string.Join('\n', xml.Descendants().SelectMany(e => e.Attributes().Select(a => a.Value).Concat(e.HasElements ? [] : [e.Value])));

    [GeneratedRegex("\\bR?[0-9a-f]{16}([0-9a-f]{16})?\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex RandomName();
}
