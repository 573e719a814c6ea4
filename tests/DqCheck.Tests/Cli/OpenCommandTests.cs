using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using DqCheck.Cli;
using DqCheck.Tests.Worker.Page;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Cli;

/// <summary>The page is opened from the command line.</summary>
public class OpenCommandTests
{
    [Fact]
    public async Task A_new_workspace_is_made_and_its_page_served_at_the_printed_address_until_told_to_stop()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource stop = new();
        await using LineChannel output = new();
        await using StringWriter error = new();
        string[] args = ["open", folder.File("ws"), "--no-browser", "--port", "0"];
        var run = CommandLineApp.RunAsync(args, output, error, stop.Token);
        Assert.StartsWith("Made a new workspace: ", await output.Lines.ReadAsync(), StringComparison.Ordinal);
        var line = await output.Lines.ReadAsync();
        Assert.Matches("^Open http://127.0.0.1:[0-9]+/sign-in\\?token=[0-9a-f]{64}$", line);
        Uri address = new(line["Open ".Length..]);
        using PageClient client = new(new(address.GetLeftPart(UriPartial.Authority)));
        using var signedIn = await client.GetAsync(address.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Contains("There are no results yet.", await client.OpenHomeAsync(), StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal((0, ""), (await run, error.ToString()));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/"));
        Assert.NotNull(Workspace.Open(folder.File("ws")));
    }

    [Fact]
    public async Task The_page_ends_with_the_program_that_opened_it_however_that_ended()
    {
        using TemporaryFolder folder = new();
        using var open = Process.Start(
            new ProcessStartInfo(BuiltPrograms.Cli, ["open", folder.File("ws"), "--no-browser", "--port", "0"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var cancel = TestContext.Current.CancellationToken;
        await open.StandardOutput.ReadLineAsync(cancel);
        Uri address = new((await open.StandardOutput.ReadLineAsync(cancel))!["Open ".Length..]);
        using PageClient client = new(new(address.GetLeftPart(UriPartial.Authority)));
        using (var signedIn = await client.GetAsync(address.PathAndQuery))
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        open.Kill();
        // The worker writes to the same output, which ends with the last program that has it.
        await open.StandardOutput.ReadToEndAsync(cancel);
        await open.WaitForExitAsync(cancel);
        await WaitUntilClosedAsync(address, cancel);
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_not_opened()
    {
        using TemporaryFolder folder = new();
        folder.Write("other.txt", "");
        var ended = await CliRun.Execute("open", folder.Path, "--no-browser");
        Assert.Equal(2, ended.Code);
        Assert.Contains("is not a workspace", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_there_is_not_is_refused()
    {
        var ended = await CliRun.Execute("open", "--port", "70000");
        Assert.Equal(2, ended.Code);
        Assert.StartsWith("--port must be a number from 1 to 65535", ended.Error, StringComparison.Ordinal);
    }

    /// <summary>Waits until nothing listens at an address.</summary>
    private static async Task WaitUntilClosedAsync(Uri address, CancellationToken cancel)
    {
        while (true)
        {
            using TcpClient connection = new();
            try
            {
                await connection.ConnectAsync(address.Host, address.Port, cancel);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Yield();
        }
    }

    /// <summary>Hands out each line as it is written.</summary>
    private sealed class LineChannel : TextWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public ChannelReader<string> Lines => _lines.Reader;

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");
    }
}
