using System.Globalization;
using DqCheck.Worker.Page.Network;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DqCheck.Worker.Page.Access;

/// <summary>Who gets in: the cookie, the roles, the tokens against forged requests and the limits on rate.</summary>
internal static class PageAccess
{
    public const string HowToSignIn =
        "For a new one, press Enter in the window of the program, or look in the file page-address.txt in the worker's folder state.";

    public const string SignInFirst = $"Sign in first, with the address that the program shows when it starts. {HowToSignIn}";

    public static IServiceCollection AddPageAccess(this IServiceCollection services, PageSettings settings)
    {
        // Browsers send the cookies of one port to all ports of a computer.
        var port = settings.Port.ToString(CultureInfo.InvariantCulture);
        // The keys are gone when the program ends, and every session with them.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<SignInAddress>().AddSingleton<SessionStore>();
        var authentication = services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.Cookie = CreateCookie(settings, $"dqcheck-session-{port}");
                options.ExpireTimeSpan = settings.IdleTimeout;
                options.SlidingExpiration = true;
                options.Events.OnRedirectToLogin = context =>
                    PageFaults.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, SignInFirst);
                options.Events.OnRedirectToAccessDenied = context =>
                    PageFaults.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, "You do not have permission for this.");
            });
        services
            .AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionStore, TimeProvider>(
                (options, sessions, time) => (options.SessionStore, options.TimeProvider) = (sessions, time)
            );
        if (settings.Network is { } network)
            authentication.AddNetworkAccess(network.OpenIdConnect);
        services.AddAuthorization(PagePolicies.Configure);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryCheck.Header;
            options.Cookie = CreateCookie(settings, $"dqcheck-csrf-{port}");
            options.SuppressReadingTokenFromFormBody = true;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.AddRateLimiter(RateLimits.Configure);
    }

    private static CookieBuilder CreateCookie(PageSettings settings, string name) =>
        new()
        {
            // Browsers take a cookie of this name from the page itself only, and over HTTPS.
            Name = settings.Network is null ? name : $"__Host-{name}",
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            SecurePolicy = settings.Network is null ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
            IsEssential = true,
        };
}
