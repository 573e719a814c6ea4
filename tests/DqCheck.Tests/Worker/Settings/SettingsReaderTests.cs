using DqCheck.Publication;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Settings;

/// <summary>Settings are read from all sources; mistakes are named together.</summary>
public class SettingsReaderTests
{
    [Fact]
    public void Every_mistake_in_the_settings_is_named_at_once()
    {
        var (_, mistakes) = SettingsReader.Read(
            InProcessWorker.Configuration(
                "Root=r",
                "PollSeconds=soon",
                "Checks=0",
                "HealthPort=99999",
                "Colour=red",
                "Failed=inbox",
                "Done=elsewhere",
                "Mail:Pickup=nowhere",
                "Mail:To=a b",
                "Profiles:again:Formats=pdf",
                "Profiles:one:Audience=me",
                "Profiles:one:Contracts=nowhere",
                "Profiles:two:People=no.csv",
                "Profiles:two:Ruleset=nothing"
            )
        );
        foreach (
            var expected in new[]
            {
                "PollSeconds: “soon” is not a number",
                "Checks: use between",
                "HealthPort: use a port",
                "Colour: unknown setting.",
                "Failed: the folder is the same as Inbox",
                "Done: unknown setting. Results are now in the workspace of each profile",
                "Mail:Pickup: folder not found",
                "Mail:From: give the sender",
                "Mail:To: “a b” is not an email address.",
                "Profiles: “again” cannot be the name",
                "Profiles:again:Formats: Unknown format pdf.",
                "Profiles:one:Audience: “me” is not known",
                "Profiles:one: Unknown contract nowhere.",
                "Profiles:two: Unknown ruleset nothing.",
            }
        )
            Assert.Contains(mistakes, m => m.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_a_file_of_a_profile_does_not_stop_the_worker()
    {
        using var folder = new TemporaryFolder();
        var people = folder.Write("people.csv", "CLIENTID,keyworker,team\n1,,\n2,,\n");
        var contract = folder.Write("contract.json", "{");
        var (_, mistakes) = SettingsReader.Read(
            InProcessWorker.Configuration(
                $"Profiles:one:People={people}",
                "Profiles:two:Accepted=no.csv",
                $"Profiles:three:Contracts={Path.GetDirectoryName(contract)}"
            )
        );
        Assert.Equal([], mistakes);
    }

    [Theory]
    [InlineData("Root")]
    [InlineData("Inbox")]
    [InlineData("State")]
    [InlineData("Notices")]
    [InlineData("HealthFile")]
    [InlineData("Workspaces")]
    public void A_blank_path_is_refused(string name)
    {
        foreach (var blank in new[] { "", " " })
            Assert.Equal(
                [$"{name}: no path is given. Give one, or leave the setting out."],
                SettingsReader.Read(InProcessWorker.Configuration($"{name}={blank}")).Mistakes
            );
    }

    [Fact]
    public void A_path_with_a_zero_character_is_refused() =>
        Assert.Equal(["Root: this is not a path."], SettingsReader.Read(InProcessWorker.Configuration("Root=a\0b")).Mistakes);

    [Theory]
    [InlineData("Notices=inbox/notices.csv", "Notices: this is inside the folder Inbox,")]
    [InlineData("Notices=inbox", "Notices: this is inside the folder Inbox,")]
    [InlineData("Notices=failed", "Notices: this is the folder Failed,")]
    [InlineData("Notices=.", "Notices: this is the folder Inbox,")]
    [InlineData("HealthFile=../inbox/again/health.json", "HealthFile: this is inside the folder Inbox,")]
    [InlineData("HealthFile=../working/health.json", "HealthFile: this is inside the folder Working,")]
    [InlineData("HealthFile=../notices.csv", "HealthFile: this is the same file as Notices.")]
    [InlineData("Profiles:a:People=inbox/people.csv", "Profiles:a:People: this is inside the folder Inbox,")]
    [InlineData("Profiles:a:Accepted=inbox/a/accepted.csv", "Profiles:a:Accepted: this is inside the folder Inbox,")]
    [InlineData("Profiles:a:Columns=inbox/mapping.csv", "Profiles:a:Columns: this is inside the folder Inbox,")]
    [InlineData("State=inbox/state", "State: the folder is the same as Inbox, or is inside it.")]
    [InlineData("Profiles:a:Workspace=failed/a", "Profiles:a:Workspace: the folder is the same as Failed, or is inside it.")]
    [InlineData("Profiles:a:Workspace=.", "Inbox: the folder is the same as Profiles:a:Workspace, or is inside it.")]
    [InlineData(
        "Profiles:a:Workspace=workspaces/default",
        "Profiles:a:Workspace: the folder is the same as Profiles:default:Workspace, or is inside it."
    )]
    [InlineData("Workspaces=inbox/workspaces", "Profiles:default:Workspace: the folder is the same as Inbox, or is inside it.")]
    [InlineData("Notices=link/notices.csv", "Notices: this is inside the folder Inbox,")]
    [InlineData("Failed=link/failed", "Failed: the folder is the same as Inbox, or is inside it.")]
    [InlineData("Inbox=link", null)]
    [InlineData("Notices=inbox.csv", null)]
    [InlineData("Notices=failed/notices.csv", null)]
    [InlineData("Profiles:a:Workspace=a", null)]
    [InlineData("Profiles:a:People=workspaces/a/people.csv", null)]
    public void Own_files_and_folders_inside_the_inbox_are_refused_even_through_a_link(string setting, string? expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var root = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(root.Path, "inbox"));
        Directory.CreateSymbolicLink(Path.Combine(root.Path, "link"), "inbox");
        var mistakes = SettingsReader.Read(InProcessWorker.Configuration("Root=" + root.Path, setting)).Mistakes;
        if (expected is null)
            Assert.Equal([], mistakes);
        else
            Assert.Contains(mistakes, m => m.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Mail_is_not_written_into_the_inbox()
    {
        using var root = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(root.Path, "inbox"));
        var (_, mistakes) = SettingsReader.Read(
            InProcessWorker.Configuration("Root=" + root.Path, "Mail:Pickup=inbox", "Mail:From=a@b.example", "Mail:To=a@b.example")
        );
        Assert.StartsWith("Mail:Pickup: this is inside the folder Inbox,", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commissioner", "exact", CountPrecision.Exact, null)]
    [InlineData("commissioner", "Rounded", CountPrecision.Rounded, null)]
    [InlineData("commissioner", "", null, null)]
    [InlineData("provider", "exact", CountPrecision.Exact, "Profiles:one:Counts: exact goes with the audience commissioner only.")]
    [InlineData("commissioner", "some", CountPrecision.Rounded, "Profiles:one:Counts: “some” is not known. Use rounded or exact.")]
    public void Exact_counts_go_with_a_commissioner_only(string audience, string counts, object? expected, string? mistake)
    {
        var (settings, mistakes) = SettingsReader.Read(
            InProcessWorker.Configuration($"Profiles:one:Audience={audience}", $"Profiles:one:Counts={counts}")
        );
        Assert.Equal(expected, settings.Profiles.Single(p => p.Name == "one").Counts);
        Assert.Equal(mistake is null ? 0 : 1, mistakes.Count);
        Assert.All(mistakes, m => Assert.StartsWith(mistake!, m, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Commissioner", true)]
    [InlineData("provider", false)]
    public void An_audience_is_read_regardless_of_case(string word, bool isCommissioner)
    {
        var (settings, mistakes) = SettingsReader.Read(InProcessWorker.Configuration($"Profiles:one:Audience={word}"));
        Assert.Empty(mistakes);
        Assert.Equal(isCommissioner, settings.Profiles.Single(p => p.Name == "one").Audience == Audience.Commissioner);
    }
}
