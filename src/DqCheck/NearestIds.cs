namespace DqCheck;

/// <summary>Finds the names nearest to a mistyped one.</summary>
internal static class NearestIds
{
    private const int MaxSuggestions = 5;

    /// <summary>The nearest names by the number of letters to change; of those equally near, the ones with the longest common prefix first.</summary>
    public static IReadOnlyList<string> Suggest(string typed, IEnumerable<string> ids) =>
        [.. Rank(typed, ids).Take(MaxSuggestions).Select(s => s.Id)];

    /// <summary>
    /// The name that was probably meant. Null where none is near, because more than a third of its letters would have to change, or where
    /// several are equally near.
    /// </summary>
    private static string? FindMeant(string typed, IEnumerable<string> ids)
    {
        var nearest = Rank(typed, ids).GroupBy(s => s.Distance).FirstOrDefault()?.ToList() ?? [];
        return nearest is [var (id, distance)] && distance <= Math.Max(1, Math.Min(typed.Length, id.Length) / 3) ? id : null;
    }

    /// <summary>A question that begins with a space, such as “ Did you mean --contract?”; blank where no name is near.</summary>
    public static string AskMeant(string typed, IEnumerable<string> ids) =>
        FindMeant(typed, ids) is { } meant ? $" Did you mean {meant}?" : "";

    private static IEnumerable<(string Id, int Distance)> Rank(string typed, IEnumerable<string> ids)
    {
        var wanted = typed.ToUpperInvariant();
        return ids.Distinct()
            .Select(id => (Id: id, Distance: GetDistance(wanted, id.ToUpperInvariant())))
            .OrderBy(s => s.Distance)
            .ThenByDescending(s => wanted.AsSpan().CommonPrefixLength(s.Id.ToUpperInvariant()))
            .ThenBy(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>The number of letters to insert, delete or change, or to swap with the next one (Damerau-Levenshtein).</summary>
    private static int GetDistance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    costs[i, j] = i + j;
                    continue;
                }

                var substitution = costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                costs[i, j] = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, substitution);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
            }
        }

        return costs[a.Length, b.Length];
    }
}
