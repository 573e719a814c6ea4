using DqCheck.Worker.Folders;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Worker.Folders;

/// <summary>A lock has one holder. What stands in its way other than a holder is an error.</summary>
public sealed class FileLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_lock_is_held_by_one_until_it_is_released()
    {
        var path = _folder.File("a.lock");
        using (var held = FileLock.TryAcquire(path))
        {
            Assert.NotNull(held);
            Assert.Null(FileLock.TryAcquire(path));
        }

        using var next = FileLock.TryAcquire(path);
        Assert.NotNull(next);
    }

    [Fact]
    public void A_file_that_must_be_new_is_not_acquired_where_one_exists()
    {
        Assert.Null(FileLock.TryAcquire(_folder.Write("a.lock", ""), FileMode.CreateNew));
        using var held = FileLock.TryAcquire(_folder.File("b.lock"), FileMode.CreateNew);
        Assert.NotNull(held);
    }

    [Fact]
    public void A_lock_in_a_missing_folder_is_not_acquired() => Assert.Null(FileLock.TryAcquire(_folder.File("none/a.lock")));

    [Fact]
    public void Any_other_error_is_thrown()
    {
        Directory.CreateDirectory(_folder.File("folder.lock"));
        Assert.Throws<UnauthorizedAccessException>(() => FileLock.TryAcquire(_folder.File("folder.lock")));
    }
}
