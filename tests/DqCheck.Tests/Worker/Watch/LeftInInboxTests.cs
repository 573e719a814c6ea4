using System.Diagnostics;
using DqCheck.Worker.Folders;

namespace DqCheck.Tests.Worker.Watch;

/// <summary>What is not an extract is named in health and log, or moved to failed; links are never followed.</summary>
public class LeftInInboxTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    [Fact]
    public void Each_kind_is_counted_in_health_and_logged_once_without_its_name()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:mine:Formats=json");
        foreach (var name in new[] { "Jane.csv~", "Jane.swp", "5D2A3F00" })
            File.WriteAllText(root.PathTo("inbox", name), CleanExtract.Text());
        File.WriteAllText(root.PathTo("inbox", "mine", "Jane.csv:Zone.Identifier"), "[ZoneTransfer]");
        Directory.CreateDirectory(root.PathTo("inbox", "mine", "Jane"));
        Directory.CreateDirectory(root.PathTo("inbox", "again", "Jane"));
        worker.WaitUntil(() => worker.Health.Left.Count == 4, "all is left");
        worker.WaitForFurtherPolls();
        Assert.Equal(
            [
                "Inbox of profile mine: 1 file of the operating system. You can delete it.",
                "Inbox of profile mine: 1 folder that belongs to no profile. Nothing is taken from it. "
                    + "Move its files into the inbox or the folder of a profile.",
                "Inbox: 1 folder that belongs to no profile. Nothing is taken from it. Move its files into the inbox or the folder of a profile.",
                "Inbox: 3 temporary or backup files of other programs. You can delete it once that program has finished.",
            ],
            worker.Health.Left.Order(StringComparer.Ordinal)
        );
        Assert.Equal(6, worker.Log.Count(l => l.Contains("is left there", StringComparison.Ordinal)));
        Assert.DoesNotContain("Jane", string.Join('\n', worker.Log), StringComparison.Ordinal);
        Assert.Equal("ok", worker.Health.Status);

        File.Delete(root.PathTo("inbox", "Jane.swp"));
        worker.WaitUntil(() => worker.Health.Left.Any(l => l.Contains(": 2 temporary", StringComparison.Ordinal)), "one is gone");
    }

    [Fact]
    public void A_conflict_copy_is_moved_to_failed_with_the_reason()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        root.DropExtract("N0001-20140401-20140430-TREAT-IN-K-DESKTOP-4F2K1.csv", CleanExtract.Text());
        worker.WaitUntilIdle();
        Assert.Contains(
            "a program such as OneDrive or Dropbox found two versions",
            File.ReadAllText(root.FindFile(Assert.Single(root.Failed), "reason.txt")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_left_with_the_reason()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        using (var shell = Process.Start("sh", ["-c", $"printf x > \"$(printf '{root.PathTo("inbox")}/Apr\\351l.csv')\""]))
            shell.WaitForExit();
        worker.WaitUntil(() => worker.Health.Left.Count == 1, "it is left");
        Assert.StartsWith("Inbox: 1 file or folder whose name is not valid UTF-8. ", worker.Health.Left[0], StringComparison.Ordinal);
        Assert.Equal(0, worker.Health.QueueLength);
        // The test's own folder could not be removed otherwise.
        using (var shell = Process.Start("sh", ["-c", $"rm '{root.PathTo("inbox")}'/Apr*"]))
            shell.WaitForExit();
    }

    [Fact]
    public void Links_are_left_and_files_outside_the_root_are_never_moved()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var root = new WorkerRoot();
        using var outside = new TemporaryFolder();
        var file = outside.Write(April, CleanExtract.Text());
        Directory.CreateDirectory(root.PathTo("inbox"));
        File.CreateSymbolicLink(root.PathTo("inbox", "N0002-20140401-20140430-TREAT-IN-K.csv"), file);
        Directory.CreateSymbolicLink(root.PathTo("inbox", "mine"), outside.Path);
        Directory.CreateSymbolicLink(root.PathTo("inbox", "again"), outside.Path);
        using var worker = InProcessWorker.Start(root, "Profiles:mine:Formats=json", "Profiles:other:Formats=json");
        worker.WaitUntil(() => worker.Health.Troubles.Count > 0, "the linked folder is seen");
        root.DropExtract(April, CleanExtract.Text(), "other");
        worker.WaitUntil(() => root.Done.Count == 1, "another profile is checked");

        Assert.Equal(
            ["Folder of profile mine: it is a link, and links are not followed. Make a folder in its place"],
            worker.Health.Troubles
        );
        Assert.StartsWith("Inbox: 3 links. ", Assert.Single(worker.Health.Left), StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(outside.Path));
        Assert.Equal(CleanExtract.Text(), File.ReadAllText(file));

        File.Delete(root.PathTo("inbox", "mine"));
        worker.WaitUntil(() => worker.Health.Troubles.Count == 0, "all is well");
        Assert.True(Directory.Exists(root.PathTo("inbox", "mine", "again")));
    }

    [Fact]
    public void A_file_or_a_link_with_the_name_of_a_folder_stops_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var root = new WorkerRoot();
        Directory.CreateDirectory(root.PathTo("inbox"));
        File.CreateSymbolicLink(root.PathTo("inbox", "again"), "nowhere");
        File.WriteAllText(root.PathTo("inbox", "mine"), "a file\n");
        using var worker = InProcessWorker.Start(root, "Profiles:mine:Formats=json");
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntil(() => root.Done.Count == 1, "the extract is done");
        worker.WaitUntil(() => Directory.Exists(root.PathTo("inbox", "mine", "again")), "the file has been taken");
        Assert.Single(worker.Health.Left);
        Assert.Equal("ok", worker.Health.Status);
    }

    [Fact]
    public void A_file_that_is_replaced_by_a_link_while_it_is_taken_is_not_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var root = new WorkerRoot();
        using var outside = new TemporaryFolder();
        var claim = root.PathTo("working", "default.once." + new string('a', 32));
        Directory.CreateDirectory(Path.Combine(claim, "extract"));
        File.CreateSymbolicLink(Path.Combine(claim, "extract", April), outside.Write(April, CleanExtract.Text()));
        using var worker = InProcessWorker.Start(root);
        worker.WaitUntilIdle();
        Assert.Contains(
            InboxRules.Link.Advice,
            File.ReadAllText(root.FindFile(Assert.Single(root.Failed), "reason.txt")),
            StringComparison.Ordinal
        );
        Assert.Empty(root.Done);
    }
}
