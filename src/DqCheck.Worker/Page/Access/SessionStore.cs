using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace DqCheck.Worker.Page.Access;

/// <summary>
/// The sessions, in memory only: the cookie holds no more than a key. So a session ends when somebody signs out or the program stops, even if
/// the cookie was copied.
/// </summary>
internal sealed class SessionStore(TimeProvider time) : ITicketStore
{
    private readonly ConcurrentDictionary<string, AuthenticationTicket> _sessions = new(StringComparer.Ordinal);

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        foreach (var ended in _sessions.Where(s => s.Value.Properties.ExpiresUtc < time.GetUtcNow()))
            _sessions.TryRemove(ended);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _sessions[key] = ticket;
        return Task.FromResult(key);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        if (_sessions.TryGetValue(key, out var before))
            _sessions.TryUpdate(key, ticket, before);
        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => Task.FromResult(_sessions.GetValueOrDefault(key));

    public Task RemoveAsync(string key)
    {
        _sessions.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
