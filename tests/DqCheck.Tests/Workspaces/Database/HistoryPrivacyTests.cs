using System.Text;
using DqCheck.Workspaces.Database;
using Microsoft.Data.Sqlite;
using static DqCheck.Tests.Workspaces.Database.HistorySample;

namespace DqCheck.Tests.Workspaces.Database;

public sealed class HistoryPrivacyTests : IDisposable
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("history.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void With_a_key_no_id_and_no_fingerprint_can_be_read_in_the_file()
    {
        using (var history = HistoryDatabase.Open(Path, new() { IdKey = Key }))
            history.Add(Run(1, "1"), [Finding("a")]);

        Assert.Equal([], FindIds());
    }

    [Fact]
    public void Without_a_key_the_ids_are_those_of_the_file_of_findings()
    {
        using (var history = HistoryDatabase.Open(Path, new()))
            history.Add(Run(1, "1"), [Finding("a")]);

        Assert.Equal(["CLIENT-7", "EPISODE-8", "RECORD-9", Fingerprint("a")], FindIds());
    }

    [Fact]
    public void A_key_that_is_given_later_hashes_what_is_there()
    {
        using (var history = HistoryDatabase.Open(Path, new()))
            history.Add(Run(1, "1"), [Finding("a"), Finding("b")]);
        using (var history = HistoryDatabase.Open(Path, new() { IdKey = Key }))
        {
            Assert.Equal([], FindIds());
            history.Add(Run(2, "2", notCheckable: "b"), [Finding("a")]);
            Assert.Equal((2, 0), history.ReadTrend(Series).Months.Select(m => (m.Open, m.Opened)).Last());
        }
    }

    [Fact]
    public void Another_key_or_none_is_refused()
    {
        HistoryDatabase.Open(Path, new() { IdKey = Key }).Dispose();

        Assert.Contains("another key", Refusal(new() { IdKey = [9] }), StringComparison.Ordinal);
        Assert.Contains("the setting was turned off", Refusal(new()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_client_is_forgotten_in_all_series_and_nobody_else(bool isHashed)
    {
        using (var history = HistoryDatabase.Open(Path, new() { IdKey = isHashed ? Key : null }))
        {
            history.Add(Run(1, "1"), [Finding("a"), Finding("b"), Finding("c", "OTHER-1")]);
            history.Add(Run(2, "2", "N0002 ndtms-cds-k"), [Finding("d")]);

            Assert.Equal(3, history.Forget("CLIENT-7"));
            Assert.Equal(0, history.Forget("CLIENT-7"));
            Assert.Equal([1L], history.ReadTrend(Series).Months.Select(m => m.Open));
            Assert.Equal([], history.Check());
        }

        Assert.DoesNotContain("CLIENT-7", FindIds());
    }

    [Fact]
    public void The_file_can_be_read_by_its_owner_only()
    {
        HistoryDatabase.Open(Path, new()).Dispose();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void Findings_are_stored_without_values_and_messages()
    {
        var csv = _folder.Write(
            "findings.csv",
            "rule,class,severity,record,agency,client,episode,record_id,field,value,expected,message,fix,fingerprint\n"
                + $"EPI014,quality,error,episode,N0001,'=7,8,9,DISD,SECRET-1,SECRET-2,SECRET-3,SECRET-4,{Fingerprint("a")}\n"
        );
        var finding = Assert.Single(HistoryFinding.Read(csv));
        Assert.Equal(("=7", "", ""), (finding.Client, finding.Keyworker, finding.Team));
        using (var history = HistoryDatabase.Open(Path, new()))
            history.Add(Run(1, "1"), HistoryFinding.Read(csv));

        Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(File.ReadAllBytes(Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_fingerprints_is_refused()
    {
        var csv = _folder.Write("findings.csv", "rule,client\nEPI014,7\n");
        Assert.Contains(
            "has no column fingerprint",
            Assert.Throws<DqCheckException>(() => HistoryFinding.Read(csv).ToList()).Message,
            StringComparison.Ordinal
        );
    }

    private string Refusal(HistoryOptions options) => Assert.Throws<DqCheckException>(() => HistoryDatabase.Open(Path, options)).Message;

    private List<string> FindIds()
    {
        SqliteConnection.ClearAllPools();
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Path));
        return
        [
            .. new[] { "CLIENT-7", "EPISODE-8", "RECORD-9", Fingerprint("a") }.Where(id =>
                text.Contains(id, StringComparison.OrdinalIgnoreCase)
            ),
        ];
    }
}
