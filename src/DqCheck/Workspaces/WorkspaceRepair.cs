using System.Security.Cryptography;
using DqCheck.Checks;
using DqCheck.History;
using DqCheck.People;
using DqCheck.Rulesets;

namespace DqCheck.Workspaces;

/// <summary>Checks a workspace, and repairs what can be repaired from its results.</summary>
/// <param name="Repaired">What was repaired, in sentences.</param>
/// <param name="Problems">What somebody has to look at, in sentences without ids.</param>
/// <param name="Results">How many results there are.</param>
internal sealed record WorkspaceRepair(IReadOnlyList<string> Repaired, IReadOnlyList<string> Problems, int Results)
{
    public static WorkspaceRepair Run(Workspace workspace, CancellationToken cancel)
    {
        using var held = workspace.Lock(cancel);
        ResultStore store = new(workspace);
        List<string> repaired = [];
        var before = store.List().Count();
        store.Recover();
        var results = store.List().ToList();
        if (results.Count > before)
            repaired.Add($"{Plural.Format(results.Count - before, "result", "results")} of a run that did not end was put in its place.");
        repaired.AddRange(RepairHistory(workspace, store, results));
        return new(repaired, [.. FindProblems(workspace, results)], results.Count);
    }

    private static IEnumerable<string> RepairHistory(Workspace workspace, ResultStore store, List<StoredResult> results)
    {
        WorkspaceHistory history = new(workspace, store);
        if (FindFault(workspace, history) is { } fault)
        {
            var kept = MoveAside(workspace.HistoryFile);
            history.CatchUp();
            var cause = fault.Replace(" Run dqcheck workspace check.", "", StringComparison.Ordinal);
            yield return $"{cause} It is now called {kept}. The history was made again from "
                + $"{Plural.Format(results.Count, "result", "results")} in the workspace; older months are not in it.";
            yield break;
        }

        var missing = 0;
        using (var open = history.Open())
            missing = results.Count(r => !open.Has(r.Run.Id));
        history.CatchUp();
        var left = 0;
        using (var open = history.Open())
            left = results.Count(r => !open.Has(r.Run.Id));
        if (missing > left)
            yield return $"{Plural.Format(missing - left, "result was", "results were")} added to the history.";
    }

    /// <summary>What is wrong with the history; null where it is sound.</summary>
    private static string? FindFault(Workspace workspace, WorkspaceHistory history)
    {
        if (!File.Exists(workspace.HistoryFile))
            return null;
        try
        {
            using var open = history.Open();
            return open.Check() is { Count: > 0 } faults ? string.Join(' ', faults) : null;
        }
        catch (DqCheckException fault) when (fault.Kind != FaultKind.Output)
        {
            return fault.Message;
        }
    }

    private static string MoveAside(string path)
    {
        for (var number = 1; ; number++)
        {
            var aside = Path.ChangeExtension(path, FormattableString.Invariant($"damaged-{number}.db"));
            if (File.Exists(aside))
                continue;
            File.Move(path, aside);
            if (File.Exists(path + "-journal"))
                File.Move(path + "-journal", aside + "-journal");
            return Path.GetFileName(aside);
        }
    }

    private static IEnumerable<string> FindProblems(Workspace workspace, List<StoredResult> results)
    {
        foreach (var result in results)
        {
            var extracts = result.Extracts.Select(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))).Order();
            if (!extracts.SequenceEqual(result.Run.ExtractSha256.Split(',').Order()))
                yield return $"{result.Stored.Place}: the kept extract is missing or has been changed, so later months may be compared with "
                    + "something else.";
            if (Try(() => ReadFindings(result)) is { } findings)
                yield return $"{result.Stored.Place}: the kept findings cannot be used. {findings}";
        }

        Mistakes mistakes = new();
        if (Try(() => ReadFiles(workspace, mistakes)) is { } fault)
            yield return fault;
        foreach (var mistake in mistakes.All)
            yield return mistake;
    }

    private static void ReadFindings(StoredResult result)
    {
        Mistakes mistakes = new();
        PreviousRun.Read(result.FindingsFile, mistakes);
        mistakes.ThrowIfAny("They have mistakes.");
    }

    private static void ReadFiles(Workspace workspace, Mistakes mistakes)
    {
        if (File.Exists(workspace.AcceptedFile))
            AcceptedFile.Read(workspace.AcceptedFile, mistakes);
        if (File.Exists(workspace.PeopleFile))
            PeopleFile.Read(workspace.PeopleFile, mistakes);
        ReasonsFile.Read(workspace.ReasonsFile);
        var (folder, _, _) = RulesetFolders.Find(workspace.Settings.Ruleset);
        var ruleset = RulesetReader.Read(folder, CodedRules.Ids, workspace.OwnRules);
        if (File.Exists(workspace.ColumnsFile))
            Extracts.ColumnMapping.Read(workspace.ColumnsFile, ruleset, mistakes);
    }

    private static string? Try(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (DqCheckException fault)
        {
            return string.Join(' ', fault.Mistakes.Prepend(fault.Message));
        }
    }
}
