using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DqCheck.Worker.Page;

/// <summary>What the page knows about a request.</summary>
internal static class PageContext
{
    /// <summary>The workspace of the address, and how it is checked.</summary>
    public static ProfileSettings GetProfile(this HttpContext context) => context.Features.GetRequiredFeature<ProfileSettings>();
}
