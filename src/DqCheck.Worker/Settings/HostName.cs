using System.Globalization;

namespace DqCheck.Worker.Settings;

/// <summary>The name of a computer in an address, and the port where one is given.</summary>
internal readonly record struct HostName(string Name, int? Port)
{
    public static bool TryParse(string text, out HostName host)
    {
        host = default;
        if (!Uri.TryCreate($"https://{text}", UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0)
            return false;
        var named = text.LastIndexOf(':') is var colon && colon > text.LastIndexOf(']') ? text[(colon + 1)..] : null;
        host = new(uri.Host, named is null ? null : int.Parse(named, NumberStyles.None, CultureInfo.InvariantCulture));
        return !text.EndsWith('/') && !text.Contains('*', StringComparison.Ordinal);
    }
}
