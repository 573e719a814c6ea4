namespace DqCheck.BrowserTests;

/// <summary>Chromium starts and opens a file.</summary>
public class ChromiumTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task A_file_opens_with_its_title()
    {
        using var folder = new DqCheck.Tests.TemporaryFolder();
        var path = folder.Write("page.html", "<!doctype html><html lang=en><title>A page</title><h1>A page</h1></html>");
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        Assert.Equal("A page", await page.TitleAsync());
    }
}
