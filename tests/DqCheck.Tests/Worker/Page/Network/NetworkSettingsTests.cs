using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>A page on a network starts with HTTPS and OpenID Connect, or not at all.</summary>
public class NetworkSettingsTests
{
    private const string NoHost = "Page:Host: give the name by which browsers ask for the page, such as dqcheck.service.example.";
    private const string NoCertificate = "Page:Certificate: a page on a network needs HTTPS. Give the path of a certificate (PFX or PEM).";
    private const string NoAuthority =
        "Page:OpenIdConnect:Authority: a page on a network needs OpenID Connect. Give the address of the identity provider.";
    private const string NoClient = "Page:OpenIdConnect:ClientId: give the id under which the identity provider knows this page.";
    private const string NoSecret =
        "Page:OpenIdConnect:ClientSecret: give the secret that the identity provider has issued, for example in the environment variable "
        + "DQCHECK_Page__OpenIdConnect__ClientSecret.";
    private const string NoRoles =
        "Page:OpenIdConnect:Roles: name the provider's role or group for at least one of officer, keyworker, commissioner. Nobody could sign "
        + "in without one.";

    [Theory]
    [InlineData("Page:Address=0.0.0.0")]
    [InlineData("Page:Address=::")]
    [InlineData("Page:Address=192.0.2.1")]
    [InlineData("Page:OpenIdConnect:RoleClaim=groups")]
    public void A_network_without_HTTPS_and_OpenID_Connect_is_refused_with_every_mistake(string setting) =>
        Assert.Equal([NoHost, NoCertificate, NoAuthority, NoClient, NoSecret, NoRoles], Read(setting));

    [Theory]
    [InlineData("Page:Address=127.0.0.1")]
    [InlineData("Page:Address=::1")]
    [InlineData("Page:Address=localhost")]
    [InlineData("Page:Port=5081")]
    public void This_computer_alone_needs_neither(string setting) => Assert.Empty(Read(setting));

    [Fact]
    public void A_page_that_is_off_needs_neither() => Assert.Empty(Read("Page:Enabled=false", "Page:Address=0.0.0.0"));

    [Fact]
    public void All_settings_together_have_no_mistake()
    {
        using TemporaryFolder folder = new();
        Assert.Empty(Read([.. NetworkPage.CreateSettings(NetworkPage.WriteCertificate(folder), "https://login.example/tenant")]));
    }

    [Theory]
    [InlineData("Page:Host", NoHost)]
    [InlineData("Page:Certificate", NoCertificate)]
    [InlineData("Page:OpenIdConnect:Authority", NoAuthority)]
    [InlineData("Page:OpenIdConnect:ClientId", NoClient)]
    [InlineData("Page:OpenIdConnect:ClientSecret", NoSecret)]
    public void Each_setting_is_needed(string setting, string mistake)
    {
        using TemporaryFolder folder = new();
        var all = NetworkPage.CreateSettings(NetworkPage.WriteCertificate(folder), "https://login.example");
        Assert.Equal([mistake], Read([.. all.Where(s => !s.StartsWith($"{setting}=", StringComparison.Ordinal))]));
    }

    [Theory]
    [InlineData(
        "Page:Address=our-server",
        "Page:Address: use an IP address of this computer, or 0.0.0.0 for all of them. The default is 127.0.0.1."
    )]
    [InlineData(
        "Page:Host=https://dqcheck.example",
        "Page:Host: “https://dqcheck.example” is not the name of a computer, such as dqcheck.service.example."
    )]
    [InlineData(
        "Page:Host=dqcheck.example/page",
        "Page:Host: “dqcheck.example/page” is not the name of a computer, such as dqcheck.service.example."
    )]
    [InlineData("Page:Host=*", "Page:Host: “*” is not the name of a computer, such as dqcheck.service.example.")]
    [InlineData(
        "Page:Host=dqcheck.example:",
        "Page:Host: “dqcheck.example:” is not the name of a computer, such as dqcheck.service.example."
    )]
    [InlineData("Page:Certificate=nowhere.pfx", "Page:Certificate: file not found. Check the paths of the certificate and of its key.")]
    [InlineData(
        "Page:OpenIdConnect:Roles:keyworker=data-team",
        "Page:OpenIdConnect:Roles: “data-team” is given for two roles. Use one role for each."
    )]
    [InlineData("Page:OpenIdConnect:Colour=red", "Page:OpenIdConnect:Colour: unknown setting.")]
    [InlineData("Page:OpenIdConnect:Roles:admin=x", "Page:OpenIdConnect:Roles:admin: unknown setting.")]
    public void A_mistake_is_named(string setting, string mistake)
    {
        using TemporaryFolder folder = new();
        Assert.Equal(
            [mistake],
            Read([.. NetworkPage.CreateSettings(NetworkPage.WriteCertificate(folder), "https://login.example"), setting])
        );
    }

    [Theory]
    [InlineData("http://login.example")]
    [InlineData("http://127.0.0.1.example")]
    [InlineData("login.example")]
    [InlineData("ftp://login.example")]
    [InlineData("https://user@login.example")]
    public void A_provider_without_HTTPS_is_refused(string authority)
    {
        using TemporaryFolder folder = new();
        Assert.Equal(
            ["Page:OpenIdConnect:Authority: use an address that begins with https://. Only a provider on this computer may do without."],
            Read([.. NetworkPage.CreateSettings(NetworkPage.WriteCertificate(folder), authority)])
        );
    }

    [Fact]
    public void A_certificate_needs_its_password_its_key_and_time_left()
    {
        using TemporaryFolder folder = new();
        var settings = NetworkPage.CreateSettings(NetworkPage.WriteCertificate(folder, "right"), "https://login.example");
        Assert.Empty(Read([.. settings, "Page:CertificatePassword=right"]));
        foreach (var password in new[] { "", "wrong" })
            Assert.StartsWith(
                "Page:Certificate: this is not a certificate with its key, or the password is wrong.",
                Assert.Single(Read([.. settings, $"Page:CertificatePassword={password}"])),
                StringComparison.Ordinal
            );
        NetworkPage.WriteCertificate(folder, until: DateTimeOffset.UtcNow.AddDays(-1));
        Assert.Equal(["Page:Certificate: the certificate has expired. Renew it, and start the worker again."], Read(settings));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("secret")]
    public void A_PEM_file_with_its_key_beside_it_is_a_certificate(string? password)
    {
        using TemporaryFolder folder = new();
        using var certificate = NetworkPage.CreateCertificate();
        using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(certificate)!;
        var pem = folder.Write("page.crt", certificate.ExportCertificatePem());
        var keyPem = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(
                password,
                new(
                    System.Security.Cryptography.PbeEncryptionAlgorithm.Aes256Cbc,
                    System.Security.Cryptography.HashAlgorithmName.SHA256,
                    1000
                )
            );
        string[] settings = [.. NetworkPage.CreateSettings(pem, "https://login.example"), $"Page:CertificatePassword={password}"];
        Assert.Single(Read(settings));
        Assert.Empty(Read([.. settings, $"Page:CertificateKey={folder.Write("page.key", keyPem)}"]));
    }

    [Fact]
    public void The_worker_ends_with_exit_code_2_and_does_not_show_secrets()
    {
        using WorkerRoot root = new();
        using var worker = WorkerProcess.Start(root.Path, "--Page:Enabled", "true", "--Page:Address", "0.0.0.0");
        Assert.Equal(2, worker.WaitForExit());
        foreach (var mistake in new[] { NoHost, NoCertificate, NoAuthority, NoSecret })
            Assert.Contains(mistake, worker.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Page:OpenIdConnect:ClientSecret", "DQCHECK_Page__OpenIdConnect__ClientSecret")]
    [InlineData("page:certificatepassword", "DQCHECK_page__certificatepassword")]
    public void A_secret_on_the_command_line_is_refused_and_not_repeated(string setting, string variable)
    {
        using WorkerRoot root = new();
        using var worker = WorkerProcess.Start(root.Path, $"--{setting}", "hidden-value");
        Assert.Equal(2, worker.WaitForExit());
        Assert.Contains(variable, worker.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-value", worker.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_shown_hold_no_secret()
    {
        using TemporaryFolder folder = new();
        var settings = NetworkPage.CreateSettings(NetworkPage.WriteCertificate(folder, "right"), "https://login.example");
        var page = SettingsReader
            .Read(InProcessWorker.Configuration([.. settings, "Page:CertificatePassword=right-password"]))
            .Settings.Page;
        Assert.DoesNotContain(TestProvider.Secret, page.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("right-password", page.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dqcheck.example", 5080, true)]
    [InlineData("DQCHECK.example", 5080, true)]
    [InlineData("dqcheck.example", 443, false)]
    [InlineData("other.example", 443, true)]
    [InlineData("other.example", 5080, false)]
    [InlineData("attacker.example", 5080, false)]
    public void A_host_without_a_port_is_at_the_port_of_the_page(string host, int port, bool isOwn)
    {
        NetworkSettings settings = new()
        {
            Address = null,
            Hosts = ["dqcheck.example", "other.example:443"],
            OpenIdConnect = new(),
        };
        Assert.Equal(isOwn, settings.IsOwnName(host, port, listening: 5080));
    }

    private static IReadOnlyList<string> Read(params string[] settings) =>
        SettingsReader.Read(InProcessWorker.Configuration(settings)).Mistakes;
}
