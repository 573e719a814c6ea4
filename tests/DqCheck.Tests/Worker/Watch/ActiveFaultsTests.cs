using DqCheck.Worker.Watch;
using Microsoft.Extensions.Logging;

namespace DqCheck.Tests.Worker.Watch;

/// <summary>A fault is logged once, and retried after growing delays.</summary>
public class ActiveFaultsTests
{
    private const string Source = "Results";

    private readonly ManualClock _clock = new();
    private readonly LogLines _log = new();
    private readonly ActiveFaults _faults;

    public ActiveFaultsTests() => _faults = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60), _clock, _log);

    [Fact]
    public void A_clock_that_is_set_back_lengthens_no_delay()
    {
        _faults.Report(Source, "the disk is full");
        _clock.SetBack(TimeSpan.FromDays(400));
        Assert.True(_faults.IsBackingOff(Source));
        _clock.Advance(2);
        Assert.False(_faults.IsBackingOff(Source));
    }

    [Fact]
    public void Delays_double_from_the_poll_interval_up_to_the_longest()
    {
        foreach (var seconds in new[] { 2, 4, 8, 16, 32, 60, 60 })
        {
            _faults.Report(Source, "the disk is full");
            Assert.True(_faults.IsBackingOff(Source));
            _clock.Advance(seconds);
            _clock.AdvanceTicks(-1);
            Assert.True(_faults.IsBackingOff(Source), $"{seconds} seconds are not over");
            _clock.AdvanceTicks(1);
            Assert.False(_faults.IsBackingOff(Source), $"{seconds} seconds are over");
        }
    }

    [Fact]
    public void A_thousand_failures_wait_no_longer_than_the_longest_delay()
    {
        for (var i = 0; i < 1_000; i++)
            _faults.Report(Source, "the disk is full");
        _clock.Advance(60);
        Assert.False(_faults.IsBackingOff(Source));
    }

    [Fact]
    public void After_success_delays_are_short_again()
    {
        for (var i = 0; i < 5; i++)
            _faults.Report(Source, "the disk is full");
        Assert.True(_faults.Clear(Source));
        Assert.False(_faults.IsBackingOff(Source));
        Assert.False(_faults.Clear(Source));
        _faults.Report(Source, "the disk is full");
        _clock.Advance(2);
        Assert.False(_faults.IsBackingOff(Source));
    }

    [Fact]
    public void Each_source_has_its_own_delay()
    {
        _faults.Report(Source, "the disk is full");
        Assert.False(_faults.IsBackingOff("Folders"));
        Assert.Equal(["Results: the disk is full"], _faults.Current);
        Assert.Equal(("Results: the disk is full", _clock.GetUtcNow()), _faults.LastFault);
    }

    [Fact]
    public void A_repeated_fault_is_logged_once_and_so_is_its_end()
    {
        _faults.Report(Source, "the disk is full");
        _faults.Report(Source, "the disk is full");
        _faults.Report(Source, "there is no permission");
        _faults.Clear(Source);
        Assert.Equal([LogLevel.Error, LogLevel.Error, LogLevel.Information], _log.Lines.Select(l => l.Level));
        Assert.Contains("the disk is full", _log.Lines[0].Text, StringComparison.Ordinal);
        Assert.Contains("there is no permission", _log.Lines[1].Text, StringComparison.Ordinal);
        Assert.Empty(_faults.Current);
    }

    private sealed class LogLines : ILogger
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add((logLevel, formatter(state, exception)));
    }
}
