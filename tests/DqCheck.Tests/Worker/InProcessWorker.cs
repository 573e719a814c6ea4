using System.Collections.Concurrent;
using System.Diagnostics;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Worker.Watch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace DqCheck.Tests.Worker;

/// <summary>A worker in the process of the tests, on a day of 2014, with everything that it logs.</summary>
internal sealed class InProcessWorker : ILogger<WatchedFolder>, IDisposable
{
    public const string Day = "2014-05-02";

    private readonly WorkerRoot _root;
    private readonly WatchedFolder _folder;
    private readonly ConcurrentQueue<string> _log = new();

    private InProcessWorker(WorkerRoot root, WorkerSettings settings)
    {
        _root = root;
        WorkerFolders.Create(settings);
        _folder = new(settings, new FixedDayClock(), this);
        _folder.StartAsync(CancellationToken.None).Wait();
    }

    public IReadOnlyList<string> Log => [.. _log];

    public Health Health => _folder.Health;

    /// <summary>Starts it with quick looks and further settings, such as <c>Checks=2</c>.</summary>
    public static InProcessWorker Start(WorkerRoot root, params string[] settings)
    {
        var (read, mistakes) = SettingsReader.Read(
            Configuration([
                "Root=" + root.Path,
                "PollSeconds=0.1",
                "StillSeconds=0.06",
                "LongestPauseSeconds=0.3",
                "Profiles:default:Formats=json,csv",
                .. settings,
            ])
        );
        Assert.Equal([], mistakes);
        return new(root, read);
    }

    /// <summary>Settings as a settings file would give them.</summary>
    public static IConfiguration Configuration(params string[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(s => s.Split('=', 2)).GroupBy(s => s[0]).ToDictionary(s => s.Key, string? (s) => s.Last()[1])
            )
            .Build();

    /// <summary>Waits until nothing waits and nothing is under way.</summary>
    public void WaitUntilIdle() => WaitUntil(() => _root.IsIdle, "everything is done");

    /// <summary>Waits until it has looked some times more.</summary>
    public void WaitForFurtherPolls()
    {
        WaitUntil(() => Health.LastPoll != default, "the first look");
        var seen = Health.LastPoll;
        WaitUntil(() => Health.LastPoll - seen > TimeSpan.FromSeconds(1), "some looks later");
    }

    public void WaitUntil(Func<bool> holds, string what)
    {
        var deadline = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.False(
                deadline.Elapsed > TimeSpan.FromMinutes(1),
                $"In vain waited for: {what}. The worker logged:\n{string.Join('\n', _log)}"
            );
            Thread.Sleep(20);
        }
    }

    public void Stop() => _folder.StopAsync(CancellationToken.None).Wait();

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _log.Enqueue($"{logLevel}: {formatter(state, exception)}");

    /// <summary>A clock that goes as any other, but on another day.</summary>
    private sealed class FixedDayClock : TimeProvider
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() =>
            new DateTimeOffset(2014, 5, 2, 9, 0, 0, TimeSpan.Zero) + Stopwatch.GetElapsedTime(_start);
    }
}
