using DqCheck.Workspaces;

namespace DqCheck.Tests.Workspaces;

/// <summary>Earlier versions of a folder are beside it, and the newest comes back where the folder is taken away.</summary>
public sealed class VersionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.File("N0001");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("N0001", "N0001")]
    [InlineData("N0001 N0001~1", "N0001 N0001~1")]
    [InlineData("N0001~1 N0001~2", "N0001 N0001~2")]
    [InlineData("N0001~3", "N0001")]
    [InlineData("N0001~x N0002~1", "N0001~x N0002~1")]
    public void The_newest_version_comes_back(string before, string after)
    {
        Create(before);
        Versions.Restore(Target);
        Assert.Equal(after, Names);
    }

    [Fact]
    public void A_version_is_found_by_what_is_in_it()
    {
        Create("N0001 N0001~1 N0001~2 N0002");
        File.WriteAllText(Path.Combine(_folder.File("N0001~2"), "here"), "");
        Assert.Equal(_folder.File("N0001~2"), Versions.Find(Target, folder => File.Exists(Path.Combine(folder, "here"))));
        Assert.Null(Versions.Find(Target, folder => File.Exists(Path.Combine(folder, "elsewhere"))));
        Assert.Equal(Target, Versions.Find(Target, _ => true));
    }

    [Fact]
    public void A_folder_can_be_seen_to_have_made_way_before_the_new_one_takes_its_place()
    {
        Create("N0001 N0001~1 new");
        Versions.Place(_folder.File("new"), Target, () => Assert.Equal("N0001~1 N0001~2 new", Names));
        Assert.Equal("N0001 N0001~1 N0001~2", Names);
    }

    private string Names => string.Join(' ', Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private void Create(string names)
    {
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Directory.CreateDirectory(_folder.File(name));
    }
}
