using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>Every address of the page, asked for in each role and in none.</summary>
public class NetworkRolesTests
{
    private const string Nobody = "nobody";

    /// <summary>All addresses, with the roles that may use them. Every other address of the page is a mistake.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["GET /assets/{name}"] = "nobody officer keyworker commissioner",
        ["GET /sign-in"] = "nobody officer keyworker commissioner",
        ["GET /sign-in/start"] = "nobody officer keyworker commissioner",
        ["GET /signed-in"] = "nobody officer keyworker commissioner",
        ["GET /"] = "officer keyworker commissioner",
        ["POST /sign-out"] = "officer keyworker commissioner",
        ["POST /checks"] = "officer",
        ["GET /checks/{id}/events"] = "officer",
        ["POST /files/{kind}"] = "officer",
        ["POST /files/{kind}/undo"] = "officer",
        ["POST /files/{kind}/{name}/undo"] = "officer",
        ["POST /contracts"] = "officer",
        ["GET /accepted"] = "officer",
        ["POST /accepted/undo"] = "officer",
        ["GET /results/{month}/{agency}"] = "officer",
        ["GET /results/{month}/{agency}/files/{name}"] = "officer",
        ["GET /results/{month}/{agency}/commissioner/{name}"] = "officer",
        ["POST /results/{month}/{agency}/check"] = "officer",
        ["POST /results/{month}/{agency}/accept"] = "officer",
        ["POST /results/{month}/{agency}/accept/undo"] = "officer",
        ["POST /results/{month}/{agency}/reasons"] = "officer",
        ["GET /own"] = "keyworker",
        ["GET /own/{month}/{agency}"] = "keyworker",
        ["GET /own/{month}/{agency}/findings"] = "keyworker",
        ["GET /own/{month}/{agency}/workbook"] = "keyworker",
        ["POST /own/{month}/{agency}/reasons"] = "keyworker",
        ["GET /counts"] = "commissioner",
        ["GET /counts/{month}/{agency}/{name}"] = "commissioner",
    };

    [Fact]
    public async Task Every_address_is_for_the_roles_in_the_table_and_for_nobody_else()
    {
        await using var page = await NetworkPage.StartAsync();
        var addresses = page
            .Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {Normalize(e)}"))
            .ToList();
        Assert.Equal(Allowed.Keys.Order(), addresses.Order());

        Dictionary<string, List<string>> found = addresses.ToDictionary(a => a, _ => new List<string>());
        foreach (
            var (role, group) in new[]
            {
                (Nobody, ""),
                ("officer", "data-team"),
                ("keyworker", "keyworkers"),
                ("commissioner", "commissioners"),
            }
        )
        {
            // Signing out comes last.
            using var client = role == Nobody ? page.CreateClient() : await page.SignInAsync("jo.smith", group);
            foreach (var address in addresses.OrderBy(a => a.Contains("sign-out", StringComparison.Ordinal)))
            {
                var (method, path) = (address.Split(' ')[0], Regex.Replace(address.Split(' ')[1], "{[a-z]+}", "2014-04"));
                using var response =
                    method == "GET"
                        ? await client.GetAsync(path)
                        : await client.SendAsync(HttpMethod.Post, path, JsonContent.Create(new { }));
                if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
                    found[address].Add(role);
                else
                    Assert.Equal(role == Nobody ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, response.StatusCode);
            }
        }

        Assert.Equal(
            Allowed.Select(a => $"{a.Key}: {a.Value}").Order(),
            found.Select(f => $"{f.Key}: {string.Join(' ', f.Value)}").Order()
        );
    }

    [Fact]
    public async Task Where_there_is_nothing_people_are_told_only_after_signing_in()
    {
        await using var page = await NetworkPage.StartAsync();
        using var stranger = page.CreateClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/nothing")).StatusCode);
        using var commissioner = await page.SignInAsync("jo.smith", "commissioners");
        Assert.Equal(HttpStatusCode.NotFound, (await commissioner.GetAsync("/nothing")).StatusCode);
    }

    private static string Normalize(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.Trim('/')}";
}
