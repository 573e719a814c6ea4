using System.Text;

namespace DqCheck.People;

/// <summary>Converts names of people and teams to unique parts of file names that are valid on every system.</summary>
internal static class SafeNames
{
    private const int MaxLength = 60;

    /// <summary>
    /// One for each name, in their order: letters and digits are kept, everything else becomes a hyphen; a number follows where two would
    /// be equal.
    /// </summary>
    public static IReadOnlyList<string> Create(IEnumerable<string> names, string taken)
    {
        HashSet<string> used = new(StringComparer.OrdinalIgnoreCase) { taken };
        return
        [
            .. names.Select(name =>
            {
                var safe = MakeSafe(name);
                if (used.Add(safe))
                    return safe;
                var number = 2;
                while (!used.Add($"{safe}-{number}"))
                    number++;
                return $"{safe}-{number}";
            }),
        ];
    }

    private static string MakeSafe(string name)
    {
        StringBuilder safe = new();
        foreach (var c in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c))
                safe.Append(c);
            else if (safe.Length > 0 && safe[^1] != '-')
                safe.Append('-');
            if (safe.Length == MaxLength)
                break;
        }

        var text = safe.ToString().Trim('-');
        return text.Length > 0 ? text : "unnamed";
    }
}
