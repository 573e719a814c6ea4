using System.Security.Cryptography;
using System.Text;

namespace DqCheck.Workspaces;

/// <summary>The place of a result: month and agency, such as <c>2014-04/N0001</c>.</summary>
internal static class ResultPlace
{
    /// <summary>The folder, in place of a month, for results without one.</summary>
    public const string NoMonth = "no-date";

    private const int MaxNameLength = 40;

    /// <summary>The place of a result. Other agencies have another place.</summary>
    public static string Get(CheckResult result)
    {
        var agencies = result.Population.Extracts.SelectMany(e => e.Agencies).Distinct().Order(StringComparer.Ordinal).ToList();
        var month = result.AsOf is { } day ? ResultStore.GetMonth(day) : NoMonth;
        return $"{month}/{GetName(agencies, result.Journeys.IsAgencyCode)}";
    }

    /// <summary>
    /// The codes, joined. If that is too long, or a cell holds something else than a code: the first code, the number of others, and a hash
    /// of all, so that no other agencies have the same name.
    /// </summary>
    public static string GetName(IReadOnlyList<string> agencies, Predicate<string> isCode)
    {
        var joined = string.Join('+', agencies);
        if (agencies.Count > 0 && agencies.All(a => isCode(a)) && joined.Length <= MaxNameLength)
            return joined;
        var first = agencies.FirstOrDefault(a => isCode(a)) ?? "no-agency";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', agencies))))[..8];
        return agencies.Count > 1 ? $"{first}-and-{agencies.Count - 1}-more-{hash}" : first;
    }
}
