namespace DqCheck.Cli;

/// <summary>Suggests ids for a mistyped one.</summary>
internal static class NearestIds
{
    private const int MaxSuggestions = 5;

    /// <summary>Finds an id regardless of case.</summary>
    /// <exception cref="DqCheckException">There is none: wrong usage, with the nearest.</exception>
    public static string Find(string typed, IReadOnlyCollection<string> ids) =>
        ids.FirstOrDefault(id => id.Equals(typed, StringComparison.OrdinalIgnoreCase))
        ?? throw new DqCheckException(
            FaultKind.Usage,
            $"There is no rule “{typed}”. Nearest are: {string.Join(", ", Suggest(typed, ids))}. dqcheck rules list names them all."
        );

    /// <summary>
    /// The nearest ids by the number of letters to change; of those equally near, the ones with the longest common prefix first.
    /// </summary>
    private static IReadOnlyList<string> Suggest(string typed, IEnumerable<string> ids)
    {
        var wanted = typed.ToUpperInvariant();
        return
        [
            .. ids.Distinct()
                .OrderBy(id => GetDistance(wanted, id.ToUpperInvariant()))
                .ThenByDescending(id => CommonPrefixLength(wanted, id.ToUpperInvariant()))
                .ThenBy(id => id, StringComparer.Ordinal)
                .Take(MaxSuggestions),
        ];
    }

    private static int CommonPrefixLength(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    /// <summary>The number of letters to insert, delete or change (Levenshtein).</summary>
    private static int GetDistance(string a, string b)
    {
        var costs = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = costs[j];
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                costs[j] = Math.Min(Math.Min(above, costs[j - 1]) + 1, substitution);
                diagonal = above;
            }
        }

        return costs[^1];
    }
}
