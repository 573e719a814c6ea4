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
                "Done=inbox",
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
                "Done: the folder is the same as Inbox",
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
    public void Every_mistake_in_a_file_of_a_profile_is_named_with_the_profile()
    {
        using var folder = new TemporaryFolder();
        var people = folder.Write("people.csv", "CLIENTID,keyworker,team\n1,,\n2,,\n");
        var (_, mistakes) = SettingsReader.Read(InProcessWorker.Configuration($"Profiles:one:People={people}"));
        Assert.Equal(3, mistakes.Count);
        Assert.All(mistakes, m => Assert.StartsWith("Profiles:one: ", m, StringComparison.Ordinal));
        Assert.Contains("people.csv line 2", mistakes[1], StringComparison.Ordinal);
        Assert.Contains("people.csv line 3", mistakes[2], StringComparison.Ordinal);
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
