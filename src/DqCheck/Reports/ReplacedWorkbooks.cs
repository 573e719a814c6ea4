using System.Globalization;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Reports;

/// <summary>
/// Makes sure that a run does not lose what people typed into the workbooks that it replaces: one of which something would be lost is kept
/// under another name.
/// </summary>
internal static class ReplacedWorkbooks
{
    private const string Ending = ".xlsx";

    /// <summary>Compares the workbooks to be replaced with the new ones, and keeps a copy of each of which something would be lost.</summary>
    /// <returns>A sentence for each copy.</returns>
    public static IReadOnlyList<string> Keep(AtomicFiles files)
    {
        var workbooks = files.Files.Where(f => f.Final.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)).ToList();
        Lazy<List<TypedWorkbook>> written = new(() => [.. workbooks.Select(f => TypedTextReader.ReadWorkbook(f.Temporary))]);
        List<string> sentences = [];
        foreach (var (_, final) in workbooks.Where(f => File.Exists(f.Final)))
        {
            files.Protect(final, SaveStamp.Of(final), () => GetFreeName(final));
            var old = TypedTextReader.ReadWorkbook(final);
            if (old.IsBlank || CameBack(old, written.Value))
                continue;
            var kept = GetFreeName(final);
            files.Add(Path.GetFileName(kept), stream => Copy(final, stream));
            sentences.Add(
                old.Fault is { } fault
                    ? $"The workbook {Path.GetFileName(final)} could not be read. It is kept as {Path.GetFileName(kept)}. {fault}"
                    : $"Not everything that was typed into {Path.GetFileName(final)} is in the new workbook. The old one is kept as "
                        + $"{Path.GetFileName(kept)}."
            );
        }

        return sentences;
    }

    /// <summary>Whether all that was typed into a workbook is in new ones.</summary>
    private static bool CameBack(TypedWorkbook old, List<TypedWorkbook> written) =>
        old is { Fault: null, UnreadNumbers: 0, LooseTexts: 0, Contradictions: 0, RenamedColumns.Count: 0 }
        && old.Lines.All(line =>
            written.Any(w => w.Lines.TryGetValue(line.Key, out var note) && note == note.Or(line.Value) && !note.Contradicts(line.Value))
        )
        && old.Numbers.All(n => written.Any(w => w.Numbers.TryGetValue(n.Key, out var number) && number == n.Value))
        && old.TypedAcceptances.All(a =>
            written.Any(w => w.Acceptances.Any(n => n.Key == a.Key && n.Because == a.Because && n.UntilShown == a.UntilShown))
        );

    /// <summary>The path beside a workbook with the next free number, such as <c>….dqcheck~1.xlsx</c>.</summary>
    private static string GetFreeName(string path)
    {
        for (var number = 1; ; number++)
        {
            var free = $"{path[..^Ending.Length]}~{number.ToString(CultureInfo.InvariantCulture)}{path[^Ending.Length..]}";
            if (!File.Exists(free))
                return free;
        }
    }

    private static void Copy(string path, Stream stream)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.CopyTo(stream);
    }
}
