using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace DqCheck.Tests.Publication;

/// <summary>
/// All texts of the files in a folder, with the name of the part that holds each: every part of a workbook, raw and with what stands behind
/// its entities.
/// </summary>
internal static class OutputTexts
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
                var raw = reader.ReadToEnd();
                var isXml = entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal);
                return new[]
                {
                    ($"{name}/{entry.FullName}", raw),
                    ($"{name}/{entry.FullName}, read", isXml ? XmlTexts(XDocument.Parse(raw)) : ""),
                };
            }),
        ];
    }

    private static string XmlTexts(XDocument xml) =>
        string.Join('\n', xml.Descendants().SelectMany(e => e.Attributes().Select(a => a.Value).Concat(e.HasElements ? [] : [e.Value])));
}
