using System.Security.Claims;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace DqCheck.Worker.Page.Network;

/// <summary>What the page keeps of an account of the identity provider: who it is and its one role.</summary>
internal static class NetworkUser
{
    public const string KeyworkerClaim = "dqcheck-keyworker";

    private const string Subject = "sub";

    private const int MaxLength = 200;

    /// <summary>Creates it; without a role where none of the account's is known.</summary>
    public static ClaimsPrincipal Create(OpenIdConnectSettings settings, ClaimsPrincipal account)
    {
        var theirs = account.FindAll(settings.RoleClaim).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        var subject = account.FindFirstValue(Subject)!;
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, subject),
            new(ClaimTypes.Name, Clean(account.FindFirstValue(settings.NameClaim) ?? subject)),
        ];
        if (PageRoles.All.FirstOrDefault(role => settings.Roles[role].Any(theirs.Contains)) is { } role)
            claims.Add(new(ClaimTypes.Role, role));
        if (account.FindFirstValue(settings.KeyworkerClaim ?? settings.NameClaim)?.Trim() is { Length: > 0 } keyworker)
            claims.Add(new(KeyworkerClaim, keyworker));
        return new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>The role; blank without one.</summary>
    public static string GetRole(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Role) ?? "";

    /// <summary>The name of the keyworker in people.csv.</summary>
    /// <exception cref="PageFault">The account has none.</exception>
    public static string GetKeyworker(ClaimsPrincipal user) =>
        user.FindFirstValue(KeyworkerClaim)
        ?? throw PageFault.BadRequest("Your account does not say which keyworker you are. Ask whoever manages the accounts.");

    private static string Clean(string name) => TerminalText.CleanLine(name.Length > MaxLength ? name[..MaxLength] : name);
}
