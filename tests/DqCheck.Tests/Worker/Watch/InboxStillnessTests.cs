using DqCheck.Worker.Settings;
using DqCheck.Worker.Watch;

namespace DqCheck.Tests.Worker.Watch;

/// <summary>A file is ready once it has been unchanged for longer than the period in the settings.</summary>
public sealed class InboxStillnessTests : IDisposable
{
    private const string Name = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private readonly WorkerRoot _root = new();
    private readonly ManualClock _clock = new();
    private readonly Inbox _inbox;

    public InboxStillnessTests()
    {
        var (settings, mistakes) = SettingsReader.Read(InProcessWorker.Configuration("Root=" + _root.Path, "StillSeconds=5"));
        Assert.Equal([], mistakes);
        _inbox = new(settings, _clock);
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_file_is_ready_just_after_the_period_and_not_before()
    {
        Drop("-");
        AssertReadyJustAfter(seconds: 5);
    }

    [Fact]
    public void A_new_size_or_a_new_time_restarts_the_period()
    {
        var path = Drop("-");
        File.SetLastWriteTimeUtc(path, new(2014, 5, 2));
        Assert.False(IsReady());
        _clock.Advance(4);
        File.AppendAllText(path, "more");
        File.SetLastWriteTimeUtc(path, new(2014, 5, 2));
        Assert.False(IsReady());
        _clock.Advance(4);
        File.SetLastWriteTimeUtc(path, new(2014, 5, 3));
        AssertReadyJustAfter(seconds: 5);
    }

    [Fact]
    public void An_empty_file_must_be_unchanged_ten_times_as_long()
    {
        Drop("");
        AssertReadyJustAfter(seconds: 50);
    }

    [Fact]
    public void A_file_that_was_removed_and_dropped_again_starts_afresh()
    {
        var path = Drop("-");
        Assert.False(IsReady());
        _clock.Advance(4);
        File.Delete(path);
        Assert.Empty(_inbox.Scan());
        Drop("-");
        Assert.False(IsReady());
        _clock.Advance(4);
        Assert.False(IsReady());
    }

    private void AssertReadyJustAfter(double seconds)
    {
        Assert.False(IsReady());
        _clock.Advance(seconds);
        Assert.False(IsReady());
        _clock.AdvanceTicks(1);
        Assert.True(IsReady());
    }

    private string Drop(string text)
    {
        _root.DropExtract(Name, text);
        return _root.PathTo("inbox", Name);
    }

    private bool IsReady() => Assert.Single(_inbox.Scan()).IsReady;
}
