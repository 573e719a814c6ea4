using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DqCheck.Worker.Page.Views;

/// <summary>What every page shows around its content.</summary>
internal sealed class PageLayout
{
    /// <param name="context">The request.</param>
    /// <param name="title">The title.</param>
    /// <param name="signedIn">Whether the person is signed in for certain; otherwise the page offers nothing that needs it.</param>
    public PageLayout(HttpContext context, string title, bool signedIn = true)
    {
        Title = title;
        Base = context.Request.PathBase.Value ?? "";
        Workspace = context.Features.Get<ProfileSettings>() is { } profile
            ? Path.GetFileName(Path.TrimEndingDirectorySeparator(profile.Workspace))
            : "";
        IsOfficer = context.User.IsInRole(PageRoles.Officer);
        IsOnNetwork = context.IsOnNetwork();
        UserName = signedIn ? context.User.Identity?.Name : null;
        Token = signedIn ? context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken : null;
    }

    /// <summary>The title of the page.</summary>
    public string Title { get; }

    /// <summary>What the addresses of the workspace begin with; blank where there is only one.</summary>
    public string Base { get; }

    /// <summary>The name of the workspace; blank outside one.</summary>
    public string Workspace { get; }

    /// <summary>Who is signed in; null where nobody is.</summary>
    public string? UserName { get; }

    /// <summary>Whether the person may see and change everything.</summary>
    public bool IsOfficer { get; }

    /// <summary>Whether other computers can reach the page.</summary>
    public bool IsOnNetwork { get; }

    /// <summary>The token that every change needs.</summary>
    public string? Token { get; }
}
