using DqCheck.Publication;
using DqCheck.Reports.Json;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Settings;

/// <summary>A profile comes before the settings and files of its workspace, and everything of both belongs to the key of a result.</summary>
public sealed class LoadedProfileTests : IDisposable
{
    private const string April = "N0001-20140401-20140430-TREAT-IN-K.csv";

    private readonly WorkerRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void What_the_profile_does_not_say_the_workspace_says()
    {
        _root.WriteSettings("""{ "contracts": ["somerset"], "audience": "commissioner", "counts": "exact", "formats": ["json"] }""");
        var settings = Load().Workspace.Settings;
        Assert.Equal(["somerset"], settings.Contracts);
        Assert.Equal((Audience.Commissioner, CountPrecision.Exact), (settings.Audience, settings.Counts));
        Assert.Equal([JsonOutput.Format], settings.Formats);
    }

    [Fact]
    public void What_the_profile_says_comes_first()
    {
        _root.WriteSettings("""{ "contracts": ["somerset"], "audience": "commissioner", "counts": "exact", "formats": ["xlsx"] }""");
        var settings = Load("Contracts=southampton", "Audience=provider", "Formats=json").Workspace.Settings;
        Assert.Equal(["southampton"], settings.Contracts);
        Assert.Equal((Audience.Provider, CountPrecision.Rounded), (settings.Audience, settings.Counts));
        Assert.Equal([JsonOutput.Format], settings.Formats);
    }

    [Fact]
    public void A_workspace_that_does_not_exist_is_made()
    {
        Load("Workspace=elsewhere/mine");
        Assert.True(File.Exists(_root.PathTo("elsewhere", "mine", "settings.json")));
        Assert.True(File.Exists(_root.PathTo("elsewhere", "mine", "README.txt")));
    }

    [Fact]
    public void Files_in_a_folder_that_becomes_a_workspace_stay_as_they_are()
    {
        Directory.CreateDirectory(_root.PathTo("mine"));
        const string Lines = "fingerprint,reason,by,until,rule,up-to\n,asked,Ada,,SEX-code,5\n";
        File.WriteAllText(_root.PathTo("mine", "accepted.csv"), Lines);
        Load("Workspace=mine");
        Assert.Equal(Lines, File.ReadAllText(_root.PathTo("mine", "accepted.csv")));
    }

    [Theory]
    [InlineData("settings.json", "{ \"colour\": 1 }")]
    [InlineData("accepted.csv", "a,b\n1,2\n")]
    [InlineData("columns.csv", "export-name,column\nGender,SEKS\n")]
    [InlineData("reasons.csv", "a,b\n1,2\n")]
    [InlineData("history.db", "this is no database, but it is long enough to be taken for one")]
    public void A_mistake_in_a_file_of_the_workspace_stops_the_profile(string name, string text)
    {
        Load();
        File.WriteAllText(_root.PathTo("workspaces", "default", name), text);
        Assert.Throws<DqCheckException>(() => Load());
    }

    [Theory]
    [InlineData("accepted.csv", "fingerprint,reason,by,until,rule,up-to\n,asked,Ada,,SEX-code,5\n")]
    [InlineData("people.csv", "CLIENTID,EPISODID,keyworker,team\n1,,Ada,West\n")]
    [InlineData("columns.csv", "export-name,column\nGender,SEX\n")]
    [InlineData("reasons.csv", "line-key,reason,action\nL1,asked,\n")]
    [InlineData("settings.json", "{ \"contracts\": [\"somerset\"] }")]
    public void Every_file_of_the_workspace_belongs_to_the_key(string name, string text)
    {
        var before = Load().GetKey("hash", April);
        Assert.Equal(before, Load().GetKey("hash", April));
        File.WriteAllText(_root.PathTo("workspaces", "default", name), text);
        Assert.NotEqual(before, Load().GetKey("hash", April));
    }

    [Fact]
    public void Rules_of_the_service_belong_to_the_key()
    {
        var profile = Load();
        _root.Write("name,value\nmissing-record-months,1\n", "workspaces", "default", "rules", "settings.csv");
        try
        {
            Assert.NotEqual(profile.GetKey("hash", April), LoadedProfile.Load(profile.Settings, profile).GetKey("hash", April));
        }
        catch (DqCheckException)
        {
            // A name that no ruleset has is a mistake: it was read.
        }
    }

    [Fact]
    public void The_names_of_columns_belong_to_the_profile_and_to_the_key_of_its_results()
    {
        var before = Load();
        var mapping = _root.PathTo("mapping.csv");
        File.WriteAllText(mapping, "export-name,column\nGender,SEX\n");
        var profile = Load($"Columns={mapping}");
        Assert.Equal(mapping, profile.CreateRequest([]).Columns);
        Assert.NotEqual(before.GetKey("hash", April), profile.GetKey("hash", April));
        File.WriteAllText(mapping, "export-name,column\nGender,SEKS\n");
        Assert.Throws<DqCheckException>(() => LoadedProfile.Load(profile.Settings));
    }

    private LoadedProfile Load(params string[] settings)
    {
        var (read, mistakes) = SettingsReader.Read(
            InProcessWorker.Configuration(["Root=" + _root.Path, .. settings.Select(s => $"Profiles:default:{s}")])
        );
        Assert.Equal([], mistakes);
        return LoadedProfile.Load(read.Profiles.Single(p => p.Name == "default"));
    }
}
