namespace DqCheck.Rulesets;

/// <summary>Compares severities.</summary>
internal static class SeverityExtensions
{
    /// <summary>Whether a severity is at least as bad as another: <see cref="Severity"/> lists the worst first.</summary>
    public static bool IsAtLeast(this Severity severity, Severity least) => severity <= least;
}
