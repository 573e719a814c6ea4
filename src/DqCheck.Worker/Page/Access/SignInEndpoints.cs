using System.Security.Claims;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace DqCheck.Worker.Page.Access;

/// <summary>Signs people in by the one-time token, and out.</summary>
internal static class SignInEndpoints
{
    public static async Task<IResult> SignInAsync(HttpContext context, SignInAddress address, string? token)
    {
        if (context.User.Identity?.IsAuthenticated == true)
            return TypedResults.LocalRedirect("/");
        if (token is null || !address.TryUse(token))
            throw new PageFault(
                StatusCodes.Status401Unauthorized,
                token is null
                    ? PageAccess.SignInFirst
                    : $"This address has been used already, or is not the newest one. {PageAccess.HowToSignIn}"
            );
        ClaimsIdentity local = new(
            [new(ClaimTypes.NameIdentifier, "local"), new(ClaimTypes.Name, Environment.UserName), new(ClaimTypes.Role, PageRoles.Officer)],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        await context.SignInAsync(new(local));
        return TypedResults.LocalRedirect("/");
    }

    public static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync();
        return TypedResults.Json(new("You are signed out."), PageJson.Default.PageMessage);
    }
}
