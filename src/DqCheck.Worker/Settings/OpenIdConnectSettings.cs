using System.Net;

namespace DqCheck.Worker.Settings;

/// <summary>How people sign in to a page on a network: the identity provider, and what its accounts may do here.</summary>
internal sealed record OpenIdConnectSettings
{
    public const string DefaultRoleClaim = "roles";

    public const string DefaultNameClaim = "preferred_username";

    /// <summary>The address of the identity provider.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>What to ask the provider for, besides the scopes openid and profile.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The claim that holds the roles or groups of an account.</summary>
    public string RoleClaim { get; init; } = DefaultRoleClaim;

    /// <summary>The claim that names the account, in the audit log and where findings are accepted.</summary>
    public string NameClaim { get; init; } = DefaultNameClaim;

    /// <summary>The claim that holds the name of the keyworker as in people.csv; null for that of the name.</summary>
    public string? KeyworkerClaim { get; init; }

    /// <summary>Names of the roles or groups of the provider for each role of the page.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether the provider is on this computer, so that HTTPS would protect nothing.</summary>
    public static bool IsLoopback(Uri authority) =>
        authority.Host == NetworkSettings.Localhost
        || (IPAddress.TryParse(authority.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Leaves the secret out, wherever the settings are shown.</summary>
    public override string ToString() => nameof(OpenIdConnectSettings);
}
