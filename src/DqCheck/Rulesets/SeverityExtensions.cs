namespace DqCheck.Rulesets;

/// <summary>Compares severities.</summary>
internal static class SeverityExtensions
{
    /// <summary>Whether a severity is another, or a worse one: <see cref="Severity"/> names the worst first.</summary>
    public static bool IsAtLeast(this Severity severity, Severity least) => severity <= least;
}
