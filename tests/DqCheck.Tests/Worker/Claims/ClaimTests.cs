using DqCheck.Worker.Claims;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>A claim that is given back, or whose result finds its name taken, overwrites nothing.</summary>
public sealed class ClaimTests : IDisposable
{
    private const string Name = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private readonly WorkerRoot _root = new();
    private readonly WorkerSettings _settings;

    public ClaimTests()
    {
        var (settings, mistakes) = SettingsReader.Read(InProcessWorker.Configuration("Root=" + _root.Path));
        Assert.Equal([], mistakes);
        _settings = settings;
        WorkerFolders.Create(_settings);
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void An_extract_that_is_given_back_never_replaces_another_of_its_name()
    {
        using var claim = Take("first");
        _root.DropExtract(Name, "second");
        claim.ReturnToInbox(_settings);
        Assert.Equal("second", File.ReadAllText(_root.PathTo("inbox", Name)));
        Assert.Equal("first", File.ReadAllText(claim.Extract!.FullName));
    }

    [Fact]
    public void An_extract_that_is_given_back_leaves_no_claim()
    {
        using var claim = Take("first");
        claim.ReturnToInbox(_settings);
        Assert.Equal("first", File.ReadAllText(_root.PathTo("inbox", Name)));
        Assert.False(Directory.Exists(claim.Folder));
    }

    [Fact]
    public void An_extract_that_was_to_be_checked_again_is_given_back_to_the_same_folder()
    {
        using var claim = Take("first", WorkerSettings.RecheckFolder);
        claim.ReturnToInbox(_settings);
        Assert.Equal("first", File.ReadAllText(_root.PathTo("inbox", WorkerSettings.RecheckFolder, Name)));
    }

    [Fact]
    public void A_folder_that_already_has_the_name_of_the_result_stays_and_the_result_gets_another()
    {
        using var claim = Take("first");
        claim.ClearOutputFolder();
        File.WriteAllText(Path.Combine(claim.OutputFolder, "reason.txt"), "why");
        claim.WriteRecord(CreateRecord(claim));
        var taken = _root.PathTo("failed", InProcessWorker.Day, Path.GetFileNameWithoutExtension(Name));
        Directory.CreateDirectory(taken);
        File.WriteAllText(Path.Combine(taken, "mine.txt"), "mine");

        var placed = new ClaimPipeline(_settings, new(_settings), TimeProvider.System).Run(claim, profile: null, CancellationToken.None)!;
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(taken).Select(f => Path.GetFileName(f)!));
        Assert.Equal(Path.GetFileName(taken) + "-2", placed.Folder);
        Assert.Equal("first", File.ReadAllText(Path.Combine(taken + "-2", Name)));
        Assert.Equal(Path.GetFileName(taken) + "-2", Assert.Single(_root.Notices)["folder"].Split('/')[^1]);
    }

    [Theory]
    [InlineData("default.once.0123456789abcdef0123456789abcdef", true)]
    [InlineData("default.again.0123456789abcdef0123456789abcdef", true)]
    [InlineData("default.twice.0123456789abcdef0123456789abcdef", false)]
    [InlineData("default.once.0123456789abcdef0123456789abcde", false)]
    [InlineData("default.once.0123456789abcdef0123456789abcdef0", false)]
    [InlineData("default.once", false)]
    [InlineData("somebody's own folder", false)]
    public void Only_a_folder_with_the_name_of_a_claim_is_taken_over(string name, bool isClaim)
    {
        Directory.CreateDirectory(Path.Combine(_settings.Working, name));
        using var claim = Claim.TryTakeOver(Path.Combine(_settings.Working, name));
        Assert.Equal(isClaim, claim is not null);
        Assert.Equal(isClaim, File.Exists(Path.Combine(_settings.Working, name, ".lock")));
        Assert.Equal(isClaim && name.Contains("again", StringComparison.Ordinal), claim?.IsForced == true);
    }

    private Claim Take(string text, params string[] folder)
    {
        _root.DropExtract(Name, text, folder);
        var path = _root.PathTo(["inbox", .. folder, Name]);
        return Claim.TryTake(
            _settings,
            new(path, _settings.Profiles[0], IsForced: folder.Length > 0, DateTimeOffset.UnixEpoch, IsReady: true)
        )!;
    }

    private static ResultRecord CreateRecord(Claim claim) =>
        new()
        {
            Id = claim.Id,
            Outcome = ResultOutcome.Failed,
            Day = DateOnly.Parse(InProcessWorker.Day, System.Globalization.CultureInfo.InvariantCulture),
            Ended = DateTimeOffset.UnixEpoch,
            Profile = claim.Profile,
            Extract = Name,
            Shown = Name,
            Sentence = "why",
            Folder = Path.GetFileNameWithoutExtension(Name),
        };
}
