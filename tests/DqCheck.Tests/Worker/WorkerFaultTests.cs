using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker;

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
        Directory.Delete(root.PathTo("inbox"), recursive: true);
        worker.WaitUntil(() => worker.Health.Status == "troubled", "the trouble is seen");
        worker.WaitForFurtherPolls();
        Assert.Single(worker.Log, l => l.StartsWith("Error", StringComparison.Ordinal));
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntil(() => root.Done.Count == 1, "the extract is done");
        worker.WaitUntil(() => worker.Health.Status == "ok", "all is well");
        Assert.Equal("Folders: a folder is not there", worker.Health.LastError);
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
        Assert.Equal(["Inbox of profile default: the system refuses (code 206)"], worker.Health.Troubles);
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

    [Fact]
    public void A_folder_in_the_inbox_that_is_called_default_is_that_of_no_profile()
    {
        using var root = new WorkerRoot();
        root.DropExtract(April, CleanExtract.Text(), "default");
        using var worker = InProcessWorker.Start(root, "Profiles:mine:Formats=json");
        worker.WaitForFurtherPolls();
        Assert.Equal(
            [
                $"Warning: A folder in the inbox is that of no profile (its hash is {RedactedFileName.Hash("default")}); nothing in it is taken.",
            ],
            worker.Log.Where(l => l.StartsWith("Warning", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_claim_of_a_worker_that_is_no_more_is_finished_from_where_it_stands()
    {
        using var root = new WorkerRoot();
        var claim = root.PathTo("working", "default.once." + new string('a', 32));
        Directory.CreateDirectory(Path.Combine(claim, "extract"));
        Directory.CreateDirectory(Path.Combine(claim, "out"));
        File.WriteAllText(Path.Combine(claim, "out", "half.json"), "{ \"half");
        File.WriteAllText(Path.Combine(claim, "try-1"), "");
        File.WriteAllText(Path.Combine(claim, "extract", April), CleanExtract.Text());
        Directory.CreateDirectory(root.PathTo("working", "default.once." + new string('b', 32)));
        using var worker = InProcessWorker.Start(root);
        worker.WaitUntilIdle();
        Assert.Single(root.Done);
        Assert.DoesNotContain("half.json", root.Files("done").Select(Path.GetFileName));
    }

    [Fact]
    public void An_extract_that_ends_the_check_again_and_again_fails_at_last()
    {
        using var root = new WorkerRoot();
        var claim = root.PathTo("working", "default.once." + new string('a', 32));
        Directory.CreateDirectory(Path.Combine(claim, "extract"));
        File.WriteAllText(Path.Combine(claim, "extract", April), CleanExtract.Text());
        File.WriteAllText(Path.Combine(claim, "try-1"), "");
        File.WriteAllText(Path.Combine(claim, "try-2"), "System.OutOfMemoryException");
        using var worker = InProcessWorker.Start(root, "Tries=2");
        worker.WaitUntilIdle();
        Assert.Empty(root.Done);
        var reason = File.ReadAllText(root.FindFile(Assert.Single(root.Failed), "reason.txt"));
        Assert.Contains(
            "The check was begun 2 times and never came to its end. The last time it ended in System.OutOfMemoryException.",
            reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2014-05-01T", "")]
    [InlineData("2014-05-01T09:00:00Z,default,failed,x,,,,,,,s,f,default.once.0123456789abcdef0123456789abcde", "")]
    [InlineData("2014-05-01T09:00:00Z,default,failed,x,,,,,,,s,f,default.once.0123456789abcdef0123456789abcdef", "x")]
    public void Half_a_line_of_notices_is_cut_and_a_whole_one_without_an_end_stays(string last, string extract)
    {
        using var root = new WorkerRoot();
        File.WriteAllText(
            root.PathTo("notices.csv"),
            "ended,profile,outcome,extract,as_of,ready_to_send,reject,error,warning,information,sentence,folder,id\n" + last
        );
        using var worker = InProcessWorker.Start(root);
        root.DropExtract(April, CleanExtract.Text());
        worker.WaitUntilIdle();
        Assert.Equal(extract == "" ? [April] : [extract, April], root.Notices.Select(n => n["extract"]));
    }

    [Fact]
    public void A_worker_that_stops_gives_back_what_it_has_not_finished()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "StopSeconds=0");
        var text = CleanExtract.Text([.. SampleRows.Clients(4000)]);
        root.DropExtract(April, text);
        worker.WaitUntil(() => root.Files("inbox").Count == 0, "it is taken");
        worker.Stop();
        Assert.Equal(text, File.ReadAllText(root.PathTo("inbox", April)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(root.PathTo("working")));
        Assert.Empty(root.Done);
        Assert.Empty(root.Notices);
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
