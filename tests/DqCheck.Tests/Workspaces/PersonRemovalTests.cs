using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DqCheck.Tests.Fixtures;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Workspaces;

/// <summary>A person who is to be forgotten is nowhere in the workspace afterwards, and nobody else is changed.</summary>
public sealed class PersonRemovalTests : IDisposable
{
    private const string Client = "FORGET-ME-1";

    private readonly TestWorkspace _workspace = new();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "idsInHistory": "hashed" }""")]
    public void No_file_names_the_person_afterwards(string settings)
    {
        _workspace.WriteSettings(settings);
        var person = SampleRows.Client(1).With(("CLIENTID", Client), ("SEX", "Q"), ("EPISODID", "FORGET-EP-1"));
        var other = SampleRows.Client(2).With(("SEX", "Q"));
        _workspace.Check(new(2014, 3, 31), person, other);
        _workspace.Check(new(2014, 4, 30), person, other);
        _workspace.Check(new(2014, 4, 30), other);
        File.AppendAllText(_workspace.PathTo("people.csv"), $"{Client},,Jo,A\n50002,,Sam,B\n,FORGET-EP-1,Jo,A\n");
        File.WriteAllText(
            _workspace.PathTo("local/offences.csv"),
            $"CLIENTID,EPISODID,COMMITTED\n{Client},,2014-04-01\n50002,,2014-04-01\n,FORGET-EP-1,2014-04-02\n"
        );
        var findings = _workspace.Store.List().Last().FindingsFile;
        var fingerprint = DqCheck.Tables.Table.Read(findings).Rows.First(r => r["client"] == Client)["fingerprint"];
        File.AppendAllText(_workspace.PathTo("accepted.csv"), $"{fingerprint},known,Jo,,,\n");
        Assert.Contains(FindFilesWith(Client), f => f.EndsWith(".xlsx", StringComparison.Ordinal));

        var places = PersonRemoval.Run(_workspace.Workspace, Client, ShippedRuleset.Ruleset, CancellationToken.None);

        Assert.Empty(FindFilesWith(Client));
        Assert.Empty(FindFilesWith("FORGET-EP-1"));
        Assert.Empty(FindFilesWith(fingerprint));
        Assert.DoesNotContain(places, p => p.Contains(Client, StringComparison.Ordinal));
        Assert.Contains(places, p => p.StartsWith("history.db: ", StringComparison.Ordinal));
        Assert.Contains(places, p => p == "people.csv: 2 lines");
        Assert.Contains(places, p => p == "local/offences.csv: 2 lines");
        Assert.Contains("50002", File.ReadAllText(_workspace.PathTo("local/offences.csv")));
        Assert.Contains(places, p => p == "accepted.csv: 1 line");
        Assert.Contains("50002", File.ReadAllText(_workspace.PathTo("people.csv")));
        Assert.All(_workspace.Store.List(), r => Assert.Contains("50002", File.ReadAllText(r.Extracts[0])));
    }

    [Fact]
    public void Nobody_is_missing_afterwards_and_the_next_check_runs()
    {
        var person = SampleRows.Client(1).With(("CLIENTID", Client));
        _workspace.Check(new(2014, 4, 30), person, SampleRows.Client(2));
        PersonRemoval.Run(_workspace.Workspace, Client, ShippedRuleset.Ruleset, CancellationToken.None);
        var may = _workspace.Check(new(2014, 5, 31), SampleRows.Client(2)).View.Result;
        Assert.Equal(new(2014, 4, 30), may.Verdict.ComparedWith);
        Assert.DoesNotContain(may.FindingRows(), r => r.Rule.Id == "CLI008");
    }

    [Fact]
    public void A_result_without_a_month_does_not_name_the_person_afterwards()
    {
        var text = Regex.Replace(
            CleanExtract.Text(SampleRows.Client(1).With(("CLIENTID", Client), ("SEX", "Q")), SampleRows.Client(2)),
            @"\b(19|20)\d{6}\b",
            ""
        );
        using var folder = new TemporaryFolder();
        CheckRequest request = new() { Extracts = [folder.Write("April.csv", text)] };
        var prepared = new WorkspaceCheck(_workspace.Workspace).Run(request, new(), null, CancellationToken.None);
        Assert.Equal("no-date/N0001", prepared.Place);
        Assert.Contains(FindFilesWith(Client), f => f.EndsWith("April.csv", StringComparison.Ordinal));
        PersonRemoval.Run(_workspace.Workspace, Client, ShippedRuleset.Ruleset, CancellationToken.None);
        Assert.Empty(FindFilesWith(Client));
        Assert.Contains(FindFilesWith("50002"), f => f.EndsWith("April.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Damaged_histories_go_and_files_of_others_are_named()
    {
        var person = SampleRows.Client(1).With(("CLIENTID", Client));
        _workspace.Check(new(2014, 4, 30), person, SampleRows.Client(2));
        File.Move(_workspace.PathTo("history.db"), _workspace.PathTo("history.damaged-1.db"));
        File.WriteAllText(_workspace.PathTo("results", "2014-04", "N0001", "notes.txt"), $"Ring {Client.ToLowerInvariant()}.");
        File.WriteAllText(_workspace.PathTo("returns", "other.csv"), $"{Client}9");
        var places = PersonRemoval.Run(_workspace.Workspace, Client, ShippedRuleset.Ruleset, CancellationToken.None);
        Assert.Contains("history.damaged-1.db: deleted, because it may name the person", places);
        Assert.Contains("results/2014-04/N0001/notes.txt: not changed. It may name the person: look at it yourself", places);
        Assert.DoesNotContain(places, p => p.StartsWith("returns/", StringComparison.Ordinal));
        Assert.Empty(WorkspaceRepair.Run(_workspace.Workspace, CancellationToken.None).Problems);
    }

    [Fact]
    public async Task A_person_who_is_nowhere_is_reported()
    {
        var run = await CliRun.Execute("workspace", "forget", "nobody", _workspace.Path);
        Assert.Equal((0, "The person is nowhere in the workspace. Check the CLIENTID.\n"), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void Other_lines_of_a_file_stay_as_they_are(string encoding)
    {
        using var folder = new TemporaryFolder();
        var form = Encoding.GetEncoding(encoding);
        var text = "id,text\r\n1,é\r\n2,\"two\r\nlines, ü\"\r\n3,x\r\n";
        var path = folder.Write("file.csv", [.. form.GetPreamble(), .. form.GetBytes(text)]);
        var table = DqCheck.Tables.LocalTable.Read(path);
        var left = CsvLines.Without(path, table, row => row["id"] == "2");
        Assert.Equal([.. form.GetPreamble(), .. form.GetBytes("id,text\r\n1,é\r\n3,x\r\n")], left);
    }

    /// <summary>Files that hold a text, workbooks unpacked.</summary>
    private List<string> FindFilesWith(string text) =>
        [
            .. Directory
                .EnumerateFiles(_workspace.Path, "*", SearchOption.AllDirectories)
                .Where(file => Read(file).Contains(text, StringComparison.Ordinal)),
        ];

    private static string Read(string file)
    {
        if (Path.GetExtension(file) != ".xlsx")
            return Encoding.Latin1.GetString(File.ReadAllBytes(file));
        using var archive = ZipFile.OpenRead(file);
        return string.Concat(
            archive.Entries.Select(e =>
            {
                using var reader = new StreamReader(e.Open());
                return reader.ReadToEnd();
            })
        );
    }

    public void Dispose() => _workspace.Dispose();
}
