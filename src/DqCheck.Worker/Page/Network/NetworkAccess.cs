using System.Globalization;
using DqCheck.Worker.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace DqCheck.Worker.Page.Network;

/// <summary>Signs people in with OpenID Connect: authorization code with PKCE. No token of the provider is kept.</summary>
internal static class NetworkAccess
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    /// <summary>How long a session may last, however much it is used: afterwards the provider is asked again who this is.</summary>
    public static readonly TimeSpan MaxSession = TimeSpan.FromHours(12);

    private const string Started = "dqcheck.started";

    private static readonly TimeSpan ProviderTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Signatures that only the provider can make; none that the shared secret can.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    public static AuthenticationBuilder AddNetworkAccess(this AuthenticationBuilder authentication, OpenIdConnectSettings settings)
    {
        authentication.Services.AddSingleton<AuditLog>();
        authentication.AddOpenIdConnect(Scheme, options => Configure(options, settings));
        authentication
            .Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .PostConfigure(options =>
            {
                options.Events.OnRedirectToLogin = context =>
                    NetworkSignIn.AskAsync(context.HttpContext, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = context => RefuseAsync(context.HttpContext);
                options.Events.OnValidatePrincipal = EndLongSessionAsync;
            });
        return authentication;
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdConnectSettings settings)
    {
        Uri authority = new(settings.Authority!);
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = !OpenIdConnectSettings.IsLoopback(authority);
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as a GET: a form from another site would be refused like every other change that another site asks for.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.BackchannelTimeout = ProviderTimeout;
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        foreach (var scope in settings.Scopes)
            options.Scope.Add(scope);
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(2);
        options.Events.OnTokenValidated = RequireSignature;
        options.Events.OnTicketReceived = context => ReceiveAsync(context, settings);
        options.Events.OnRemoteFailure = FailAsync;
    }

    /// <summary>Refuses a token without a signature, which the protocol allows where the provider sent it directly.</summary>
    private static Task RequireSignature(TokenValidatedContext context)
    {
        if (context.SecurityToken is not { RawSignature.Length: > 0 })
            context.Fail(new SecurityTokenInvalidSignatureException());
        return Task.CompletedTask;
    }

    /// <summary>Lets somebody in whose account has a role, and writes that down first.</summary>
    private static async Task ReceiveAsync(TicketReceivedContext context, OpenIdConnectSettings settings)
    {
        var user = NetworkUser.Create(settings, context.Principal!);
        var audit = context.HttpContext.RequestServices.GetRequiredService<AuditLog>();
        if (NetworkUser.GetRole(user).Length == 0)
        {
            await audit.WriteAsync(user, new(AuditActions.SignIn, AuditActions.Refused), context.HttpContext.RequestAborted);
            context.HandleResponse();
            await PageFaults.WriteAsync(
                context.HttpContext,
                StatusCodes.Status403Forbidden,
                "You have signed in, but your account has no role in DqCheck. Ask whoever manages the accounts to add one."
            );
            return;
        }

        await audit.WriteAsync(user, new(AuditActions.SignIn, AuditActions.Allowed), context.HttpContext.RequestAborted);
        context.Principal = user;
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Properties!.Items[Started] = now.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>Refuses an answer that is not the provider's, or that says no. The log holds types only: messages can quote the token.</summary>
    private static Task FailAsync(RemoteFailureContext context)
    {
        var log = context.HttpContext.RequestServices.GetRequiredService<ILogger>();
        log.LogWarning("The page: a sign-in was refused: {Types}", Watch.ActiveFaults.DescribeUnexpected(context.Failure!));
        context.HandleResponse();
        return PageFaults.WriteAsync(
            context.HttpContext,
            StatusCodes.Status401Unauthorized,
            "Signing in did not work. Go to the start page and try again."
        );
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        var entry = new AuditEntry(AuditActions.Refused, AuditActions.Refused) with { Workspace = AuditTrail.GetWorkspace(context) };
        await context.RequestServices.GetRequiredService<AuditLog>().WriteAsync(context.User, entry, context.RequestAborted);
        await PageFaults.WriteAsync(context, StatusCodes.Status403Forbidden, "Your role does not allow this.");
    }

    private static async Task EndLongSessionAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (
            context.Properties.Items.TryGetValue(Started, out var text)
            && DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var started)
            && now - started < MaxSession
        )
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
