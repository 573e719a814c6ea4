using System.Security.Cryptography;
using DqCheck.Worker.Claims;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>Every result has a folder of its own, is found again by its bytes and rules, and is announced once.</summary>
public sealed class ResultFoldersTests : IDisposable
{
    private const string Text = "text";

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
        Directory.CreateDirectory(_root.PathTo("failed", InProcessWorker.Day, "April"));
        Assert.Equal("April-2", ResultFolders.Reserve(_settings, CreateRecord("a")));
    }

    [Theory]
    [InlineData("workspaces/default/results/2014-04/N0001", "a", "2014-04/N0001")]
    [InlineData("workspaces/default/results/2014-04/N0001~3", "a", "2014-04/N0001~3")]
    [InlineData("workspaces/default/results/2014-04/N0001", "b", null)]
    [InlineData("workspaces/default/results/2014-05/N0001", "a", null)]
    [InlineData("workspaces/other/results/2014-04/N0001", "a", null)]
    public void An_earlier_result_is_known_while_it_is_in_the_workspace(string folder, string id, string? place)
    {
        var ledger = new ResultLedger(_settings);
        ledger.Write(CreateRecord("a"));
        Assert.Null(ledger.Find("key"));
        var extract = WriteExtract(folder, "kept", "extracts");
        ResultFolders.Mark(_root.PathTo(folder), id);
        Assert.Equal(place, ledger.Find("key")?.Place);
        Assert.Null(ledger.Find("other"));

        // One whose extract has changed or is gone is not the same any more.
        File.AppendAllText(extract, "more");
        Assert.Null(ledger.Find("key"));
        File.Delete(extract);
        Assert.Null(ledger.Find("key"));
    }

    [Theory]
    [InlineData("working/a/extract", true)]
    [InlineData("working/a/out/kept/extracts", true)]
    [InlineData("working/b/extract", false)]
    public void An_earlier_result_is_known_while_its_claim_waits_to_be_taken_over(string folder, bool isKnown)
    {
        var ledger = new ResultLedger(_settings);
        ledger.Write(CreateRecord("a"));
        WriteExtract(folder);
        Assert.Equal(isKnown, ledger.Find("key") is not null);
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

    private string WriteExtract(params string[] folder)
    {
        Directory.CreateDirectory(_root.PathTo(folder));
        var path = _root.PathTo([.. folder, "April.csv"]);
        File.WriteAllText(path, Text);
        return path;
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
            Stamp = new(
                Text.Length,
                DateTime.UnixEpoch,
                Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Text)))
            ),
            Place = "2014-04/N0001",
            Folder = "April",
            Key = "key",
        };
}
