using DqCheck.Worker.Watch;
using Microsoft.Extensions.Logging.Abstractions;

namespace DqCheck.Tests.Worker.Watch;

/// <summary>A file that could not be taken waits for its delay, and does not hold up other sources.</summary>
public sealed class RetryBackoffTests : IDisposable
{
    private const string Source = "Inbox of profile default";

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly ActiveFaults _faults;
    private readonly RetryBackoff _backoff;

    public RetryBackoffTests()
    {
        _faults = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60), _clock, NullLogger.Instance);
        _backoff = new(_faults);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_retried_after_a_growing_delay()
    {
        var file = _folder.Write("a.csv", "-");
        foreach (var delay in new[] { 2, 4, 8 })
        {
            _backoff.BeginScan();
            Assert.True(_backoff.CanTry(file));
            _backoff.AddFailure(file, Source, new IOException("refused"));
            _clock.Advance(delay - 1);
            _backoff.BeginScan();
            Assert.False(_backoff.CanTry(file), $"before {delay} seconds");
            _clock.Advance(1);
        }
    }

    [Fact]
    public void Two_files_of_one_source_that_fail_in_one_scan_count_as_one_failure()
    {
        _backoff.BeginScan();
        foreach (var name in new[] { "a.csv", "b.csv" })
            _backoff.AddFailure(_folder.Write(name, "-"), Source, new IOException("refused"));
        _clock.Advance(2);
        Assert.False(_faults.IsBackingOff(Source));
    }

    [Fact]
    public void A_file_that_never_failed_does_not_wait()
    {
        _backoff.BeginScan();
        _backoff.AddFailure(_folder.Write("a.csv", "-"), Source, new IOException("refused"));
        _backoff.BeginScan();
        Assert.True(_backoff.CanTry(_folder.File("b.csv")));
    }

    [Fact]
    public void The_fault_ends_when_the_last_file_that_failed_is_gone()
    {
        string[] files = [_folder.Write("a.csv", "-"), _folder.Write("b.csv", "-")];
        _backoff.BeginScan();
        foreach (var file in files)
            _backoff.AddFailure(file, Source, new IOException("refused"));
        File.Delete(files[0]);
        _backoff.BeginScan();
        Assert.Single(_faults.Current);
        File.Delete(files[1]);
        _backoff.BeginScan();
        Assert.Empty(_faults.Current);
    }

    [Fact]
    public void A_file_that_is_gone_was_taken_by_another_worker_and_is_not_a_fault()
    {
        _backoff.BeginScan();
        _backoff.AddFailure(_folder.File("gone.csv"), Source, new FileNotFoundException());
        Assert.Empty(_faults.Current);
    }
}
