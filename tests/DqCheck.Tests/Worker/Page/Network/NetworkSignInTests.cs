using System.Net;
using DqCheck.Worker.Page.Network;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>Signing in through an identity provider, over HTTPS.</summary>
public class NetworkSignInTests
{
    [Theory]
    [InlineData("data-team", "Check an extract")]
    [InlineData("dq-admins", "Check an extract")]
    [InlineData("keyworkers", "My clients")]
    [InlineData("commissioners", "Copies for the commissioner")]
    public async Task Each_role_signs_in_and_sees_its_own_start_page(string group, string title)
    {
        await using var page = await NetworkPage.StartAsync();
        using var client = await page.SignInAsync("jo.smith", "everybody", group);
        using var start = await client.GetAsync("/");
        var own = start.Headers.Location?.OriginalString ?? "/";
        Assert.Contains($"<h1 class=\"nhsuk-heading-xl\">{title}</h1>", await client.ReadAsync(own), StringComparison.Ordinal);
        Assert.True(page.Provider.WasProven);
        var asked = page.Provider.Asked!;
        Assert.Equal("code S256 openid profile", $"{asked["response_type"]} {asked["code_challenge_method"]} {asked["scope"]}");
        Assert.Equal($"{page.Address.GetLeftPart(UriPartial.Authority)}/signin-oidc", asked["redirect_uri"].ToString());
    }

    [Fact]
    public async Task The_first_of_several_roles_counts()
    {
        await using var page = await NetworkPage.StartAsync();
        using var client = await page.SignInAsync("jo.smith", "commissioners", "keyworkers");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/own")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/counts")).StatusCode);
    }

    [Theory]
    [InlineData("data-teams")]
    [InlineData("DATA-TEAM")]
    [InlineData("officer")]
    [InlineData("data-team, dq-admins")]
    [InlineData(null)]
    public async Task An_account_without_a_role_gets_a_plain_page_and_no_session(string? group)
    {
        await using var page = await NetworkPage.StartAsync();
        page.Provider.SetAccount("jo.smith", group is null ? [] : [group]);
        using var client = page.CreateClient();
        using var end = await client.SignInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, end.StatusCode);
        Assert.Contains("your account has no role in DqCheck", await end.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(client.Cookies.GetAllCookies(), c => c.Name.Contains("session", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/")).StatusCode);
        Assert.Equal(["user,account,role,action,workspace,result,file,outcome", "jo.smith,id-of-jo.smith,,sign-in,,,,refused"], page.Audit);
    }

    public static TheoryData<string> Forgeries() => [.. Changes.Keys];

    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Changes = new()
    {
        ["another issuer"] = token => token.Issuer = "https://login.example",
        ["another audience"] = token => token.Audience = "another-page",
        ["another nonce"] = token => token.Claims["nonce"] = "of another request",
        ["no nonce"] = token => token.Claims.Remove("nonce"),
        ["expired"] = token =>
        {
            token.IssuedAt = token.NotBefore = DateTime.UtcNow.AddHours(-2);
            token.Expires = DateTime.UtcNow.AddHours(-1);
        },
        ["not valid yet"] = token =>
        {
            token.NotBefore = DateTime.UtcNow.AddHours(1);
            token.Expires = DateTime.UtcNow.AddHours(2);
        },
        ["unsigned"] = token => token.SigningCredentials = null,
        ["another key"] = token =>
            token.SigningCredentials = new(
                new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)) { KeyId = "1" },
                SecurityAlgorithms.RsaSha256
            ),
        ["signed with the secret of the client"] = token =>
            token.SigningCredentials = new(
                new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(TestProvider.Secret.PadRight(64, '0'))) { KeyId = "1" },
                SecurityAlgorithms.HmacSha256
            ),
        ["no subject"] = token => token.Claims.Remove("sub"),
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_that_is_not_the_provider_s_for_this_sign_in_lets_nobody_in(string forgery)
    {
        await using var page = await NetworkPage.StartAsync();
        page.Provider.SetAccount("jo.smith", "data-team");
        page.Provider.Change = Changes[forgery];
        using var client = page.CreateClient();
        using var end = await client.SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, end.StatusCode);
        Assert.Contains("Signing in did not work.", await end.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/")).StatusCode);
        Assert.Contains(page.Logged, line => line.StartsWith("The page: a sign-in was refused: ", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Logged, line => line.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_whose_signature_was_cut_off_lets_nobody_in()
    {
        await using var page = await NetworkPage.StartAsync();
        page.Provider.SetAccount("jo.smith", "data-team");
        page.Provider.Finish = token => token[..(token.LastIndexOf('.') + 1)];
        using var client = page.CreateClient();
        using var end = await client.SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, end.StatusCode);
    }

    [Theory]
    [InlineData("state", "made up")]
    [InlineData("state", "")]
    [InlineData("code", "made up")]
    public async Task An_answer_to_another_request_lets_nobody_in(string name, string value)
    {
        await using var page = await NetworkPage.StartAsync();
        page.Provider.SetAccount("jo.smith", "data-team");
        using var client = page.CreateClient();
        using var end = await client.SignInAsync(back =>
        {
            var query = QueryHelpers.ParseQuery(back.Query).ToDictionary(q => q.Key, string? (q) => q.Value.ToString());
            query[name] = value;
            return new(QueryHelpers.AddQueryString(back.GetLeftPart(UriPartial.Path), query));
        });
        Assert.Equal(HttpStatusCode.Unauthorized, end.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task The_answer_for_one_browser_does_not_let_another_in()
    {
        await using var page = await NetworkPage.StartAsync();
        page.Provider.SetAccount("jo.smith", "data-team");
        using var victim = page.CreateClient();
        using var attacker = page.CreateClient();
        Uri? answer = null;
        using var end = await attacker.SignInAsync(back => answer = back);
        using var forced = await victim.GetAsync(answer!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Unauthorized, forced.StatusCode);
    }

    [Fact]
    public async Task Cookies_are_for_HTTPS_and_this_page_alone_and_hold_no_token()
    {
        await using var page = await NetworkPage.StartAsync();
        using var client = await page.SignInAsync("jo.smith", "data-team");
        await client.OpenAsync("/");
        var cookies = client.Cookies.GetAllCookies().ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(
            cookies,
            c =>
                Assert.Equal(
                    (true, true, "/", true),
                    (c.Secure, c.HttpOnly, c.Path, c.Name.StartsWith("__Host-", StringComparison.Ordinal))
                )
        );
        using var home = await client.GetAsync("/");
        Assert.StartsWith("max-age=", Assert.Single(home.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_session_the_page_offers_to_sign_in_and_comes_back_to_the_same_address()
    {
        await using var page = await NetworkPage.StartAsync();
        page.Provider.SetAccount("jo.smith", "data-team");
        using var client = page.CreateClient();
        using var asked = await client.GetAsync("/results/2014-04/N0001");
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Contains(
            "href=\"/sign-in/start?to=%2Fresults%2F2014-04%2FN0001\"",
            await asked.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("//login.example")]
    [InlineData("/\\login.example")]
    [InlineData("https://login.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task After_signing_in_nobody_is_sent_elsewhere(string to)
    {
        await using var page = await NetworkPage.StartAsync();
        using var client = page.CreateClient();
        foreach (var address in new[] { "/signed-in", "/sign-in" })
        {
            var html = await client.ReadAsync($"{address}?to={Uri.EscapeDataString(to)}");
            Assert.DoesNotContain("login.example", html, StringComparison.Ordinal);
            Assert.DoesNotContain("alert", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_a_copied_cookie()
    {
        await using var page = await NetworkPage.StartAsync();
        using var client = await page.SignInAsync("jo.smith", "data-team");
        await client.OpenAsync("/");
        using var thief = page.CreateClient();
        thief.Cookies.Add(client.Cookies.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/sign-out", new { })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/")).StatusCode);
        Assert.Equal(["jo.smith,id-of-jo.smith,officer,sign-out,default,,,allowed"], page.Audit.Skip(2));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_even_if_it_is_used()
    {
        LaterClock clock = new();
        await using var page = await NetworkPage.StartAsync(time: clock);
        using var client = await page.SignInAsync("jo.smith", "data-team");
        for (var hours = 3; hours < NetworkAccess.MaxSession.TotalHours; hours += 3)
        {
            clock.Advance(TimeSpan.FromHours(3));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
        }

        clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_reported_in_words()
    {
        await using var page = await NetworkPage.StartAsync();
        await page.Provider.DisposeAsync();
        using var client = page.CreateClient();
        using var start = await client.GetAsync("/sign-in/start");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, start.StatusCode);
        Assert.Contains("The identity provider does not answer", await start.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("dqcheck.example.attacker.example")]
    [InlineData("attacker.example")]
    public async Task The_page_answers_under_its_own_name_only(string host)
    {
        await using var page = await NetworkPage.StartAsync();
        using var client = await page.SignInAsync("jo.smith", "data-team");
        using NetworkClient other = new(new UriBuilder(page.Address) { Host = host }.Uri);
        using var response = await other.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_one_time_address_lets_nobody_in_on_a_network()
    {
        await using var page = await NetworkPage.StartAsync();
        Assert.False(File.Exists(page.Workspace.PathTo("page-address.txt")));
        using var client = page.CreateClient();
        Assert.Contains("Sign in to DqCheck", await client.ReadAsync("/sign-in?token=0"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/")).StatusCode);
    }
}
