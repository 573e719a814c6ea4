using System.Net;

namespace DqCheck.Worker.Settings;

/// <summary>The settings of a page that other computers can reach. Without them, the page is for this computer only.</summary>
internal sealed record NetworkSettings
{
    public const int HttpsPort = 443;

    public const string Localhost = "localhost";

    /// <summary>The address to listen on, such as 0.0.0.0 for all; null where it is not an address.</summary>
    public required IPAddress? Address { get; init; }

    /// <summary>The names by which browsers ask for the page, some with a port.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>A certificate as PFX or PEM; null where none is given.</summary>
    public string? Certificate { get; init; }

    /// <summary>The key of a PEM certificate that is not in the same file.</summary>
    public string? CertificateKey { get; init; }

    public string? CertificatePassword { get; init; }

    public required OpenIdConnectSettings OpenIdConnect { get; init; }

    /// <summary>Whether it listens on this computer alone.</summary>
    public bool IsLocal => Address is not null && IPAddress.IsLoopback(Address);

    /// <summary>Reads an address to listen on; null where it is not one.</summary>
    public static IPAddress? ParseAddress(string text) =>
        text.Equals(Localhost, StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : null;

    /// <summary>Whether a request for a name and port is for this page.</summary>
    public bool IsOwnName(string host, int port, int listening) =>
        Hosts
            .Select(HostName.Parse)
            .OfType<HostName>()
            .Any(own => own.Name.Equals(host, StringComparison.OrdinalIgnoreCase) && (own.Port ?? listening) == port);

    /// <summary>The address of the page for people.</summary>
    public Uri GetPage(int listening)
    {
        var own = HostName.Parse(Hosts[0])!.Value;
        return new UriBuilder(Uri.UriSchemeHttps, own.Name, own.Port ?? listening).Uri;
    }

    /// <summary>Leaves the secrets out, wherever the settings are shown.</summary>
    public override string ToString() => nameof(NetworkSettings);
}
