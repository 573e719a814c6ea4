using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Which bytes were checked by which rules before, and which folders are spoken for: a small file each, made by exclusive create or rename.
/// </summary>
internal sealed class ResultLedger(WorkerSettings settings)
{
    /// <summary>The earlier result of that key; null where there is none, or somebody has removed its folder since.</summary>
    public ResultRecord? Find(string key)
    {
        var record = PrivateFiles.ReadJson(GetPath(key), WorkerJson.Files.ResultRecord);
        // Not placed yet, but on its way there: whoever takes its claim over will place it.
        return
            record is not null
            && (Directory.Exists(ResultFolders.GetPath(settings, record)) || Directory.Exists(Path.Combine(settings.Working, record.Id)))
            ? record
            : null;
    }

    public void Write(ResultRecord record) => PrivateFiles.WriteJson(GetPath(record.Key), record, WorkerJson.Files.ResultRecord);

    private string GetPath(string key) => Path.Combine(settings.State, "ledger", key + ".json");
}
