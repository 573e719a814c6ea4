using DqCheck.Tests;

namespace DqCheck.BrowserTests.Page;

/// <summary>Extracts of two months of one service, made once for the tests of a class.</summary>
public sealed class MonthFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MonthFixture() => BuiltPrograms.Run("sample", "--months", "2", "--clients", "40", "--out", _folder.File("practice"));

    /// <summary>The extracts, the earlier first.</summary>
    public IReadOnlyList<string> Extracts =>
        [.. Directory.EnumerateFiles(_folder.File("practice"), "*-K.csv").Order(StringComparer.Ordinal)];

    /// <summary>A new workspace.</summary>
    public string CreateWorkspace()
    {
        var path = _folder.File(Guid.NewGuid().ToString("N"));
        BuiltPrograms.Run("workspace", "new", path);
        return path;
    }

    public void Dispose() => _folder.Dispose();
}
