using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace DqCheck.Worker.Page.Network;

/// <summary>
/// The way to the identity provider and back. The cookie of the session is never sent on the way from another site, so the last step goes
/// through a page of our own, which leads on.
/// </summary>
internal static class NetworkSignIn
{
    public const string Address = "/sign-in";

    public const string StartAddress = "/sign-in/start";

    public const string EndAddress = "/signed-in";

    public static IResult Show(HttpContext context) => Create(context);

    /// <summary>Asks somebody to sign in, at whatever address; the script gets JSON.</summary>
    public static Task AskAsync(HttpContext context, int status)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
            return PageFaults.WriteAsync(context, status, "You are signed out. Reload the page and sign in.");
        var page = Create(context);
        page.StatusCode = status;
        return ((IResult)page).ExecuteAsync(context);
    }

    public static async Task<IResult> StartAsync(HttpContext context, string? to)
    {
        var end = QueryString.Create("to", GetLocal(to));
        try
        {
            await context.ChallengeAsync(NetworkAccess.Scheme, new() { RedirectUri = EndAddress + end });
            return TypedResults.Empty;
        }
        catch (InvalidOperationException)
        {
            // Its configuration cannot be read.
            throw new PageFault(
                StatusCodes.Status503ServiceUnavailable,
                "The identity provider does not answer, so nobody can sign in at the moment. Try again later."
            );
        }
    }

    /// <summary>Leads on to where somebody wanted to go.</summary>
    public static IResult End(HttpContext context, string? to) =>
        PageTemplates.SignedIn(new(new(context, "Signed in", signedIn: false), GetLocal(to)));

    private static RazorSlice Create(HttpContext context)
    {
        var asked = context.Request.PathBase.Add(context.Request.Path).Value ?? "/";
        var to = asked is Address or EndAddress ? "/" : GetLocal(asked + context.Request.QueryString);
        return PageTemplates.SignIn(new(new(context, "Sign in", signedIn: false), StartAddress + QueryString.Create("to", to)));
    }

    /// <summary>An address of this page; the start page in place of any other.</summary>
    private static string GetLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
