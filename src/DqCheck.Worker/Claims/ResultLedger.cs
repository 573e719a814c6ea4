using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>Records which bytes were checked by which rules, in one small file each, created exclusively or by renaming.</summary>
internal sealed class ResultLedger(WorkerSettings settings)
{
    /// <summary>
    /// The earlier result with a key; null if there is none, it no longer has the extract as it was checked, or somebody has typed into its
    /// workbook since.
    /// </summary>
    public ResultRecord? Find(string key)
    {
        if (PrivateFiles.ReadJson(GetPath(key), ResultRecordJson.Contract) is not { Stamp: { } stamp } record)
            return null;
        if (ResultFolders.Find(settings, record) is not { } folder)
            return FindPending(record) is { } pending && IsSame(pending, stamp) ? record : null;
        if (!IsSame(new(ResultFolders.GetExtractPath(folder, record)), stamp))
            return null;
        return StoredResult.Find(folder) is { } result && ReadBack.HasChanged(result)
            ? null
            : record with
            {
                Place = $"{record.Place.Split('/')[0]}/{Path.GetFileName(folder)}",
            };
    }

    public void Write(ResultRecord record) => PrivateFiles.WriteJson(GetPath(record.Key), record, ResultRecordJson.Contract);

    /// <summary>Removes a result, unless another one with its key has been written since.</summary>
    public void Remove(ResultRecord record)
    {
        if (record.Key.Length > 0 && PrivateFiles.ReadJson(GetPath(record.Key), ResultRecordJson.Contract)?.Id == record.Id)
            File.Delete(GetPath(record.Key));
    }

    /// <summary>The extract of a result that is still in the working folder: whoever takes over its claim will place it.</summary>
    private FileInfo? FindPending(ResultRecord record)
    {
        var claim = Path.Combine(settings.Working, record.Id);
        return Directory.Exists(claim)
            ? new DirectoryInfo(claim).EnumerateFiles("*", SearchOption.AllDirectories).FirstOrDefault(f => f.Name == record.Extract)
            : null;
    }

    private bool IsSame(FileInfo extract, FileStamp stamp) =>
        extract.Exists && FileStamp.Read(extract, settings.MaxBytes)?.HasSameBytes(stamp) == true;

    private string GetPath(string key) => Path.Combine(settings.State, "ledger", key + ".json");
}
