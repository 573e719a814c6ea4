using System.Net;
using System.Net.Sockets;

namespace DqCheck.Tests.Worker.Page;

/// <summary>The page beside the watched folder, as the program serves both.</summary>
public class PageHostTests
{
    [Fact]
    public async Task The_worker_serves_the_workspaces_of_its_profiles_and_keeps_the_address_out_of_its_log()
    {
        using WorkerRoot root = new();
        var port = FindFreePort();
        using var worker = WorkerProcess.Start(
            root.Path,
            "--Page:Enabled",
            "true",
            "--Page:Port",
            $"{port}",
            "--Profiles:north:Contracts",
            "somerset"
        );
        worker.WaitUntil(() => File.Exists(root.PathTo("state", "page-address.txt")), "the address");
        var file = root.PathTo("state", "page-address.txt");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Uri address = new((await File.ReadAllTextAsync(file)).Trim());
        using PageClient client = new(new(address.GetLeftPart(UriPartial.Authority)));
        using (var signedIn = await client.GetAsync(address.PathAndQuery))
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.NotEqual(address.AbsoluteUri, (await File.ReadAllTextAsync(file)).Trim());
        Assert.DoesNotContain("token", worker.Output, StringComparison.Ordinal);

        var list = await client.OpenHomeAsync();
        Assert.Contains("href=\"/workspaces/default/\"", list, StringComparison.Ordinal);
        var north = await client.ReadAsync("/workspaces/north/");
        Assert.Contains("data-upload=\"/workspaces/north/checks\"", north, StringComparison.Ordinal);
        Assert.Contains("The settings of the worker name the contracts.", north, StringComparison.Ordinal);
        foreach (var nowhere in new[] { "/workspaces/south/", "/accepted", "/workspaces/northern/" })
        {
            using var missing = await client.GetAsync(nowhere);
            Assert.Equal((nowhere, HttpStatusCode.NotFound), (nowhere, missing.StatusCode));
        }
    }

    [Fact]
    public void A_port_that_is_in_use_stops_the_page_but_not_the_watched_folder()
    {
        using WorkerRoot root = new();
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        using var worker = WorkerProcess.Start(
            root.Path,
            "--Page:Enabled",
            "true",
            "--Page:Port",
            $"{((IPEndPoint)taken.LocalEndpoint).Port}"
        );
        root.DropExtract("N0001-20140401-20140430-TREAT-IN-K.csv", CleanExtract.Text(SampleRows.Client(1)));
        worker.WaitUntil(() => root.Done.Count == 1, "the extract is done");
        Assert.Contains("is in use, so the page is not available.", worker.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_one_workspace_ends_if_its_port_is_in_use()
    {
        using WorkerRoot root = new();
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        DqCheck.Workspaces.Workspace.Create(root.PathTo("ws"));
        using var worker = WorkerProcess.Start(
            root.Path,
            "--Page:Enabled",
            "true",
            "--Page:Workspace",
            "ws",
            "--Page:Port",
            $"{((IPEndPoint)taken.LocalEndpoint).Port}"
        );
        Assert.Equal(2, worker.WaitForExit());
        Assert.Matches("^Port [0-9]+ is in use[.] [^\n]+$", worker.Output.Trim());
        Assert.False(Directory.Exists(root.PathTo("inbox")));
    }

    private static int FindFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
