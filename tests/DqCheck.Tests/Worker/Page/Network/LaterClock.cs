namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>The clock of this computer, put forward: tokens and cookies are judged by the time of now.</summary>
internal sealed class LaterClock : TimeProvider
{
    private TimeSpan _later;

    public void Advance(TimeSpan by) => _later += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _later;
}
