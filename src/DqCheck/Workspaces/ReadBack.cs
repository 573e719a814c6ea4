using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;

namespace DqCheck.Workspaces;

/// <summary>
/// Reads what people have typed into the workbooks of a workspace since they were written or last read, and keeps it in <c>reasons.csv</c>
/// and <c>accepted.csv</c>.
/// </summary>
/// <remarks>Whoever reads back holds the lock of the workspace. Reading the same text again changes nothing.</remarks>
internal sealed class ReadBack(Workspace workspace, ResultStore store)
{
    /// <summary>Reads every workbook that somebody has saved; returns sentences about what was read and what could not be.</summary>
    public IReadOnlyList<InputNote> Run()
    {
        var changed = FindChanged().ToList();
        if (changed.Count == 0)
            return [];
        var reasons = ReasonsFile.Read(workspace.ReasonsFile);
        var before = new Dictionary<string, TypedNote>(reasons, StringComparer.Ordinal);
        List<TypedWorkbook> read = [];
        // The oldest first, so that the newest text of each cell stays.
        foreach (var (result, path) in changed.OrderBy(c => File.GetLastWriteTimeUtc(c.Path)))
        {
            var workbook = TypedTextReader.ReadWorkbook(path, workspace.Settings.Person);
            read.Insert(0, workbook);
            var known = ReasonsFile.Read(result.ReasonsFile);
            foreach (var (line, note) in workbook.Lines)
                reasons[line] = TakeChanged(
                    note,
                    known.GetValueOrDefault(line, TypedNote.Blank),
                    reasons.GetValueOrDefault(line, TypedNote.Blank)
                );
        }

        var typed = TypedText.Combine([.. read.Select(w => w with { Acceptances = [.. w.TypedAcceptances.Where(a => !a.IsUnchanged)] })]);
        var accepted = TypedAcceptanceUpdate.Create(ReadAccepted(), typed);
        var changedReasons = reasons.Count(r => before.GetValueOrDefault(r.Key, TypedNote.Blank) != r.Value);
        if (accepted.Added + accepted.Changed > 0)
            PrivateFiles.Write(workspace.AcceptedFile, stream => AcceptedFile.Write(accepted.Lines, stream));
        if (changedReasons > 0)
            ReasonsFile.Write(workspace.ReasonsFile, reasons);
        // Last: if the process ends before this, the workbooks are read again.
        foreach (var results in changed.Where(c => read.Exists(w => w.Path == c.Path && w.Fault is null)).GroupBy(c => c.Result.Folder))
            Remember(results.First().Result, [.. results.Select(r => r.Path)], read);
        var unread = changed.Where(c => read.Exists(w => w.Path == c.Path && w.Fault is not null)).Select(c => c.Result.Stored.Place);
        return [.. typed.Notes, .. unread.Distinct().Select(DescribePlace), .. Describe(changedReasons, accepted.Added + accepted.Changed)];
    }

    /// <summary>
    /// What a run is given: all reasons and actions, and texts of the last workbooks that accept nothing as they are, which stay in their
    /// cells.
    /// </summary>
    /// <param name="beside">What was typed into workbooks outside the workspace, which the run replaces; null for nothing.</param>
    /// <param name="results">The last results.</param>
    public TypedText Collect(TypedText? beside, IReadOnlyList<StoredResult> results)
    {
        TypedWorkbook kept = new(workspace.ReasonsFile) { Lines = ReasonsFile.Read(workspace.ReasonsFile) };
        var unusable = results
            .SelectMany(r => r.Workbooks)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .Select(path => TypedTextReader.ReadWorkbook(path, workspace.Settings.Person))
            .Where(w => w.Fault is null)
            .Select(w => new TypedWorkbook(w.Path) { Acceptances = [.. w.TypedAcceptances.Where(a => !a.IsUsable)], Numbers = w.Numbers });
        TypedWorkbook outside = new("")
        {
            Lines = beside?.Lines ?? new Dictionary<string, TypedNote>(),
            Acceptances = beside?.Acceptances ?? [],
            Numbers = beside?.Numbers ?? new Dictionary<MonthlyCell, long>(),
        };
        return TypedText.Combine([outside, kept, .. unusable]) with { Notes = [] };
    }

    /// <summary>Whether all that people typed has been read back, and a result holds nothing else of theirs: then nobody needs it.</summary>
    public bool IsComplete(StoredResult result) =>
        !FindChanged(result).Any()
        && !result.OthersFiles.Any()
        && result
            .Workbooks.Select(path => TypedTextReader.ReadWorkbook(path, workspace.Settings.Person))
            .All(w =>
                w is { Fault: null, UnreadNumbers: 0, LooseTexts: 0, RenamedColumns.Count: 0 } && w.TypedAcceptances.All(a => a.IsUsable)
            );

    /// <summary>Whether somebody has saved a workbook of a result since it was written or last read.</summary>
    public static bool HasChanged(StoredResult result) => FindChanged(result).Any();

    private IEnumerable<(StoredResult Result, string Path)> FindChanged() => store.List().SelectMany(FindChanged);

    private static IEnumerable<(StoredResult Result, string Path)> FindChanged(StoredResult result)
    {
        var stamps = result.Stamps;
        return result.Workbooks.Where(path => !stamps.Contains(WorkbookStamp.Read(path))).Select(path => (result, path));
    }

    private IReadOnlyList<Acceptance> ReadAccepted()
    {
        if (!File.Exists(workspace.AcceptedFile))
            return [];
        Mistakes mistakes = new();
        var lines = AcceptedFile.Read(workspace.AcceptedFile, mistakes);
        mistakes.ThrowIfAny("The accepted findings of the workspace have mistakes, so nothing was checked:");
        return lines;
    }

    /// <summary>The cells of a note that somebody changed since the workbook was written; the others as they are.</summary>
    private static TypedNote TakeChanged(TypedNote typed, TypedNote written, TypedNote now) =>
        new(
            typed.Reason.Length > 0 && typed.Reason != written.Reason ? typed.Reason : now.Reason,
            typed.Action.Length > 0 && typed.Action != written.Action ? typed.Action : now.Action
        );

    /// <summary>Remembers the workbooks of a result as they are now, so that only what is typed from now on is new.</summary>
    private static void Remember(StoredResult result, IReadOnlyCollection<string> paths, List<TypedWorkbook> read)
    {
        var written = ReasonsFile.Read(result.ReasonsFile);
        foreach (var workbook in read.Where(w => paths.Contains(w.Path)).Reverse())
        {
            foreach (var (line, note) in workbook.Lines)
                written[line] = note.Or(written.GetValueOrDefault(line, TypedNote.Blank));
        }

        ReasonsFile.Write(result.ReasonsFile, written);
        var names = paths.Select(Path.GetFileName).ToHashSet();
        result.Stamps = [.. result.Stamps.Where(s => !names.Contains(s.Name)), .. paths.Select(WorkbookStamp.Read)];
    }

    private static InputNote DescribePlace(string place) =>
        new(
            TypedText.Input,
            $"A workbook that could not be read is in the results of {place} and is never deleted by itself. Save it as .xlsx without a "
                + "password, then check again.",
            ForProviderOnly: true
        );

    private static IEnumerable<InputNote> Describe(int reasons, int acceptances)
    {
        if (reasons > 0)
            yield return new(
                TypedText.Input,
                $"Reasons or actions for {Plural.Format(reasons, "case", "cases")} were read from the workbooks of this workspace.",
                ForProviderOnly: true
            );
        if (acceptances > 0)
            yield return new(
                TypedText.Input,
                $"{Plural.Format(acceptances, "acceptance was", "acceptances were")} read from the workbooks and saved in accepted.csv.",
                ForProviderOnly: true
            );
    }
}
