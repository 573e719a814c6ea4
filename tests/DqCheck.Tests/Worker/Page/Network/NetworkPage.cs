using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DqCheck.Tests.Workspaces;
using DqCheck.Worker.Page;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>The page of a workspace over HTTPS with an identity provider, all on this computer.</summary>
internal sealed class NetworkPage : IAsyncDisposable, ILogger<PageHost>
{
    public const string Host = "dqcheck.example";

    private readonly TemporaryFolder _folder;
    private readonly PageHost _host;
    private readonly List<string> _log = [];

    private NetworkPage(TestWorkspace workspace, TemporaryFolder folder, TestProvider provider, WorkerSettings settings, TimeProvider time)
    {
        Workspace = workspace;
        Provider = provider;
        _folder = folder;
        _host = new(settings, time, this);
    }

    public TestWorkspace Workspace { get; }

    public TestProvider Provider { get; }

    /// <summary>Its address, under its public name.</summary>
    public Uri Address => _host.Address!;

    public IReadOnlyList<Endpoint> Endpoints => _host.Endpoints;

    public IReadOnlyList<string> Logged => _log;

    /// <summary>The lines of the audit log, without their times.</summary>
    public IReadOnlyList<string> Audit =>
        [
            .. Directory
                .EnumerateFiles(Workspace.Path, "audit-*.csv")
                .SelectMany(File.ReadLines)
                .Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]),
        ];

    public static async Task<NetworkPage> StartAsync(TestWorkspace? workspace = null, TimeProvider? time = null, params string[] settings)
    {
        TemporaryFolder folder = new();
        workspace ??= new();
        var provider = await TestProvider.StartAsync();
        var (read, mistakes) = SettingsReader.Read(
            InProcessWorker.Configuration([
                $"Page:Workspace={workspace.Path}",
                "Page:Port=0",
                .. CreateSettings(WriteCertificate(folder), provider.Issuer),
                .. settings,
            ])
        );
        Assert.Equal([], mistakes);
        NetworkPage page = new(workspace, folder, provider, read, time ?? TimeProvider.System);
        await page._host.StartAsync(CancellationToken.None);
        return page;
    }

    /// <summary>All settings that a page on a network needs.</summary>
    public static string[] CreateSettings(string certificate, string authority) =>
        [
            "Page:Address=127.0.0.1",
            $"Page:Host={Host}",
            $"Page:Certificate={certificate}",
            $"Page:OpenIdConnect:Authority={authority}",
            $"Page:OpenIdConnect:ClientId={TestProvider.ClientId}",
            $"Page:OpenIdConnect:ClientSecret={TestProvider.Secret}",
            "Page:OpenIdConnect:Roles:officer=data-team, dq-admins",
            "Page:OpenIdConnect:Roles:keyworker=keyworkers",
            "Page:OpenIdConnect:Roles:commissioner=commissioners",
        ];

    /// <summary>Writes a certificate with its key, made here.</summary>
    public static string WriteCertificate(TemporaryFolder folder, string? password = null, DateTimeOffset? until = null)
    {
        using var certificate = CreateCertificate(until);
        var path = folder.File("page.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
        return path;
    }

    public static X509Certificate2 CreateCertificate(DateTimeOffset? until = null)
    {
        // Made much faster than an RSA key.
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={Host}", key, HashAlgorithmName.SHA256);
        var end = until ?? DateTimeOffset.UtcNow.AddDays(1);
        return request.CreateSelfSigned(end.AddDays(-9), end);
    }

    /// <summary>A browser without a session.</summary>
    public NetworkClient CreateClient() => new(Address);

    /// <summary>A browser that has signed in as an account with groups of the provider.</summary>
    public async Task<NetworkClient> SignInAsync(string name, params string[] groups)
    {
        Provider.SetAccount(name, groups);
        var client = CreateClient();
        using var end = await client.SignInAsync();
        Assert.True(end.StatusCode == HttpStatusCode.OK, string.Join('\n', Logged));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await Provider.DisposeAsync();
        Workspace.Dispose();
        _folder.Dispose();
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _log.Add(formatter(state, exception));
}
