using DqCheck.Worker.Folders;

namespace DqCheck.Tests.Worker.Folders;

/// <summary>Every kind of file and folder in the inbox has a rule, or is an extract to check.</summary>
public class InboxRulesTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K";

    [Theory]
    [InlineData("Thumbs.db")]
    [InlineData("ehthumbs.db")]
    [InlineData("Desktop.ini")]
    [InlineData(".DS_Store")]
    [InlineData("._" + April + ".csv")]
    [InlineData(April + ".csv:Zone.Identifier")]
    [InlineData(April + ".csv\uF03AZone.Identifier")]
    public void Files_of_the_operating_system_are_left(string name) => Assert.Same(InboxRules.SystemFile, InboxRules.FindByName(name));

    [Theory]
    [InlineData("~$" + April + ".csv")]
    [InlineData("." + April + ".csv")]
    [InlineData("." + April + ".csv.swp")]
    [InlineData(".~lock." + April + ".csv#")]
    [InlineData("#" + April + ".csv#")]
    [InlineData(April + ".csv~")]
    [InlineData(April + ".csv.lck")]
    [InlineData(April + ".csv.LOCK")]
    [InlineData(April + ".csv.swp")]
    [InlineData(April + ".csv.bak")]
    [InlineData(April + ".csv.TMP")]
    [InlineData(April + ".csv.part")]
    [InlineData("Unconfirmed 1234.crdownload")]
    [InlineData("5D2A3F00")]
    public void Temporary_and_backup_files_are_left(string name) => Assert.Same(InboxRules.TemporaryFile, InboxRules.FindByName(name));

    [Theory]
    [InlineData(April + "-DESKTOP-4F2K1.csv")]
    [InlineData(April + "-Jane-Laptop.csv")]
    [InlineData(April + "-PC01-2.csv")]
    [InlineData(April + " (Jane's conflicted copy 2014-05-02).csv")]
    [InlineData(April + " (Case Conflict).csv")]
    [InlineData(April + ".sync-conflict-20140502-090000-ABCDEFG.csv")]
    [InlineData(April + "_conflict-20140502-090000.csv")]
    public void Conflict_copies_are_moved_to_failed(string name)
    {
        Assert.Same(InboxRules.ConflictCopy, InboxRules.FindByName(name));
        Assert.True(InboxRules.ConflictCopy.IsMovedToFailed);
    }

    [Theory]
    [InlineData(April + ".csv")]
    [InlineData(April + " (1).csv")]
    [InlineData(April + " - Copy.csv")]
    [InlineData(April + "-2.csv")]
    [InlineData(April + "-v2.csv")]
    [InlineData("April.csv")]
    [InlineData("April.CSV")]
    [InlineData("April.xlsx")]
    [InlineData("April")]
    [InlineData("5d2a3f00.csv")]
    [InlineData("ABCDEFGH")]
    public void Any_other_file_is_taken(string name) => Assert.Null(InboxRules.FindByName(name));

    [Theory]
    [InlineData("Apr\uFFFDl.csv")]
    [InlineData("Apr\uD800l.csv")]
    public void A_name_that_cannot_be_read_is_left(string name) =>
        Assert.Same(InboxRules.InvalidName, InboxRules.Find(new FileInfo(name), new HashSet<string>()));

    [Fact]
    public void Only_expected_folders_are_not_left()
    {
        var expected = new HashSet<string> { "again" };
        Assert.Null(InboxRules.Find(new DirectoryInfo("again"), expected));
        Assert.Same(InboxRules.OtherFolder, InboxRules.Find(new DirectoryInfo("Again"), expected));
        Assert.Same(InboxRules.OtherFolder, InboxRules.Find(new DirectoryInfo(".hidden"), expected));
    }

    [Fact]
    public void Links_are_left_wherever_they_lead()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        foreach (var target in new[] { folder.Write("real.csv", "-"), folder.Path, "nowhere" })
        {
            var link = Path.Combine(folder.Path, "again");
            File.CreateSymbolicLink(link, target);
            var entry = Assert.Single(new DirectoryInfo(folder.Path).EnumerateFileSystemInfos("again"));
            Assert.Same(InboxRules.Link, InboxRules.Find(entry, new HashSet<string> { "again" }));
            File.Delete(link);
        }
    }
}
