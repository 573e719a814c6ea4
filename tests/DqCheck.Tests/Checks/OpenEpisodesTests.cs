using DqCheck.Checks;

namespace DqCheck.Tests.Checks;

/// <summary>An episode is open from its triage until its discharge; a reason without a date is not an open episode.</summary>
public class OpenEpisodesTests
{
    [Theory]
    [InlineData("2014-04-30 - -", true)]
    [InlineData("2014-05-01 - -", false)]
    [InlineData("- - -", false)]
    [InlineData("2013-09-02 - NA", true)]
    [InlineData("2013-09-02 - 85", false)]
    [InlineData("2013-09-02 2014-05-01 -", true)]
    [InlineData("2013-09-02 2014-05-01 85", true)]
    [InlineData("2013-09-02 2014-04-30 -", false)]
    [InlineData("2013-09-02 2014-04-30 85", false)]
    [InlineData("2013-09-02 soon -", false)]
    public void An_episode_is_open_after_triage_and_before_discharge(string days, bool isOpen)
    {
        var population = ScenarioBuilder.Check($"episode 2013-09-01 {days}").Population;
        Assert.Equal(isOpen, OpenEpisodes.FindOpen(population, CleanExtract.AsOf.DayNumber).Any());
    }
}
