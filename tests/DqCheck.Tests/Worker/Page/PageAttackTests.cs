using System.Net;
using System.Net.Http.Json;
using DqCheck.Worker.Page.Access;

namespace DqCheck.Tests.Worker.Page;

/// <summary>What people who are not meant to get in may try, and what each gets.</summary>
public class PageAttackTests
{
    [Theory]
    [InlineData("dqcheck.example")]
    [InlineData("127.0.0.1.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost:80")]
    [InlineData("192.0.2.1")]
    [InlineData("0.0.0.0")]
    public async Task A_name_that_is_not_this_computer_and_port_gets_nothing(string host)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        using var response = await client.SendAsync(HttpMethod.Get, "/", change: r => r.Headers.Host = host);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Results", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("[::1]")]
    public async Task The_names_of_this_computer_with_the_right_port_are_answered(string name)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        using var response = await client.SendAsync(HttpMethod.Get, "/", change: r => r.Headers.Host = $"{name}:{page.Address.Port}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accepted")]
    [InlineData("/results/2014-04/N0001")]
    [InlineData("/checks/1/events")]
    [InlineData("/nothing")]
    public async Task Nobody_sees_anything_without_signing_in(string address)
    {
        await using var page = await PageServer.StartAsync();
        using PageClient stranger = new(page.Address);
        using var response = await stranger.GetAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Sign in first", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_does_not_let_anybody_in_and_leaves_the_right_one_valid()
    {
        await using var page = await PageServer.StartAsync();
        using PageClient client = new(page.Address);
        var address = page.CreateSignInAddress().PathAndQuery;
        foreach (
            var wrong in new[]
            {
                "/sign-in",
                "/sign-in?token=",
                "/sign-in?token=0",
                address[..^1],
                $"{address}0",
                address.ToUpperInvariant(),
            }
        )
        {
            using var refused = await client.GetAsync(wrong);
            Assert.Equal((wrong, HttpStatusCode.Unauthorized), (wrong, refused.StatusCode));
            Assert.False(refused.Headers.Contains("Set-Cookie"));
        }

        using var right = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task A_token_works_once_and_only_the_newest_does()
    {
        await using var page = await PageServer.StartAsync();
        var older = page.CreateSignInAddress().PathAndQuery;
        var newest = page.CreateSignInAddress().PathAndQuery;
        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync(older));
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync(newest));
        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync(newest));

        async Task<HttpStatusCode> SignInAsync(string address)
        {
            using PageClient client = new(page.Address);
            using var response = await client.GetAsync(address);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Tokens_cannot_be_guessed_quickly()
    {
        await using var page = await PageServer.StartAsync();
        using PageClient client = new(page.Address);
        List<HttpStatusCode> answers = [];
        for (var i = 0; i <= RateLimits.SignInsPerMinute; i++)
        {
            using var response = await client.GetAsync($"/sign-in?token={i}");
            answers.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.All(answers[..^1], a => Assert.Equal(HttpStatusCode.Unauthorized, a));
    }

    [Fact]
    public async Task Uploads_are_limited_in_number()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        HttpStatusCode last = default;
        for (var i = 0; i <= RateLimits.UploadsPerMinute; i++)
        {
            using var response = await client.SendAsync(HttpMethod.Post, "/checks");
            last = response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Theory]
    [InlineData("https://dqcheck.example", null)]
    [InlineData("null", null)]
    [InlineData("http://127.0.0.1:1", null)]
    [InlineData(null, null)]
    [InlineData("", "cross-site")]
    [InlineData("", "same-site")]
    public async Task A_change_that_another_page_asks_for_is_refused(string? origin, string? site)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        using var response = await client.SendAsync(
            HttpMethod.Post,
            "/contracts",
            JsonContent.Create(new { contracts = new[] { "somerset" } }),
            request =>
            {
                if (origin != "")
                    request.Headers.Remove("Origin");
                if (origin is { Length: > 0 })
                    request.Headers.Add("Origin", origin);
                if (site is not null)
                    request.Headers.Add("Sec-Fetch-Site", site);
            }
        );
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(page.Workspace.Workspace.Settings.Contracts);
    }

    [Theory]
    [InlineData("/contracts")]
    [InlineData("/checks")]
    [InlineData("/files/people")]
    [InlineData("/files/people/undo")]
    [InlineData("/accepted/undo")]
    [InlineData("/results/2014-04/N0001/accept")]
    [InlineData("/results/2014-04/N0001/reasons")]
    [InlineData("/results/2014-04/N0001/check")]
    [InlineData("/sign-out")]
    public async Task A_change_without_the_token_of_the_page_is_refused(string address)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        foreach (var token in new[] { "", "forged" })
        {
            client.Token = token;
            var (status, message) = await client.PostAsync(address, new { });
            Assert.Equal((HttpStatusCode.BadRequest, "This page is out of date. Reload it and try again."), (status, message));
        }
    }

    [Fact]
    public async Task A_token_of_one_session_does_not_work_in_another()
    {
        await using var page = await PageServer.StartAsync();
        using var one = await page.SignInAsync();
        using var other = await page.SignInAsync();
        other.Token = one.Token;
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync("/contracts", new { contracts = Array.Empty<string>() })).Status);
    }

    [Fact]
    public async Task Cookies_are_for_this_page_alone()
    {
        await using var page = await PageServer.StartAsync();
        using PageClient client = new(page.Address);
        using var signedIn = await client.GetAsync(page.CreateSignInAddress().PathAndQuery);
        using var home = await client.GetAsync("/");
        foreach (var response in new[] { signedIn, home })
        {
            var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            // It goes when the browser is closed.
            Assert.DoesNotContain("expires=", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/page.js")]
    [InlineData("/nothing")]
    [InlineData("/results/2014-04/N0009")]
    public async Task Every_answer_forbids_scripts_from_elsewhere_frames_and_keeping(string address)
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        using var response = await client.GetAsync(address);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.DoesNotContain(" style=", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_when_nobody_has_used_it_for_hours()
    {
        ManualClock clock = new();
        await using var page = await PageServer.StartAsync(time: clock, settings: "Page:IdleHours=2");
        using var client = await page.SignInAsync();
        clock.Advance(1.5 * 3600);
        await client.OpenHomeAsync();
        clock.Advance(1.5 * 3600);
        await client.OpenHomeAsync();
        clock.Advance(2.1 * 3600);
        using var late = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        using PageClient thief = new(page.Address);
        thief.Cookies.Add(client.Cookies.GetAllCookies());
        Assert.Contains("Results", await thief.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/sign-out", new { })).Status);
        using var refused = await thief.GetAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Sessions_end_with_the_program()
    {
        await using var page = await PageServer.StartAsync();
        using var client = await page.SignInAsync();
        await using var next = await PageServer.StartAsync();
        using PageClient later = new(next.Address);
        later.Cookies.Add(client.Cookies.GetAllCookies());
        using var refused = await later.GetAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
