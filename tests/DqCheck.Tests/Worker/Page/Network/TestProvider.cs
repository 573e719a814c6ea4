using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>A small identity provider on loopback: everybody who comes is signed in as the account that is set.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "dqcheck-page";

    public const string Secret = "secret-of-the-client";

    /// <summary>One for all, because making a key takes long.</summary>
    private static readonly RSAParameters Key = CreateKey();

    private readonly RSA _rsa = RSA.Create(Key);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new();
    private readonly WebApplication _app;

    private TestProvider()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapGet("/.well-known/openid-configuration", () => TypedResults.Json(Configuration()));
        _app.MapGet("/keys", () => TypedResults.Json(new { keys = new[] { PublicKey() } }));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", (Delegate)TokenAsync);
    }

    /// <summary>The account that signs in: its claims besides those of the protocol.</summary>
    public Dictionary<string, object> Account { get; set; } = [];

    /// <summary>Changes the token before it is signed.</summary>
    public Action<SecurityTokenDescriptor> Change { get; set; } = _ => { };

    /// <summary>Changes the token after it has been signed.</summary>
    public Func<string, string> Finish { get; set; } = token => token;

    /// <summary>What was asked for when somebody was sent here.</summary>
    public IQueryCollection? Asked { get; private set; }

    /// <summary>Whether somebody came with the code, the secret of the client and the proof that they asked for the code.</summary>
    public bool WasProven { get; private set; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<TestProvider> StartAsync()
    {
        TestProvider provider = new();
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>An account with a name and a role or group of the provider.</summary>
    public void SetAccount(string name, params string[] groups) =>
        Account = new()
        {
            ["sub"] = $"id-of-{name}",
            ["preferred_username"] = name,
            ["roles"] = groups,
        };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private Dictionary<string, object> Configuration() =>
        new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        };

    public string Issuer => Address.GetLeftPart(UriPartial.Authority);

    private static RSAParameters CreateKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private Dictionary<string, object> PublicKey()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = "1",
            ["alg"] = "RS256",
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
    }

    private IResult Authorize(HttpContext context)
    {
        var query = Asked = context.Request.Query;
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (query["nonce"]!, query["code_challenge"]!);
        return TypedResults.Redirect(
            QueryHelpers.AddQueryString(
                query["redirect_uri"]!,
                new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }
            )
        );
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"]!, out var asked))
            return TypedResults.BadRequest();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!)));
        WasProven = proof == asked.Challenge && form["client_id"] == ClientId && form["client_secret"] == Secret;
        if (!WasProven)
            return TypedResults.BadRequest();
        SecurityTokenDescriptor token = new()
        {
            Issuer = Issuer,
            Audience = ClientId,
            IssuedAt = DateTime.UtcNow,
            NotBefore = DateTime.UtcNow,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>(Account) { ["nonce"] = asked.Nonce },
            SigningCredentials = new(
                // Without the cache, in which a provider that has ended leaves its disposed key.
                new RsaSecurityKey(_rsa)
                {
                    KeyId = "1",
                    CryptoProviderFactory = new() { CacheSignatureProviders = false },
                },
                SecurityAlgorithms.RsaSha256
            ),
        };
        Change(token);
        return TypedResults.Json(
            new Dictionary<string, object>
            {
                ["access_token"] = "access",
                ["token_type"] = "Bearer",
                ["id_token"] = Finish(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token)),
            }
        );
    }
}
