using DqCheck.Worker.Claims;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Watch;

/// <summary>Faults not caused by an extract are logged once, retried, and cleared without a restart.</summary>
public class WorkerFaultTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private static readonly string LongName = new string('N', 215) + "-20140301-20140331-TREAT-IN-K.csv";

    [Fact]
    public void An_inbox_that_is_removed_and_made_again_is_watched_again()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        // Moved in one step: while the inbox is there, every poll creates the folder “again” in it.
        Directory.Move(root.PathTo("inbox"), root.PathTo("removed"));
        worker.WaitUntil(() => worker.Health.Status == "troubled", "the trouble is seen");
        worker.WaitForFurtherPolls();
        Assert.Single(worker.Log, l => l.StartsWith("Error", StringComparison.Ordinal));
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntil(() => root.Done.Count == 1, "the extract is done");
        worker.WaitUntil(() => worker.Health.Status == "ok", "all is well");
        Assert.Equal("Folders: a folder is not there", worker.Health.LastError);
    }

    [Theory]
    [InlineData("done", "An earlier version of DqCheck made done. ")]
    [InlineData("kept", "An earlier version of DqCheck made kept. ")]
    [InlineData("", null)]
    public void Results_of_a_version_without_workspaces_are_left_and_the_log_says_so_once(string folder, string? sentence)
    {
        using var root = new WorkerRoot();
        Directory.CreateDirectory(root.PathTo(folder, "x"));
        File.WriteAllText(root.PathTo(folder, "x", "old.csv"), "");
        using var worker = InProcessWorker.Start(root);
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();
        var said = worker.Log.Where(l => l.StartsWith("Warning", StringComparison.Ordinal)).ToList();
        Assert.Equal(sentence is null ? 0 : 1, said.Count);
        Assert.All(said, s => Assert.StartsWith($"Warning: {sentence}", s, StringComparison.Ordinal));
        Assert.True(File.Exists(root.PathTo(folder, "x", "old.csv")));
        Assert.Single(root.Done);
    }

    [Fact]
    public void A_workspace_with_a_mistake_pauses_its_profile_only()
    {
        using var root = new WorkerRoot();
        root.WriteSettings("""{ "formats": ["pdf"] }""", "mine");
        using var worker = InProcessWorker.Start(root, "Profiles:mine:Audience=provider");
        root.DropExtract(April, CleanExtract.Text(), "mine");
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntil(() => root.Done.Count == 1, "the other profile goes on");
        Assert.Contains("formats: Unknown format pdf.", Assert.Single(worker.Health.Troubles), StringComparison.Ordinal);
        root.WriteSettings("""{ "formats": ["json"] }""", "mine");
        worker.WaitUntil(() => root.Done.Count == 2, "it is corrected");
        Assert.Empty(root.Failed);
    }

    [Theory]
    [SampleData]
    public void A_profile_with_a_mistake_pauses_and_its_extracts_wait_until_it_is_mended(string keyworker, string team)
    {
        using var root = new WorkerRoot();
        root.Write($"CLIENTID,keyworker,team\n1,{keyworker},{team}\n", "people.csv");
        using var worker = InProcessWorker.Start(root, "Profiles:mine:People=people.csv", "Profiles:mine:Formats=json");
        root.Write("CLIENTID,keyworker,team\n1,,\n", "people.csv");
        root.DropExtract(April, CleanExtract.Text(), "mine");
        worker.WaitUntil(() => worker.Health.Troubles.Count > 0, "the trouble is seen");
        Assert.Contains("people.csv line 2: keyworker and team are both blank", worker.Health.Troubles[0], StringComparison.Ordinal);

        // Others go on meanwhile.
        root.DropExtract("N0002-20140401-20140430-TREAT-IN-K.csv", CleanExtract.Text());
        worker.WaitUntil(() => root.Done.Count == 1, "the other is done");
        Assert.Equal(1, worker.Health.QueueLength);
        Assert.NotNull(worker.Health.OldestWaiting);

        root.Write($"CLIENTID,keyworker,team\n1,{keyworker},\n", "people.csv");
        worker.WaitUntil(() => root.Done.Count == 2, "the waiting one is done");
        Assert.Empty(root.Failed);
        Assert.Single(worker.Log, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_that_is_broken_at_the_start_stops_no_other_and_is_shown_until_it_is_corrected()
    {
        using var root = new WorkerRoot();
        root.Write("CLIENTID,keyworker,team\n1,,\n", "people.csv");
        using var worker = InProcessWorker.Start(root, "Profiles:mine:People=people.csv", "Profiles:mine:Formats=json");
        worker.WaitUntil(() => worker.Health.Troubles.Count > 0, "the mistake is seen before there is an extract");
        Assert.StartsWith("Profile mine: ", Assert.Single(worker.Health.Troubles), StringComparison.Ordinal);
        Assert.Contains("people.csv line 2", worker.Health.Troubles[0], StringComparison.Ordinal);
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntil(() => root.Done.Count == 1, "the other profile goes on");

        root.Write("CLIENTID,keyworker,team\n1,k,\n", "people.csv");
        worker.WaitUntil(() => worker.Health.Status == "ok", "it is corrected");
    }

    [Fact]
    public void An_extract_that_cannot_be_moved_is_reported_once_tried_again_and_delays_no_other()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Working=" + CreateDeepFolder(root));
        root.DropExtract(LongName, CleanExtract.Text());
        root.DropExtract(LongName, CleanExtract.Text(), "again");
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntil(() => root.Done.Count == 1, "the one behind is done");
        WaitUntilRetried(worker);
        Assert.Equal(["Inbox: the system refuses (code 206)"], worker.Health.Troubles);
        Assert.Single(worker.Log, l => l.StartsWith("Error", StringComparison.Ordinal));

        File.Delete(root.PathTo("inbox", LongName));
        worker.WaitForFurtherPolls();
        Assert.Equal("troubled", worker.Health.Status);
        File.Delete(root.PathTo("inbox", "again", LongName));
        worker.WaitUntil(() => worker.Health.Status == "ok", "all is well");
        Assert.Single(worker.Log, l => l.EndsWith("works again.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_moved_leaves_no_claim()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var root = new WorkerRoot();
        root.DropExtract(LongName, CleanExtract.Text());
        var (settings, _) = SettingsReader.Read(InProcessWorker.Configuration("Root=" + root.Path, "Working=" + CreateDeepFolder(root)));
        Assert.Throws<PathTooLongException>(() =>
            Claim.TryTake(settings, new(root.PathTo("inbox", LongName), settings.Profiles[0], IsForced: false, default, IsReady: true))
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(settings.Working));
        Assert.Equal(CleanExtract.Text(), File.ReadAllText(root.PathTo("inbox", LongName)));
    }

    [Fact]
    public void A_claim_that_cannot_be_read_is_reported_once_and_delays_no_other()
    {
        using var root = new WorkerRoot();
        var claim = root.PathTo("working", "default.once." + new string('a', 32));
        Directory.CreateDirectory(Path.Combine(claim, "extract"));
        File.WriteAllText(Path.Combine(claim, "extract", April), CleanExtract.Text());
        // A folder in place of a file may not be read.
        Directory.CreateDirectory(Path.Combine(claim, "record.json"));
        root.DropExtract("N0002-20140401-20140430-TREAT-IN-K.csv", CleanExtract.Text());
        using var worker = InProcessWorker.Start(root);
        worker.WaitUntil(() => root.Done.Count == 1, "the other is done");
        WaitUntilRetried(worker);
        Assert.Equal(["Working: there is no permission"], worker.Health.Troubles);
        Assert.Single(worker.Log, l => l.StartsWith("Error", StringComparison.Ordinal));

        Directory.Delete(Path.Combine(claim, "record.json"));
        worker.WaitUntilIdle();
        Assert.Equal(
            ["N0001-20140401-20140430-TREAT-IN-K.csv", "N0002-20140401-20140430-TREAT-IN-K.csv"],
            root.Notices.Select(n => n["extract"]).Order(StringComparer.Ordinal)
        );
        worker.WaitUntil(() => worker.Health.Status == "ok", "all is well");
    }

    /// <summary>Waits until what is wrong has been met some times more.</summary>
    private static void WaitUntilRetried(InProcessWorker worker)
    {
        for (var times = 0; times < 4; times++)
        {
            var last = worker.Health.LastErrorAt;
            worker.WaitUntil(() => worker.Health.LastErrorAt > last, "it is tried again");
        }
    }

    /// <summary>
    /// A folder so deep that the path of a long name in it has more bytes than the system takes, and that of a short one has not.
    /// </summary>
    private static string CreateDeepFolder(WorkerRoot root)
    {
        var folder = root.Path;
        while (folder.Length < 3800)
            folder = Path.Combine(folder, new string('d', 100));
        Directory.CreateDirectory(folder);
        return folder;
    }
}
