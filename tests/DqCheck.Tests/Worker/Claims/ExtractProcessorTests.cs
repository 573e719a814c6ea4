using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>Which claimed files are checked, and what happens to one that is still being written.</summary>
public sealed class ExtractProcessorTests : IDisposable
{
    private const string Name = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private readonly WorkerRoot _root = new();
    private readonly WorkerSettings _settings;
    private readonly LoadedProfile _profile;

    public ExtractProcessorTests()
    {
        _settings = SettingsReader
            .Read(InProcessWorker.Configuration("Root=" + _root.Path, "LargestMegabytes=1", "Tries=2", "Profiles:default:Formats=json"))
            .Settings;
        WorkerFolders.Create(_settings);
        _profile = LoadedProfile.Load(_settings.Profiles[0]);
    }

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData(1_000_000, nameof(ResultOutcome.Done))]
    [InlineData(1_000_001, nameof(ResultOutcome.Failed))]
    public void A_file_may_have_as_many_bytes_as_the_settings_say(int bytes, string outcome) =>
        Assert.Equal(outcome, $"{Run(Take(Name, CleanExtract.Text().PadRight(bytes, '\n')))!.Outcome}");

    [Theory]
    [InlineData(160, nameof(ResultOutcome.Done))]
    [InlineData(161, nameof(ResultOutcome.Failed))]
    public void A_name_may_have_160_bytes(int bytes, string outcome) =>
        Assert.Equal(outcome, $"{Run(Take(new string('n', bytes - 4) + ".csv", CleanExtract.Text()))!.Outcome}");

    [Theory]
    [InlineData(1, nameof(ResultOutcome.Done))]
    [InlineData(2, nameof(ResultOutcome.Failed))]
    public void An_extract_is_tried_as_often_as_the_settings_say(int attempts, string outcome)
    {
        var claim = Take(Name, CleanExtract.Text());
        for (var i = 0; i < attempts; i++)
            claim.BeginAttempt();
        Assert.Equal(outcome, $"{Run(claim)!.Outcome}");
    }

    [Fact]
    public void An_extract_of_a_partial_data_set_is_recorded_as_judged_in_part()
    {
        var record = Run(Take(PartialExtract.FileName, PartialExtract.Text(PartialExtract.Row())))!;
        Assert.Equal((ResultOutcome.Done, (bool?)null), (record.Outcome, record.ReadyToSend));
        Assert.StartsWith("Judged in part", record.Sentence, StringComparison.Ordinal);
        Assert.Equal(["in part"], _root.Notices.Select(n => n["ready_to_send"]));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_checked_is_given_back()
    {
        var claim = Take(Name, CleanExtract.Text());
        var path = claim.Extract!.FullName;
        Assert.Null(Run(claim, new WritingClock(path)));
        Assert.Equal(CleanExtract.Text() + "\n", File.ReadAllText(_root.PathTo("inbox", Name)));
        Assert.Empty(_root.Done);
        Assert.Empty(_root.Notices);
    }

    private Claim Take(string name, string text)
    {
        _root.DropExtract(name, text);
        return Claim.TryTake(
            _settings,
            new(_root.PathTo("inbox", name), _settings.Profiles[0], IsForced: false, DateTimeOffset.UnixEpoch, IsReady: true)
        )!;
    }

    private ResultRecord? Run(Claim claim, TimeProvider? clock = null)
    {
        using (claim)
            return new ClaimPipeline(_settings, new(_settings), clock ?? new ManualClock()).Run(claim, _profile, CancellationToken.None);
    }

    /// <summary>A clock that is read at the end of a check, when another program writes to the file.</summary>
    private sealed class WritingClock(string path) : TimeProvider
    {
        private bool _hasWritten;

        public override DateTimeOffset GetUtcNow()
        {
            if (!_hasWritten)
                File.AppendAllText(path, "\n");
            _hasWritten = true;
            return DateTimeOffset.UnixEpoch;
        }
    }
}
