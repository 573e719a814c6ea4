using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>A result is withdrawn if its file was still being written, and the file is checked again.</summary>
public sealed class RecentResultsTests : IDisposable
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private static readonly string Text = CleanExtract.Text(SampleRows.Client(1));

    private readonly WorkerRoot _root = new();
    private readonly ManualClock _clock = new();
    private readonly WorkerSettings _settings;
    private readonly Notices _notices;
    private readonly RecentResults _recent;
    private readonly LoadedProfile _profile;

    public RecentResultsTests()
    {
        Directory.CreateDirectory(_root.PathTo("mail"));
        _settings = SettingsReader
            .Read(
                InProcessWorker.Configuration(
                    "Root=" + _root.Path,
                    "Profiles:default:Formats=json,csv",
                    "LargestMegabytes=1",
                    "Mail:Pickup=mail",
                    "Mail:From=dqcheck@service.example",
                    "Mail:To=data@service.example"
                )
            )
            .Settings;
        WorkerFolders.Create(_settings);
        _notices = new(_settings);
        _recent = new(_settings, _notices, _clock);
        _profile = LoadedProfile.Load(_settings.Profiles[0]);
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void What_a_slow_program_writes_into_done_is_checked_and_the_half_is_withdrawn()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root);
        var text = CleanExtract.Text([.. SampleRows.Clients(40)]);
        var half = text.LastIndexOf('\n', text.Length / 2) + 1;
        using (
            var slow = new StreamWriter(
                new FileStream(root.PathTo("inbox", April), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite)
            )
        )
        {
            slow.Write(text[..half]);
            slow.Flush();
            worker.WaitUntil(() => worker.Health.Done == 1, "the half is done");
            slow.Write(text[half..]);
        }

        worker.WaitUntil(() => worker.Health.Done == 2, "the whole is done");
        Assert.Equal(["done", "withdrawn", "done"], root.Notices.Select(n => n["outcome"]));
        Assert.Equal(["", "yes"], root.Notices.Skip(1).Select(n => n["ready_to_send"].Replace("no", "yes", StringComparison.Ordinal)));
        Assert.Equal(2, root.Done.Count);
        Assert.Equal(["withdrawn.txt"], Names(root.PathTo(root.Done[0])));
        Assert.Equal(text, File.ReadAllText(root.PathTo(root.Done[1], "kept", April)));
        Assert.Contains(worker.Log, l => l.Contains("Withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public void A_withdrawn_result_is_no_longer_known_and_nothing_is_compared_with_it()
    {
        var record = Check();
        File.AppendAllText(ResultFolders.GetExtractPath(_settings, record), "N0001,more\n");
        Assert.Equal(record.Id, Assert.Single(_recent.CompareAll()).Id);
        Assert.Null(new ResultLedger(_settings).Find(record.Key));
        Assert.Null(new LastResults(_settings).FindBefore(record.Series, new(2099, 1, 1)));
        Assert.Equal(Text + "N0001,more\n", File.ReadAllText(_root.PathTo("inbox", April)));
        Assert.Empty(_recent.CompareAll());
        Assert.Equal(["done", "withdrawn"], _root.Notices.Select(n => n["outcome"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_settings.Working));
    }

    [Fact]
    public void A_withdrawal_is_a_mail_of_its_own()
    {
        var record = Check();
        File.AppendAllText(ResultFolders.GetExtractPath(_settings, record), "N0001,more\n");
        Assert.Single(_recent.CompareAll());
        Assert.Equal(
            [$"{record.Id}.eml", $"{record.Id}.withdrawn.eml"],
            _root.Files("mail").Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        using var mail = MimeKit.MimeMessage.Load(_root.PathTo("mail", $"{record.Id}.withdrawn.eml"));
        Assert.Equal($"DqCheck: {April} was not complete when it was checked", mail.Subject);
        Assert.EndsWith("The file will be checked again.", mail.TextBody!.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_goes_back_into_the_inbox_when_its_size_changes()
    {
        var record = Check(text: new string('x', 1_000_001));
        Assert.Empty(_recent.CompareAll());
        File.AppendAllText(ResultFolders.GetExtractPath(_settings, record), "x");
        Assert.Single(_recent.CompareAll());
    }

    [Fact]
    public void What_failed_goes_back_into_the_inbox_when_more_is_written()
    {
        var record = Check(text: "half");
        Assert.Equal(ResultOutcome.Failed, record.Outcome);
        File.WriteAllText(ResultFolders.GetExtractPath(_settings, record), Text);
        Assert.Single(_recent.CompareAll());
        Assert.Equal(Text, File.ReadAllText(_root.PathTo("inbox", April)));
        Assert.Equal(["withdrawn.txt"], Names(_root.PathTo(Assert.Single(_root.Failed))));
    }

    [Fact]
    public void An_empty_file_that_is_filled_later_goes_back_into_the_inbox()
    {
        var record = Check(text: "");
        File.WriteAllText(ResultFolders.GetExtractPath(_settings, record), Text);
        Assert.Single(_recent.CompareAll());
        Assert.True(File.Exists(_root.PathTo("inbox", April)));
    }

    [Fact]
    public void The_same_size_and_time_with_other_bytes_is_noticed_when_the_watch_ends()
    {
        var record = Check();
        var extract = ResultFolders.GetExtractPath(_settings, record);
        var written = File.GetLastWriteTimeUtc(extract);
        File.WriteAllText(extract, Text.Replace("50001", "50009", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(extract, written);
        Assert.Empty(_recent.CompareAll());
        _clock.SetBack(TimeSpan.FromDays(1));
        _clock.Advance(RecentResults.WatchPeriod.TotalSeconds + 1);
        Assert.Single(_recent.CompareAll());
    }

    [Fact]
    public void A_new_time_without_other_bytes_changes_nothing_and_the_watch_ends()
    {
        var record = Check();
        File.SetLastWriteTimeUtc(ResultFolders.GetExtractPath(_settings, record), new(2014, 5, 3));
        Assert.Empty(_recent.CompareAll());
        Assert.Single(_root.Files("state/recent"));
        _clock.Advance(RecentResults.WatchPeriod.TotalSeconds + 1);
        Assert.Empty(_recent.CompareAll());
        Assert.Empty(_root.Files("state/recent"));
        Assert.True(File.Exists(ResultFolders.GetExtractPath(_settings, record)));
    }

    [Fact]
    public void A_withdrawn_extract_replaces_no_other_file_of_its_name()
    {
        var record = Check();
        File.AppendAllText(ResultFolders.GetExtractPath(_settings, record), "N0001,more\n");
        _root.DropExtract(April, "another");
        Assert.Single(_recent.CompareAll());
        Assert.Equal("another", File.ReadAllText(_root.PathTo("inbox", April)));
        Assert.EndsWith(
            "more\n",
            File.ReadAllText(Assert.Single(_root.Files("working"), f => f.EndsWith(April, StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_withdrawal_that_was_interrupted_is_finished()
    {
        var record = Check();
        var folder = ResultFolders.GetPath(_settings, record);
        File.WriteAllText(Path.Combine(folder, "withdrawn.txt"), "");
        File.Move(ResultFolders.GetExtractPath(_settings, record), _root.PathTo("inbox", April));
        Assert.Single(_recent.CompareAll());
        Assert.Equal(["withdrawn.txt"], Names(folder));
        Assert.Empty(_root.Files("state/recent"));
    }

    [Fact]
    public void The_extract_of_a_profile_that_is_gone_stays_where_it_is()
    {
        var record = Check();
        var extract = ResultFolders.GetExtractPath(_settings, record);
        File.AppendAllText(extract, "N0001,more\n");
        Assert.Single(new RecentResults(_settings with { Profiles = [] }, _notices, _clock).CompareAll());
        Assert.True(File.Exists(extract));
    }

    private ResultRecord Check(string? text = null)
    {
        _root.DropExtract(April, text ?? Text);
        using var claim = Claim.TryTake(_settings, new(_root.PathTo("inbox", April), _settings.Profiles[0], false, default, true))!;
        return new ClaimPipeline(_settings, _notices, _clock).Run(claim, _profile, CancellationToken.None)!;
    }

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName);
}
