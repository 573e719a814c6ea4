namespace DqCheck.Cli;

/// <summary>Finds the rules that a user names.</summary>
internal static class RuleIds
{
    /// <summary>Finds an id regardless of case.</summary>
    /// <exception cref="DqCheckException">There is none: wrong usage, with the nearest.</exception>
    public static string Find(string typed, IReadOnlyCollection<string> ids) =>
        ids.FirstOrDefault(id => id.Equals(typed, StringComparison.OrdinalIgnoreCase))
        ?? throw new DqCheckException(
            FaultKind.Usage,
            $"Unknown rule {typed}. The nearest are {string.Join(", ", NearestIds.Suggest(typed, ids))}. dqcheck rules list shows all."
        );
}
