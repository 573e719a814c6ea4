using DqCheck.Workspaces;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>Records which bytes were checked by which rules, in one small file each, created exclusively or by renaming.</summary>
internal sealed class ResultLedger(WorkerSettings settings)
{
    /// <summary>The earlier result with a key; null if there is none or its folder has been removed.</summary>
    public ResultRecord? Find(string key)
    {
        var record = PrivateFiles.ReadJson(GetPath(key), ResultRecordJson.Contract);
        // A result that is still in the working folder counts too: whoever takes over its claim will move it.
        return
            record is not null
            && (Directory.Exists(ResultFolders.GetPath(settings, record)) || Directory.Exists(Path.Combine(settings.Working, record.Id)))
            ? record
            : null;
    }

    public void Write(ResultRecord record) => PrivateFiles.WriteJson(GetPath(record.Key), record, ResultRecordJson.Contract);

    /// <summary>Removes a result, unless another one with its key has been written since.</summary>
    public void Remove(ResultRecord record)
    {
        if (record.Key.Length > 0 && PrivateFiles.ReadJson(GetPath(record.Key), ResultRecordJson.Contract)?.Id == record.Id)
            File.Delete(GetPath(record.Key));
    }

    private string GetPath(string key) => Path.Combine(settings.State, "ledger", key + ".json");
}
