using System.Security.Cryptography;
using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Worker.Watch;
using Microsoft.Extensions.Logging.Abstractions;

namespace DqCheck.Tests.Worker.Watch;

/// <summary>A check that fails counts as an attempt of its extract, unless disk or folders would fail any other extract too.</summary>
public sealed class RunningChecksTests : IDisposable
{
    private const string Name = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private readonly WorkerRoot _root = new();
    private readonly WorkerSettings _settings;
    private readonly LoadedProfile _profile;
    private readonly ActiveFaults _faults;
    private readonly RunningChecks _running;
    private int _ended;

    public RunningChecksTests()
    {
        _settings = SettingsReader
            .Read(InProcessWorker.Configuration("Root=" + _root.Path, "Checks=2", "Profiles:default:Formats=json"))
            .Settings;
        WorkerFolders.Create(_settings);
        _profile = LoadedProfile.Load(_settings.Profiles[0]);
        var clock = new ManualClock();
        _faults = new(_settings.PollInterval, _settings.MaxRetryDelay, clock, NullLogger.Instance);
        _running = new(_settings, _faults, new(_settings, new(_settings), clock), () => _ended++, NullLogger.Instance);
    }

    public void Dispose()
    {
        _running.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task A_fault_of_folders_does_not_count_as_an_attempt_and_delays_all_checks()
    {
        // A folder in place of a file may not be read.
        Directory.CreateDirectory(_root.PathTo("state", "ledger", GetKey() + ".json"));
        var claim = await Run(_profile);
        Assert.Equal(0, claim.AttemptCount);
        Assert.True(claim.NeedsCheck);
        Assert.Single(_faults.Current);
        Assert.True(_running.IsBackingOff);
        Assert.False(_running.HasCapacity);
    }

    [Fact]
    public async Task Any_other_storage_error_counts_as_an_attempt_and_delays_all_checks()
    {
        // A folder in place of the file that reserves the name of the result.
        Directory.CreateDirectory(_root.PathTo("state", "names", InProcessWorker.Day, "failed", Path.GetFileNameWithoutExtension(Name)));
        var claim = await Run(_profile, "no extract");
        Assert.Equal(1, claim.AttemptCount);
        Assert.NotEqual("", claim.LastAttempt);
        Assert.Single(_faults.Current);
        Assert.True(_running.IsBackingOff);
    }

    [Fact]
    public async Task An_unexpected_error_counts_as_an_attempt_and_delays_no_other_check()
    {
        var claim = await Run(profile: null);
        Assert.Equal((1, nameof(NullReferenceException)), (claim.AttemptCount, claim.LastAttempt.Split('.')[^1].Split(' ')[0]));
        Assert.Empty(_faults.Current);
        Assert.True(_running.HasCapacity);
    }

    [Fact]
    public async Task A_mistake_in_a_file_of_the_profile_does_not_count_as_an_attempt_and_delays_that_profile_only()
    {
        var people = _root.PathTo("people.csv");
        File.WriteAllText(people, "CLIENTID,keyworker,team\n1,Ada,West\n");
        var profile = LoadedProfile.Load(_settings.Profiles[0] with { People = people });
        File.WriteAllText(people, "CLIENTID,keyworker,team\n1,,\n");
        var claim = await Run(profile);
        Assert.Equal(0, claim.AttemptCount);
        Assert.True(_faults.IsBackingOff(ProfileCache.GetFaultSource(profile.Settings.Name)));
        Assert.False(_running.IsBackingOff);
    }

    [Fact]
    public async Task A_successful_check_clears_the_fault_and_triggers_a_scan()
    {
        _faults.Report("Results", "the disk is full");
        await Run(_profile);
        Assert.Equal((1, 0, 1, 0), (_running.Done, _running.Failed, _ended, _running.Count));
        Assert.Empty(_faults.Current);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task No_other_check_starts_beside_one_that_must_run_alone(bool alone, bool hasCapacity)
    {
        // The check waits for the lock of its content.
        Directory.CreateDirectory(_root.PathTo("state", "locks"));
        var locks = _root.HoldLocks("content");
        _running.Start(Take(), _profile, alone);
        Assert.Equal((1, hasCapacity), (_running.Count, _running.HasCapacity));
        foreach (var held in locks)
            held.Dispose();
        await _running.FinishAsync();
        Assert.True(_running.HasCapacity);
    }

    private async Task<Claim> Run(LoadedProfile? profile, string? text = null)
    {
        var claim = Take(text);
        _running.Start(claim, profile, alone: false);
        await _running.FinishAsync();
        return claim;
    }

    private Claim Take(string? text = null)
    {
        _root.DropExtract(Name, text ?? CleanExtract.Text());
        return Claim.TryTake(
            _settings,
            new(_root.PathTo("inbox", Name), _settings.Profiles[0], IsForced: false, DateTimeOffset.UnixEpoch, IsReady: true)
        )!;
    }

    private string GetKey() =>
        _profile.GetKey(Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(CleanExtract.Text()))), Name);
}
