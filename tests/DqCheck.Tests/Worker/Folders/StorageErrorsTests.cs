using DqCheck.Worker.Folders;

namespace DqCheck.Tests.Worker.Folders;

/// <summary>A full disk, a missing folder or a missing permission is not the fault of the extract; none is described by a file name.</summary>
public class StorageErrorsTests
{
    private const string Secret = "/secret/name";

    private static readonly IOException Full = new(Secret, 28);
    private static readonly UnauthorizedAccessException Denied = new(Secret);
    private static readonly DirectoryNotFoundException NoFolder = new(Secret);
    private static readonly FileNotFoundException NoFile = new(Secret);
    private static readonly IOException Other = new(Secret, 5);

    [Theory]
    [InlineData(28)]
    [InlineData(122)]
    [InlineData(unchecked((int)0x80070070))]
    [InlineData(unchecked((int)0x80070027))]
    public void A_full_disk_or_quota_is_recognised_and_waited_for(int code)
    {
        var full = new IOException(Secret, code);
        Assert.True(StorageErrors.IsDiskFull(full));
        Assert.Equal(StorageErrors.Describe(Full), StorageErrors.Describe(full));
        Assert.True(StorageErrors.IsEnvironmental(full));
        Assert.True(StorageErrors.IsEnvironmental(new DqCheckException(FaultKind.Output, Secret, cause: full)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(30)]
    public void A_missing_permission_is_recognised_and_waited_for(int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(StorageErrors.Describe(Denied), StorageErrors.Describe(new IOException(Secret, code)));
        Assert.True(StorageErrors.IsEnvironmental(new IOException(Secret, code)));
    }

    [Fact]
    public void A_missing_folder_is_waited_for_but_a_missing_file_is_not()
    {
        Assert.True(StorageErrors.IsEnvironmental(NoFolder));
        Assert.False(StorageErrors.IsEnvironmental(NoFile));
    }

    [Fact]
    public void Any_other_error_is_described_by_its_code_and_counts_as_an_attempt()
    {
        Assert.False(StorageErrors.IsDiskFull(Other));
        Assert.False(StorageErrors.IsEnvironmental(Other));
        Assert.Contains("5", StorageErrors.Describe(Other), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_is_described_in_its_own_words_and_none_by_a_file_name()
    {
        var words = new Exception[] { Full, Denied, NoFolder, NoFile, Other }
            .Select(StorageErrors.Describe)
            .ToList();
        Assert.Equal(5, words.Distinct().Count());
        Assert.All(words, w => Assert.DoesNotContain("secret", Assert.IsType<string>(w), StringComparison.Ordinal));
    }

    [Fact]
    public void Anything_else_is_not_a_storage_error() => Assert.Null(StorageErrors.Describe(new InvalidOperationException(Secret)));
}
