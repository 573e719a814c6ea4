using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DqCheck.Tests.Worker.Page;

/// <summary>What a browser does for the page, without a browser: it keeps cookies, sends the origin and the token of the page.</summary>
internal sealed class PageClient : IDisposable
{
    private readonly HttpClient _http;

    public PageClient(Uri page)
    {
        Page = page;
        _http = new(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = page };
    }

    public Uri Page { get; }

    public CookieContainer Cookies { get; } = new();

    public string Token { get; set; } = "";

    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(new Uri(address, UriKind.Relative));

    public Task<string> ReadAsync(string address) => _http.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>Opens the start page and takes its token.</summary>
    public async Task<string> OpenHomeAsync()
    {
        var home = await ReadAsync("/");
        Token = Regex.Match(home, "name=\"csrf-token\" content=\"([^\"]+)\"").Groups[1].Value;
        return home;
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        HttpContent? content = null,
        Action<HttpRequestMessage>? change = null
    )
    {
        HttpRequestMessage request = new(method, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.Add("Origin", Page.GetLeftPart(UriPartial.Authority));
        if (Token.Length > 0)
            request.Headers.Add("X-CSRF-Token", Token);
        change?.Invoke(request);
        return _http.SendAsync(request);
    }

    /// <summary>Sends a change as JSON, and gives the status and the message.</summary>
    public async Task<(HttpStatusCode Status, string Message)> PostAsync(string address, object body)
    {
        using var response = await SendAsync(HttpMethod.Post, address, JsonContent.Create(body));
        return (response.StatusCode, await ReadMessageAsync(response));
    }

    /// <summary>Uploads files.</summary>
    public Task<HttpResponseMessage> UploadAsync(string address, params (string Name, string Text)[] files)
    {
        MultipartFormDataContent form = [];
        foreach (var (name, text) in files)
            form.Add(new StringContent(text), "files", name);
        return SendAsync(HttpMethod.Post, address, form);
    }

    /// <summary>Drops extracts, and follows their check until it has ended.</summary>
    public async Task<IReadOnlyList<JsonElement>> CheckAsync(params (string Name, string Text)[] files)
    {
        using var started = await UploadAsync("/checks", files);
        return await FollowAsync(await started.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Follows all checks on the start page until they have ended.</summary>
    public async Task FollowAllAsync()
    {
        foreach (Match address in Regex.Matches(await OpenHomeAsync(), "data-events=\"([^\"]+)\""))
            await ReadAsync(address.Groups[1].Value);
    }

    /// <summary>Follows a check until it has ended, and gives all that was said about it.</summary>
    public async Task<IReadOnlyList<JsonElement>> FollowAsync(JsonElement started)
    {
        await using var stream = await _http.GetStreamAsync(
            new Uri($"/checks/{started.GetProperty("id").GetString()}/events", UriKind.Relative)
        );
        List<JsonElement> events = [];
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
            events.Add(PageServer.Json(item.Data));
        return events;
    }

    public static async Task<string> ReadMessageAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString()!;

    public void Dispose() => _http.Dispose();
}
