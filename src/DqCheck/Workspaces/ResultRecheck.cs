using DqCheck.Checks;
using DqCheck.History;
using DqCheck.Rulesets;

namespace DqCheck.Workspaces;

/// <summary>Finds a finding among the results of a workspace, and checks the kept extract of a result again.</summary>
internal sealed class ResultRecheck
{
    private readonly Workspace _workspace;
    private readonly ResultStore _store;

    public ResultRecheck(Workspace workspace)
    {
        _workspace = workspace;
        _store = new(workspace);
    }

    /// <summary>The present results, the latest first.</summary>
    /// <param name="month">A month such as 2014-04; null for all.</param>
    public IReadOnlyList<StoredResult> List(string? month) =>
        [
            .. _store
                .List()
                .Where(r => !Path.GetFileName(r.Folder).Contains('~', StringComparison.Ordinal) && r.Extracts.Count > 0)
                .Where(r => month is null || ResultStore.GetMonth(r.Run.AsOf) == month)
                .OrderByDescending(r => r.Run.AsOf),
        ];

    /// <summary>The findings of a result whose fingerprint begins with some characters.</summary>
    public static IReadOnlyList<PreviousFinding> Find(StoredResult result, string beginning) =>
        [
            .. PreviousRun
                .Read(result.FindingsFile, new())
                .Findings.Where(f => f.Fingerprint.StartsWith(beginning, StringComparison.Ordinal)),
        ];

    /// <summary>The next result of the same agencies and data set; null for the latest.</summary>
    public StoredResult? FindNext(StoredResult result) =>
        List(null).LastOrDefault(r => r.Run.Series == result.Run.Series && r.Run.AsOf > result.Run.AsOf);

    /// <summary>Checks the kept extracts of a result again, as at its date and compared with the result before it.</summary>
    /// <exception cref="DqCheckException">The extracts or the files of the workspace cannot be read.</exception>
    public CheckResult Check(StoredResult result, Func<CheckRequest, CheckRequest> with, CancellationToken cancel) =>
        Check(
            with(
                new()
                {
                    Extracts = result.Extracts,
                    AsOf = result.Run.AsOf,
                    Ruleset = _workspace.Settings.Ruleset ?? result.Run.DataSet,
                }
            ),
            cancel
        );

    /// <summary>Checks extracts with the files of the workspace, without writing anything.</summary>
    public CheckResult Check(CheckRequest given, CancellationToken cancel)
    {
        var request = _workspace.Complete(given) with { Contracts = [] };
        var (folder, found, named) = RulesetFolders.Find(request.Ruleset);
        LoadedRuleset rules = new(RulesetReader.Read(folder, CodedRules.Ids, request.OwnRules), found, named);
        return new LastResultCheck(_store, new(_workspace, _store), rules).Run(request, [], null, cancel);
    }
}
