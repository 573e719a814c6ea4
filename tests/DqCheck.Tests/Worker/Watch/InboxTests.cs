using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Worker.Watch;

namespace DqCheck.Tests.Worker.Watch;

/// <summary>What is taken from the inbox, and when.</summary>
public class InboxTests
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    [Fact]
    public void Temporary_names_are_left_alone_and_a_file_is_taken_only_when_it_stands_still()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        foreach (var name in new[] { "~$a.csv", ".a.csv", "a.csv.tmp", "a.csv.part", "a.crdownload" })
            File.WriteAllText(root.PathTo("inbox", name), CleanExtract.Text());
        var text = CleanExtract.Text([.. SampleRows.Clients(40)]);
        var half = text.Length / 2;
        using (var slow = new StreamWriter(root.PathTo("inbox", April)) { AutoFlush = true })
        {
            slow.Write(text[..half]);
            // Each character that follows within the time of standing still makes it start again; some looks go by.
            var looks = worker.Health.LastPoll;
            for (var i = half; i < text.Length; i += Math.Max(1, half / 60))
            {
                slow.Write(text[i..Math.Min(text.Length, i + Math.Max(1, half / 60))]);
                Thread.Sleep(10);
            }
        }

        worker.WaitUntil(() => root.Done.Count == 1, "the slow one is done");
        Assert.Equal(text, File.ReadAllText(root.ExtractOf(Assert.Single(root.Done))));
        Assert.Equal(5, root.Files("inbox").Count);
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
                "Warning: Inbox: a folder that belongs to no profile is left there. Nothing is taken from it. Move its files into the inbox or "
                    + $"the folder of a profile. The hash of its name is {RedactedFileName.Hash("default")}.",
            ],
            worker.Log.Where(l => l.StartsWith("Warning", StringComparison.Ordinal))
        );
        Assert.StartsWith("Inbox: 1 folder that belongs to no profile. ", Assert.Single(worker.Health.Left), StringComparison.Ordinal);
        Assert.Equal("ok", worker.Health.Status);
    }

    [Fact]
    public void What_is_first_seen_in_one_poll_is_ready_in_one_poll_so_that_the_earliest_month_goes_first()
    {
        using var root = new WorkerRoot();
        foreach (var day in Enumerable.Range(10, 9))
            root.DropExtract($"N0001-20140401-201404{day}-TREAT-IN-K.csv", "-");
        var (settings, _) = SettingsReader.Read(InProcessWorker.Configuration("Root=" + root.Path, "StillSeconds=1"));
        var inbox = new Inbox(settings, new SlowPollClock());
        for (var look = 0; look < 5; look++)
            Assert.Single(inbox.Scan().Select(w => w.IsReady).Distinct());
        Assert.All(inbox.Scan(), w => Assert.True(w.IsReady));
    }

    /// <summary>A clock on which time goes by between any two questions, at first more than later.</summary>
    private sealed class SlowPollClock : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;
        private int _asked;

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromSeconds(1.0 / ++_asked);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => GetUtcNow().Ticks;
    }
}
