using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using MimeKit;

namespace DqCheck.Tests.Worker;

/// <summary>The program itself: mistakes in settings, mail, health, and how it ends.</summary>
public class WorkerProgramTests
{
    [Fact]
    public void Mistakes_end_the_program_with_exit_code_2()
    {
        using var root = new WorkerRoot();
        using var worker = WorkerProcess.Start(root.Path, "--Colour", "red", "--Checks=0");
        Assert.Equal(2, worker.WaitForExit());
        Assert.Contains("Colour: unknown setting.", worker.Output, StringComparison.Ordinal);
        Assert.Contains("Checks: use between 1 and 64 at a time.", worker.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(root.PathTo("inbox")));
    }

    [Fact]
    public async Task It_reports_its_health_writes_mail_and_ends_when_asked()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var root = new WorkerRoot();
        Directory.CreateDirectory(root.PathTo("mail"));
        var port = FreePort();
        using var worker = WorkerProcess.Start(
            root.Path,
            "--HealthPort",
            $"{port}",
            "--Log",
            "json",
            "--Profiles:default:Formats",
            "json",
            "--Mail:Pickup",
            "mail",
            "--Mail:From",
            "dqcheck@service.example",
            "--Mail:To",
            "data@service.example"
        );
        root.DropExtract("N0001-20140401-20140430-TREAT-IN-K.csv", CleanExtract.Text(SampleRows.Client(1).With(("SEX", "X"))));
        worker.WaitUntil(() => root.Done.Count == 1 && root.IsIdle, "the extract is done");

        using var http = new HttpClient();
        worker.WaitUntil(
            () => http.GetStringAsync(new Uri($"http://localhost:{port}/health")).Result.Contains("\"done\": 1", StringComparison.Ordinal),
            "health counts it"
        );
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"http://localhost:{port}/"))).StatusCode);
        foreach (
            var (host, status) in new[]
            {
                ("dqcheck.example", HttpStatusCode.BadRequest),
                ($"localhost.example:{port}", HttpStatusCode.BadRequest),
                ("192.0.2.1", HttpStatusCode.BadRequest),
                ($"LOCALHOST:{port}", HttpStatusCode.OK),
                ($"127.0.0.1:{port}", HttpStatusCode.OK),
                ($"[::1]:{port}", HttpStatusCode.OK),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://localhost:{port}/health"))
            {
                Headers = { Host = host },
            };
            using var response = await http.SendAsync(request);
            Assert.Equal((host, status), (host, response.StatusCode));
        }

        worker.WaitUntil(() => root.Health.GetProperty("done").GetInt32() == 1, "the health file counts it");
        Assert.Equal("ok", root.Health.GetProperty("status").GetString());
        Directory.Move(root.PathTo("inbox"), root.PathTo("elsewhere"));
        worker.WaitUntil(
            () => http.GetAsync(new Uri($"http://localhost:{port}/health")).Result.StatusCode == HttpStatusCode.ServiceUnavailable,
            "health tells the trouble"
        );

        var file = Assert.Single(root.Files("mail"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        using var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("dqcheck@service.example", Assert.Single(mail.From.Mailboxes).Address);
        Assert.Equal("data@service.example", Assert.Single(mail.To.Mailboxes).Address);
        Assert.StartsWith("DqCheck: N0001-20140401-20140430-TREAT-IN-K.csv is ", mail.Subject, StringComparison.Ordinal);
        Assert.Equal($"{Path.GetFileNameWithoutExtension(file)}@dqcheck.invalid", mail.MessageId);
        Assert.Equal(TimeSpan.Zero, mail.Date.Offset);
        var text = mail.TextBody;
        Assert.Contains("Ready to send: ", text, StringComparison.Ordinal);

        Assert.Equal(0, worker.Stop());
        Assert.All(worker.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        foreach (
            var written in new[]
            {
                text,
                worker.Output,
                File.ReadAllText(root.PathTo("notices.csv")),
                File.ReadAllText(root.PathTo("state", "health.json")),
            }
        )
            Assert.DoesNotContain("50001", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Systemd_hears_when_it_is_ready_and_when_it_stops()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var root = new WorkerRoot();
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 60_000 };
        systemd.Bind(new UnixDomainSocketEndPoint(root.PathTo("notify")));
        using var worker = WorkerProcess.StartUnderSystemd(root.PathTo("notify"), root.Path);
        Assert.Equal("READY=1", Heard());
        Assert.Equal(0, worker.Stop());
        Assert.Equal("STOPPING=1", Heard());

        string Heard()
        {
            var bytes = new byte[100];
            return Encoding.UTF8.GetString(bytes, 0, systemd.Receive(bytes));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
