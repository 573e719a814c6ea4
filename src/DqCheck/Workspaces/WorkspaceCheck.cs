using DqCheck.Checks;
using DqCheck.History;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Workbooks;
using DqCheck.Rulesets;
using DqCheck.Trends;
using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>
/// A check in a workspace: reads back what people typed, compares with the last result, and puts the new one in its place. The whole story is
/// in this file.
/// </summary>
internal sealed class WorkspaceCheck
{
    private readonly Workspace _workspace;
    private readonly ResultStore _store;
    private readonly ReadBack _readBack;
    private readonly WorkspaceHistory _history;

    public WorkspaceCheck(Workspace workspace)
    {
        _workspace = workspace;
        _store = new(workspace);
        _readBack = new(workspace, _store);
        _history = new(workspace, _store);
    }

    /// <summary>Reads the files of the workspace that every check needs.</summary>
    /// <exception cref="DqCheckException">One of them cannot be read.</exception>
    public void Validate()
    {
        ReasonsFile.Read(_workspace.ReasonsFile);
        if (File.Exists(_workspace.HistoryFile))
            _history.Open().Dispose();
    }

    /// <summary>Runs a check and places its result.</summary>
    /// <param name="given">The request; the workspace adds what it does not give.</param>
    /// <param name="asked">The outputs; without a folder they are written into the workspace.</param>
    /// <param name="rowsRead">Receives the number of rows read since the last call.</param>
    /// <param name="cancel">Stops the check; then nothing is written.</param>
    /// <exception cref="DqCheckException">The check could not begin, or its outputs cannot be written.</exception>
    public PreparedResult Run(CheckRequest given, OutputOptions asked, Action<int>? rowsRead, CancellationToken cancel)
    {
        var (folder, held) = _store.CreateStaging(Guid.NewGuid().ToString("N"));
        try
        {
            var prepared = Prepare(given, asked, null, folder, rowsRead, cancel);
            if (prepared.View.Result.UnreadExtracts.Except(prepared.View.Result.PreviousExtracts).Any())
                return prepared with { Kept = OutputWriter.Write(prepared.View, prepared.Written, cancel) };
            if (prepared.Stored is not null || asked.Folder is null)
                Place(folder, prepared.Place, cancel);
            return prepared;
        }
        finally
        {
            ResultStore.EndStaging(folder, held);
        }
    }

    /// <summary>
    /// Runs a check and completes its result in a folder, from which it can be placed. Where an extract cannot be read, nothing is written.
    /// </summary>
    public PreparedResult Prepare(
        CheckRequest given,
        OutputOptions asked,
        LoadedRuleset? rules,
        string staging,
        Action<int>? rowsRead,
        CancellationToken cancel
    )
    {
        IReadOnlyList<InputNote> notes;
        using (_workspace.Lock(cancel))
        {
            _store.Recover();
            notes = _readBack.Run();
            _history.CatchUp();
        }

        var request = _workspace.Complete(given);
        asked.Validate(request);
        rules ??= Load(request);
        var result = new LastResultCheck(_store, _readBack, rules).Run(
            request with
            {
                Typed = EarlierWorkbooks.Read(request, asked),
            },
            notes,
            rowsRead,
            cancel
        );
        var place = ResultPlace.Get(result);
        var folder = asked.Folder ?? Path.Combine(_workspace.Results, Path.Combine(place.Split('/')));
        var view = new ResultView(result, asked.Audience, asked.Counts);
        var written = asked with { Folder = folder };
        if (result.Population.Extracts.Any(e => e.Error is not null))
            return new(view, place, null, written);
        Keep(request.Extracts, result, staging, cancel);
        if (result.AsOf is null)
            return new(view, place, null, written) { Kept = Write(result, null, asked, staging, cancel) };

        var run = HistoryRun.Create(Guid.NewGuid().ToString("N"), result);
        var trend = _history.Preview(run, StoredResult.GetFindingsFile(staging, result));
        var kept = Write(result, trend, asked, staging, cancel);
        StoredRun stored = new(place, FindWorkbook(result, asked), run);
        StoredResult.Complete(staging, stored);
        view = new(result, asked.Audience, asked.Counts) { Trend = trend };
        return new(view, place, stored, written) { Kept = [.. kept, .. WarnOfOpenWorkbooks(place)] };
    }

    /// <summary>Puts a complete result in its place and adds it to the history. It can be repeated until it has succeeded.</summary>
    /// <param name="staging">The result; where it is in its place already, the rest is done.</param>
    /// <param name="place">Month and agency.</param>
    /// <param name="cancel">Stops waiting for another run that is changing the workspace.</param>
    /// <param name="isNeeded">Whether an earlier version of the result has to stay, whatever the settings say.</param>
    /// <param name="reached">Receives the steps, for tests.</param>
    public void Place(
        string staging,
        string place,
        CancellationToken cancel,
        Predicate<string>? isNeeded = null,
        Action<string>? reached = null
    )
    {
        using (_workspace.Lock(cancel))
        {
            _store.Recover();
            // Somebody may have saved a workbook while the check ran.
            _readBack.Run();
            _store.Place(staging, place, reached);
            _history.CatchUp();
            // Results without a month are not versions of one another, and nobody reads back what is typed into them: all stay.
            if (!place.StartsWith(ResultPlace.NoMonth, StringComparison.Ordinal))
                _store.Prune(place, folder => isNeeded?.Invoke(folder) != true && IsReadBack(folder));
        }
    }

    private bool IsReadBack(string folder) => StoredResult.Find(folder) is not { } result || _readBack.IsComplete(result);

    /// <summary>Keeps what later months need: the extracts, the findings, and the reasons that the workbooks are written with.</summary>
    private void Keep(IReadOnlyList<string> paths, CheckResult result, string staging, CancellationToken cancel)
    {
        foreach (var (number, path) in paths.Index())
        {
            // Two extracts of one name are from different folders.
            var folder = Path.Combine(StoredResult.GetExtractsFolder(staging), number == 0 ? "" : $"{number + 1}");
            PrivateFiles.CreateFolder(folder);
            var name = Path.GetFileName(path);
            var sha256 = "";
            OutputErrors.Wrap(name, "--workspace", () => sha256 = PrivateFiles.Copy(path, Path.Combine(folder, name)));
            if (sha256 != result.Population.Extracts[number].Sha256)
                throw new DqCheckException(FaultKind.Extract, $"{name} was changed while it was checked. Check it again.");
        }

        PrivateFiles.Write(
            StoredResult.GetFindingsFile(staging, result),
            stream => FindingsCsv.Write(new ResultView(result, Audience.Provider), stream, cancel)
        );
        NotCheckedFindings.Append(StoredResult.GetFindingsFile(staging, result), result);
        ReasonsFile.Write(StoredResult.GetReasonsFile(staging), ReasonsFile.Read(_workspace.ReasonsFile));
    }

    /// <summary>Writes the outputs for the provider and, for a commissioner, the copies.</summary>
    /// <returns>What was kept beside the outputs, in sentences.</returns>
    private static IReadOnlyList<string> Write(
        CheckResult result,
        Trend? trend,
        OutputOptions asked,
        string staging,
        CancellationToken cancel
    )
    {
        var view = new ResultView(result, asked.Audience, asked.Counts) { Trend = trend };
        if (asked.Folder is not null)
            return OutputWriter.Write(view, asked, cancel);

        var provider = asked with { Audience = Audience.Provider, Counts = CountPrecision.Rounded, Folder = staging };
        var kept = OutputWriter.Write(new ResultView(result, Audience.Provider) { Trend = trend }, provider, cancel);
        if (asked.Audience != Audience.Commissioner)
            return kept;
        var copies = ResultStore.GetCopiesFolder(staging);
        PrivateFiles.CreateFolder(copies);
        return [.. kept, .. OutputWriter.Write(view, asked with { Folder = copies, Split = null }, cancel)];
    }

    /// <summary>Says that a workbook of the present result is open: whoever saves it later writes over the new one.</summary>
    private IEnumerable<string> WarnOfOpenWorkbooks(string place)
    {
        var folder = _store.GetFolder(place);
        var isOpen =
            Directory.Exists(folder)
            && Directory
                .EnumerateFiles(folder)
                .Select(path => Path.GetFileName(path))
                .Any(name => name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~lock.", StringComparison.Ordinal));
        if (isOpen)
            yield return $"A workbook in results/{place} is open. Close it without saving and open the new one. What you have typed and not saved "
                + "is not in the new one.";
    }

    private static string? FindWorkbook(CheckResult result, OutputOptions asked) =>
        asked.Folder is null && asked.Formats.Contains(XlsxOutput.Format)
            ? new ResultView(result, Audience.Provider).GetFileName(XlsxOutput.Workbook)
            : null;

    private static LoadedRuleset Load(CheckRequest request)
    {
        var (folder, found, named) = RulesetFolders.Find(request.Ruleset);
        return new(RulesetReader.Read(folder, CodedRules.Ids, request.OwnRules), found, named);
    }
}
