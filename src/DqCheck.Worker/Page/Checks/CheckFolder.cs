using System.Text.Json;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Checks;

/// <summary>
/// A private folder among the results, with uploaded files. From the moment when it holds an order, it is a check: if the program is killed, the
/// next one goes on with it. Before that, the next one deletes it.
/// </summary>
internal sealed class CheckFolder : IDisposable
{
    private readonly FileLock _held;
    private bool _isKept;

    private CheckFolder(string path, FileLock held)
    {
        Path = path;
        _held = held;
    }

    public string Path { get; }

    private string OrderFile => System.IO.Path.Combine(Path, ResultStore.WaitingName);

    public static CheckFolder Create(Workspace workspace)
    {
        var (path, held) = new ResultStore(workspace).CreateStaging(Guid.NewGuid().ToString("N"));
        return new(path, held);
    }

    /// <summary>Takes over the checks that another program did not end.</summary>
    public static IReadOnlyList<CheckFolder> TakeLeft(Workspace workspace) =>
        [.. new ResultStore(workspace).TakeWaiting().Select(left => new CheckFolder(left.Folder, left.Lock))];

    /// <summary>Writes down what was asked for.</summary>
    public void Save(CheckOrder order) =>
        PrivateFiles.Write(OrderFile, JsonSerializer.SerializeToUtf8Bytes(order, PageJson.Default.CheckOrder));

    /// <summary>What was asked for; null where it cannot be read.</summary>
    public CheckOrder? ReadOrder()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(OrderFile), PageJson.Default.CheckOrder);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Leaves the check to the next program.</summary>
    public void Keep() => _isKept = true;

    public void Dispose()
    {
        if (_isKept)
            _held.Dispose();
        else
            ResultStore.EndStaging(Path, _held);
    }
}
