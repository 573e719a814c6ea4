using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Network;

/// <summary>Who may ask for what. Each address names one of these; what names none is for nobody.</summary>
internal static class PagePolicies
{
    public const string Officer = PageRoles.Officer;

    public const string Keyworker = PageRoles.Keyworker;

    public const string Commissioner = PageRoles.Commissioner;

    /// <summary>Everybody who has signed in.</summary>
    public const string Everybody = "everybody";

    public static void Configure(AuthorizationOptions options)
    {
        foreach (var role in PageRoles.All)
            options.AddPolicy(role, policy => policy.RequireRole(role));
        options.AddPolicy(Everybody, policy => policy.RequireRole(PageRoles.All));
        // Where there is nothing, people who have signed in may know that.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(asked => asked.Resource is HttpContext context && context.GetEndpoint() is null)
            .Build();
    }
}
