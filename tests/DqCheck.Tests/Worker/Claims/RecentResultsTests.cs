using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>A result is withdrawn if its file was still being written, and the file is checked again.</summary>
public sealed class RecentResultsTests : IDisposable
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private static readonly string Result = WorkerRoot.Result("2014-04");
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
    public void What_a_slow_program_writes_into_the_result_is_checked_and_the_half_is_withdrawn()
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
        Assert.Equal(text, File.ReadAllText(root.ExtractOf(Assert.Single(root.Done))));
        Assert.Single(root.ReadHistory());
        Assert.Contains(worker.Log, l => l.Contains("Withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public void A_withdrawn_result_is_no_longer_known_and_nothing_is_compared_with_it()
    {
        var record = Check();
        File.AppendAllText(FindExtract(record), "N0001,more\n");
        Assert.Equal(record.Id, Assert.Single(_recent.CompareAll()).Id);
        Assert.Null(new ResultLedger(_settings).Find(record.Key));
        Assert.Empty(_root.Done);
        Assert.Empty(_root.ReadHistory());
        Assert.Empty(new ResultStore(_profile.Workspace).List());
        Assert.Empty(_root.Files("workspaces/default/results"));
        Assert.Equal(Text + "N0001,more\n", File.ReadAllText(_root.PathTo("inbox", April)));
        Assert.Empty(_recent.CompareAll());
        Assert.Equal(["done", "withdrawn"], _root.Notices.Select(n => n["outcome"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_settings.Working));
    }

    [Fact]
    public void The_version_before_a_withdrawn_result_comes_back_to_its_place()
    {
        var first = Check();
        var second = Check(Text + "\n");
        Assert.Equal([Result, Result + "~1"], _root.Done);
        File.AppendAllText(FindExtract(second), "N0001,more\n");
        Assert.Single(_recent.CompareAll());
        Assert.Equal([Result], _root.Done);
        Assert.Equal(Text, File.ReadAllText(_root.ExtractOf(Result)));
        Assert.Equal([first.Run], _root.ReadHistory().Select(r => r.Id));
        Assert.NotNull(new ResultLedger(_settings).Find(first.Key));
    }

    [Fact]
    public void An_earlier_version_is_withdrawn_where_it_is_now()
    {
        var first = Check();
        var second = Check(Text + "\n");
        File.AppendAllText(FindExtract(first), "N0001,more\n");
        Assert.Equal(first.Id, Assert.Single(_recent.CompareAll()).Id);
        Assert.Equal([Result], _root.Done);
        Assert.Equal(Text + "\n", File.ReadAllText(_root.ExtractOf(Result)));
        Assert.Equal([second.Run], _root.ReadHistory().Select(r => r.Id));
    }

    [Fact]
    public void A_result_that_is_watched_is_not_deleted_as_a_version_too_many()
    {
        File.WriteAllText(_root.PathTo("workspaces", "default", "settings.json"), """{ "keepResults": 0 }""");
        var first = Check();
        Check(Text + "\n");
        Assert.Equal([Result, Result + "~1"], _root.Done);
        _clock.Advance(1);
        Assert.Empty(_recent.CompareAll());
        _clock.Advance(RecentResults.WatchPeriod.TotalSeconds + 1);
        Assert.Empty(_recent.CompareAll());
        Assert.False(_recent.IsWatched(first.Id));
        Check(Text + "\n\n");
        Assert.Equal([Result], _root.Done);
    }

    [Fact]
    public void A_result_without_a_date_is_withdrawn_too()
    {
        var record = Check(WorkerRoot.UndatedExtract(1), "April.csv");
        Assert.Equal("no-date/N0001", record.Place);
        File.AppendAllText(FindExtract(record), "\n");
        Assert.Single(_recent.CompareAll());
        Assert.Empty(_root.Done);
        Assert.True(File.Exists(_root.PathTo("inbox", "April.csv")));
    }

    [Fact]
    public void What_was_typed_into_a_withdrawn_workbook_is_kept()
    {
        using var root = new WorkerRoot();
        using var worker = InProcessWorker.Start(root, "Profiles:default:Contracts=somerset", "Profiles:default:Formats=xlsx");
        var text = ScenarioBuilder.ExtractText([.. Monthly.SomersetRun.AllListsClients.Select(c => $"{c}; S 2014-04-20")]);
        root.DropExtract(April, text);
        worker.WaitUntil(() => worker.Health.Done == 1, "it is done");
        Monthly.SomersetRun.TypeNotes(root.FindFile(Result, ".dqcheck.xlsx"), "1", "no slots in July");
        File.AppendAllText(root.ExtractOf(Result), "\n");
        worker.WaitUntil(() => worker.Health.Done == 2, "it is checked again");
        Assert.Contains(
            "no slots in July",
            File.ReadAllText(root.PathTo("workspaces", "default", "reasons.csv")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_was_checked_before_is_watched_too_and_then_deleted()
    {
        Check();
        var again = Check();
        Assert.Equal(ResultOutcome.AlreadyChecked, again.Outcome);
        var extract = FindExtract(again);
        Assert.Equal(Text, File.ReadAllText(extract));
        _clock.Advance(1);
        Assert.Empty(_recent.CompareAll());
        _clock.Advance(RecentResults.WatchPeriod.TotalSeconds + 1);
        Assert.Empty(_recent.CompareAll());
        Assert.False(Directory.Exists(Path.GetDirectoryName(extract)));
        Assert.Empty(_root.Files("state/recent"));
        Assert.Equal([Result], _root.Done);
    }

    [Fact]
    public void What_was_checked_before_goes_back_into_the_inbox_when_more_is_written()
    {
        Check();
        var again = Check();
        File.AppendAllText(FindExtract(again), "N0001,more\n");
        Assert.Equal(again.Id, Assert.Single(_recent.CompareAll()).Id);
        Assert.Equal(Text + "N0001,more\n", File.ReadAllText(_root.PathTo("inbox", April)));
        // The result itself stays.
        Assert.Equal([Result], _root.Done);
        Assert.Single(_root.ReadHistory());
    }

    [Fact]
    public void A_withdrawal_is_a_mail_of_its_own()
    {
        var record = Check();
        File.AppendAllText(FindExtract(record), "N0001,more\n");
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
        var record = Check(new string('x', 1_000_001));
        Assert.Empty(_recent.CompareAll());
        File.AppendAllText(FindExtract(record), "x");
        Assert.Single(_recent.CompareAll());
    }

    [Fact]
    public void What_failed_goes_back_into_the_inbox_when_more_is_written()
    {
        var record = Check("half");
        Assert.Equal(ResultOutcome.Failed, record.Outcome);
        File.WriteAllText(FindExtract(record), Text);
        Assert.Single(_recent.CompareAll());
        Assert.Equal(Text, File.ReadAllText(_root.PathTo("inbox", April)));
        Assert.Equal(["withdrawn.txt"], Names(_root.PathTo(Assert.Single(_root.Failed))));
    }

    [Fact]
    public void An_empty_file_that_is_filled_later_goes_back_into_the_inbox()
    {
        var record = Check("");
        File.WriteAllText(FindExtract(record), Text);
        Assert.Single(_recent.CompareAll());
        Assert.True(File.Exists(_root.PathTo("inbox", April)));
    }

    [Fact]
    public void The_same_size_and_time_with_other_bytes_is_noticed_when_the_watch_ends()
    {
        var record = Check();
        var extract = FindExtract(record);
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
        File.SetLastWriteTimeUtc(FindExtract(record), new(2014, 5, 3));
        Assert.Empty(_recent.CompareAll());
        Assert.Single(_root.Files("state/recent"));
        _clock.Advance(RecentResults.WatchPeriod.TotalSeconds + 1);
        Assert.Empty(_recent.CompareAll());
        Assert.Empty(_root.Files("state/recent"));
        Assert.True(File.Exists(FindExtract(record)));
    }

    [Fact]
    public void A_withdrawn_extract_replaces_no_other_file_of_its_name()
    {
        var record = Check();
        File.AppendAllText(FindExtract(record), "N0001,more\n");
        _root.DropExtract(April, "another");
        Assert.Single(_recent.CompareAll());
        Assert.Equal("another", File.ReadAllText(_root.PathTo("inbox", April)));
        Assert.EndsWith(
            "more\n",
            File.ReadAllText(Assert.Single(_root.Files("working"), f => f.EndsWith(April, StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("marked")]
    [InlineData("disowned")]
    [InlineData("returned")]
    [InlineData("removed")]
    public void A_withdrawal_that_was_interrupted_is_finished(string after)
    {
        var first = Check();
        var record = Check(Text + "\n");
        var folder = _root.PathTo(Result);
        File.WriteAllText(_root.PathTo("state", "recent", record.Id + ".withdrawn"), "");
        if (after != "marked")
            File.Delete(Path.Combine(folder, "kept", "run.json"));
        if (after is "returned" or "removed")
            File.Move(FindExtract(record), _root.PathTo("inbox", April));
        if (after == "removed")
            Directory.Delete(folder, recursive: true);
        Assert.Equal(record.Id, Assert.Single(_recent.CompareAll()).Id);
        Assert.Equal(Text + "\n", File.ReadAllText(_root.PathTo("inbox", April)));
        Assert.Equal([Result], _root.Done);
        Assert.Equal([first.Run], _root.ReadHistory().Select(r => r.Id));
        Assert.Single(_root.Files("state/recent"));
        Assert.Equal(["done", "done", "withdrawn"], _root.Notices.Select(n => n["outcome"]));
    }

    [Fact]
    public void A_claim_whose_result_was_withdrawn_is_not_announced_again()
    {
        var record = Check();
        File.AppendAllText(FindExtract(record), "N0001,more\n");
        Assert.Single(_recent.CompareAll());
        var claim = _root.PathTo("working", record.Id);
        Directory.CreateDirectory(claim);
        PrivateFiles.WriteJson(Path.Combine(claim, "record.json"), record, ResultRecordJson.Contract);
        using (var left = Claim.TryTakeOver(claim)!)
            Assert.Null(new ClaimPipeline(_settings, _notices, _clock).Run(left, null, CancellationToken.None));
        Assert.False(Directory.Exists(claim));
        Assert.Equal(["done", "withdrawn"], _root.Notices.Select(n => n["outcome"]));
        Assert.Empty(_root.Files("state/recent"));
    }

    [Fact]
    public void The_extract_of_a_profile_that_is_gone_stays_where_it_is()
    {
        var record = Check();
        var extract = FindExtract(record);
        File.AppendAllText(extract, "N0001,more\n");
        Assert.Single(new RecentResults(_settings with { Profiles = [] }, _notices, _clock).CompareAll());
        Assert.True(File.Exists(extract));
        Assert.True(File.Exists(_root.PathTo(Result, "withdrawn.txt")));
        Assert.Empty(new ResultStore(_profile.Workspace).List());
        Assert.Empty(_root.ReadHistory());
    }

    private string FindExtract(ResultRecord record) => ResultFolders.FindExtract(_settings, record)!.FullName;

    private ResultRecord Check(string? text = null, string name = April)
    {
        _root.DropExtract(name, text ?? Text);
        using var claim = Claim.TryTake(_settings, new(_root.PathTo("inbox", name), _settings.Profiles[0], false, default, true))!;
        return new ClaimPipeline(_settings, _notices, _clock).Run(claim, _profile, CancellationToken.None)!;
    }

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName);
}
