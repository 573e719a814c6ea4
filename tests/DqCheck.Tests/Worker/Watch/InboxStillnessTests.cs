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

    [Fact]
    public void A_clock_that_is_set_back_delays_no_file()
    {
        Drop("-");
        Assert.False(IsReady());
        _clock.SetBack(TimeSpan.FromDays(400));
        AssertReadyJustAfter(seconds: 5);
    }

    [Theory]
    [InlineData("AGNCY,CLIENTID\nN0001,1\nN0001,2", true)]
    [InlineData("AGNCY,CLIENTID\nN0001,1\n", true)]
    [InlineData("AGNCY,CLIENTID\nN0001,1\nN00", false)]
    [InlineData("AGNCY,CLIENTID\nN0001,\"1\n", false)]
    [InlineData("AGNCY,CLIENTID\nN0001,1\n\0\0\0", false)]
    [InlineData("AGNCY,CLIENTID\nN0001,1\n\0", false)]
    [InlineData("\0\0\0\0", false)]
    [InlineData("AGNCY,CLI", false)]
    public void A_file_that_ends_in_a_row_or_in_zeros_waits_thirty_times_as_long(string text, bool isFinished)
    {
        Drop(text);
        Assert.False(IsReady());
        _clock.Advance(5.1);
        Assert.Equal(isFinished, _inbox.CanTake(Assert.Single(_inbox.Scan())));
        _clock.Advance(144);
        Assert.Equal(isFinished, _inbox.CanTake(Assert.Single(_inbox.Scan())));
        _clock.Advance(1);
        Assert.True(_inbox.CanTake(Assert.Single(_inbox.Scan())));
    }

    [Fact]
    public void The_end_of_a_file_is_examined_again_when_more_has_been_written()
    {
        var path = Drop("AGNCY,CLIENTID\nN00");
        Assert.False(IsReady());
        _clock.Advance(6);
        Assert.False(_inbox.CanTake(Assert.Single(_inbox.Scan())));
        File.AppendAllText(path, "01,1\n");
        Assert.False(IsReady());
        _clock.Advance(6);
        Assert.True(_inbox.CanTake(Assert.Single(_inbox.Scan())));
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
