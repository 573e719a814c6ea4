using System.Globalization;

namespace DqCheck.Worker.Settings;

/// <summary>The name of a computer in an address, and the port where one is given.</summary>
internal readonly record struct HostName(string Name, int? Port)
{
    /// <summary>Reads it; null where the text is anything else.</summary>
    public static HostName? Parse(string text)
    {
        if (!Uri.TryCreate($"https://{text}", UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0)
            return null;
        if (text.EndsWith('/') || text.Contains('*', StringComparison.Ordinal))
            return null;
        if (text.LastIndexOf(':') is var colon && colon <= text.LastIndexOf(']'))
            return new(uri.Host, null);
        return int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new(uri.Host, port)
            : null;
    }
}
