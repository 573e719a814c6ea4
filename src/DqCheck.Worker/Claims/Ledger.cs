using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// Which bytes were checked by which rules before, and which folders are spoken for: a small file each, made by exclusive create or rename.
/// </summary>
internal sealed class Ledger(WorkerSettings settings)
{
    /// <summary>The earlier result of that key; null where there is none, or somebody has removed its folder since.</summary>
    public ResultRecord? Find(string key)
    {
        var record = OwnerOnly.ReadJson<ResultRecord>(FileOf(key));
        // Not placed yet, but on its way there: whoever takes its claim over will place it.
        return
            record is not null
            && (Directory.Exists(ResultFolders.Of(settings, record)) || Directory.Exists(Path.Combine(settings.Working, record.Id)))
            ? record
            : null;
    }

    public void Write(ResultRecord record) => OwnerOnly.WriteJson(FileOf(record.Key), record);

    private string FileOf(string key) => Path.Combine(settings.State, "ledger", key + ".json");
}
