namespace DqCheck.Tests.Worker;

/// <summary>A clock that moves only when it is told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new(2014, 5, 2, 9, 0, 0, TimeSpan.Zero);
    private TimeSpan _setBack;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public void Advance(double seconds) => _now += TimeSpan.FromSeconds(seconds);

    public void AdvanceTicks(long ticks) => _now += TimeSpan.FromTicks(ticks);

    /// <summary>Sets the time of day back. The time that has gone by stays the same.</summary>
    public void SetBack(TimeSpan by) => _setBack += by;

    public override DateTimeOffset GetUtcNow() => _now - _setBack;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;
}
