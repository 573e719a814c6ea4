namespace DqCheck.Workspaces;

/// <summary>Takes a result out of a workspace as if it had never been there. It can be repeated until it has succeeded.</summary>
internal sealed class Withdrawal(Workspace workspace)
{
    /// <summary>Takes a result out; the version before it comes back to its place.</summary>
    /// <param name="place">Month and agency.</param>
    /// <param name="run">The id of the run; null where the result has no month.</param>
    /// <param name="isResult">Whether a folder is that of the result.</param>
    /// <param name="isCopy">Whether a folder holds its copies for the commissioner.</param>
    /// <param name="takeOut">Takes out of the folder what must not be deleted; false: the folder stays, but no longer counts.</param>
    public void Run(string place, string? run, Predicate<string> isResult, Predicate<string> isCopy, Predicate<string> takeOut)
    {
        ResultStore store = new(workspace);
        using var held = workspace.Lock(CancellationToken.None);
        store.Recover();
        new ReadBack(workspace, store).Run();
        var folder = Versions.Find(store.GetFolder(place), isResult);
        if (folder is not null)
            StoredResult.Disown(folder);
        if (run is not null)
            new WorkspaceHistory(workspace, store).Remove(run);
        if (folder is not null && takeOut(folder))
            store.Remove(folder);
        Versions.Restore(store.GetFolder(place));
        if (Versions.Find(store.GetCommissionerFolder(place), isCopy) is { } copies)
            store.Remove(copies);
        Versions.Restore(store.GetCommissionerFolder(place));
    }
}
