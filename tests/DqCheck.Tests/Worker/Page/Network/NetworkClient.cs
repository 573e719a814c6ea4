using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>What a browser does on the way to the identity provider and back. Every name leads to this computer.</summary>
internal sealed class NetworkClient : IDisposable
{
    private readonly HttpClient _http;

    public NetworkClient(Uri page)
    {
        Page = page;
        _http = new(
            new SocketsHttpHandler
            {
                CookieContainer = Cookies,
                AllowAutoRedirect = false,
                SslOptions = new()
                {
                    RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={NetworkPage.Host}",
                },
                ConnectCallback = async (asked, cancel) =>
                {
                    Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    await socket.ConnectAsync(IPAddress.Loopback, asked.DnsEndPoint.Port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = page,
        };
    }

    public Uri Page { get; }

    public CookieContainer Cookies { get; } = new();

    public string Token { get; set; } = "";

    /// <summary>Signs in, and gives the answer of the page to what the provider sent back.</summary>
    public async Task<HttpResponseMessage> SignInAsync(Func<Uri, Uri>? change = null)
    {
        using var start = await GetAsync("/sign-in/start?to=%2F");
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
        using var provider = await _http.GetAsync(start.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, provider.StatusCode);
        var back = provider.Headers.Location!;
        var end = await _http.GetAsync(change is null ? back : change(back));
        if (end.StatusCode != HttpStatusCode.Redirect)
            return end;
        var next = end.Headers.Location!.OriginalString;
        end.Dispose();
        return await GetAsync(next);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(new Uri(address, UriKind.Relative));

    public Task<string> ReadAsync(string address) => _http.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>Takes the token of a page, which every change needs.</summary>
    public async Task<string> OpenAsync(string address)
    {
        var page = await ReadAsync(address);
        Token = Regex.Match(page, "name=\"csrf-token\" content=\"([^\"]+)\"").Groups[1].Value;
        return page;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        HttpRequestMessage request = new(method, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.Add("Origin", Page.GetLeftPart(UriPartial.Authority));
        if (Token.Length > 0)
            request.Headers.Add("X-CSRF-Token", Token);
        return await _http.SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, string Message)> PostAsync(string address, object body)
    {
        using var response = await SendAsync(HttpMethod.Post, address, JsonContent.Create(body));
        return (response.StatusCode, await PageClient.ReadMessageAsync(response));
    }

    public void Dispose() => _http.Dispose();
}
