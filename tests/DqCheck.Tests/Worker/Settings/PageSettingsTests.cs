using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Settings;

/// <summary>The settings of the page.</summary>
public class PageSettingsTests
{
    [Fact]
    public void The_page_is_on_by_default()
    {
        var (settings, mistakes) = SettingsReader.Read(InProcessWorker.Configuration("Root=watched"));
        Assert.Empty(mistakes);
        Assert.Equal((true, 5080, null), (settings.Page.IsEnabled, settings.Page.Port, settings.Page.Workspace));
        Assert.Equal((2_000_000_000, TimeSpan.FromHours(4)), (settings.Page.MaxUploadBytes, settings.Page.IdleTimeout));
    }

    [Theory]
    [InlineData("Page:Port=70000", "Page:Port: use a port from 1 to 65535, or 0 for any free port.")]
    [InlineData("Page:Enabled=maybe", "Page:Enabled: “maybe” is not known. Use true or false.")]
    [InlineData("Page:LargestUploadMegabytes=0", "Page:LargestUploadMegabytes: use between 1 and 1000000.")]
    [InlineData("Page:IdleHours=0", "Page:IdleHours: use between 0.02 and 24 hours.")]
    [InlineData("Page:IdleHours=25", "Page:IdleHours: use between 0.02 and 24 hours.")]
    [InlineData("Page:Colour=red", "Page:Colour: unknown setting.")]
    public void A_mistake_is_named(string setting, string mistake) =>
        Assert.Equal([mistake], SettingsReader.Read(InProcessWorker.Configuration("Root=watched", setting)).Mistakes);

    [Fact]
    public void A_workspace_for_a_page_that_is_off_is_a_mistake() =>
        Assert.Equal(
            ["Page:Workspace: the page is switched off. Remove Page:Enabled or Page:Workspace."],
            SettingsReader.Read(InProcessWorker.Configuration("Page:Enabled=false", "Page:Workspace=ws")).Mistakes
        );
}
