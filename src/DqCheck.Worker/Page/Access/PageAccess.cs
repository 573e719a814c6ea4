using System.Globalization;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
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
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.Cookie = CreateCookie($"dqcheck-session-{port}");
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
        services.AddAuthorization(options =>
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireRole(PageRoles.Officer).Build()
        );
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryCheck.Header;
            options.Cookie = CreateCookie($"dqcheck-csrf-{port}");
            options.SuppressReadingTokenFromFormBody = true;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.AddRateLimiter(RateLimits.Configure);
    }

    private static CookieBuilder CreateCookie(string name) =>
        new()
        {
            Name = name,
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            SecurePolicy = CookieSecurePolicy.SameAsRequest,
            IsEssential = true,
        };
}
