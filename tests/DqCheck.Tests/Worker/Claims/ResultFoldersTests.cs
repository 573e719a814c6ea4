using DqCheck.Worker.Claims;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>Every result has a folder of its own, is found again by its bytes and rules, and is announced once.</summary>
public sealed class ResultFoldersTests : IDisposable
{
    private readonly WorkerRoot _root = new();
    private readonly WorkerSettings _settings;

    public ResultFoldersTests() => _settings = SettingsReader.Read(InProcessWorker.Configuration("Root=" + _root.Path)).Settings;

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_name_that_another_claim_has_reserved_is_not_used_but_its_own_is()
    {
        Assert.Equal(
            ["April", "April-2", "April", "April-2", "April-3"],
            new[] { "a", "b", "a", "b", "c" }.Select(id => ResultFolders.Reserve(_settings, CreateRecord(id)))
        );
    }

    [Fact]
    public void A_name_that_a_folder_already_has_is_not_used()
    {
        Directory.CreateDirectory(_root.PathTo("done", InProcessWorker.Day, "April"));
        Assert.Equal("April-2", ResultFolders.Reserve(_settings, CreateRecord("a")));
        Assert.Equal("April", ResultFolders.Reserve(_settings, CreateRecord("b") with { Outcome = ResultOutcome.Failed }));
    }

    [Theory]
    [InlineData("done/2014-05-02/April", true)]
    [InlineData("working/a", true)]
    [InlineData("working/b", false)]
    [InlineData("failed/2014-05-02/April", false)]
    public void An_earlier_result_is_known_while_its_folder_exists(string folder, bool isKnown)
    {
        var ledger = new ResultLedger(_settings);
        ledger.Write(CreateRecord("a"));
        Assert.Null(ledger.Find("key"));
        Directory.CreateDirectory(_root.PathTo(folder.Split('/')));
        Assert.Equal(isKnown, ledger.Find("key") is not null);
        Assert.Null(ledger.Find("other"));
    }

    [Fact]
    public void A_notice_that_an_earlier_worker_may_have_added_is_not_repeated()
    {
        var notices = new Notices(_settings);
        string[] ids = [.. "abc".Select(letter => "default.once." + new string(letter, 32))];
        notices.Add(CreateRecord(ids[0]), mayExist: true);
        notices.Add(CreateRecord(ids[0]), mayExist: true);
        notices.Add(CreateRecord(ids[1]), mayExist: true);
        notices.Add(CreateRecord(ids[2]), mayExist: false);
        Assert.Equal(ids, _root.Notices.Select(n => n["id"]));
    }

    private static ResultRecord CreateRecord(string id) =>
        new()
        {
            Id = id,
            Outcome = ResultOutcome.Done,
            Day = new(2014, 5, 2),
            Ended = DateTimeOffset.UnixEpoch,
            Profile = "default",
            Extract = "April.csv",
            Shown = "April.csv",
            Sentence = "sentence",
            Folder = "April",
            Key = "key",
        };
}
