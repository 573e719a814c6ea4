using DqCheck.Contracts;
using DqCheck.Rulesets;

namespace DqCheck.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int FindingsFound = 1;
    public const int Usage = 2;
    public const int UnusableExtract = 3;
    public const int UnexpectedError = 4;
    public const int Cancelled = 130;

    /// <summary>The exit code of a check.</summary>
    public static int For(CheckResult result, string failOn)
    {
        if (result.UnreadExtracts.Any())
            return UnusableExtract;
        var missed =
            failOn == "target"
            && (
                result.Measures.Any(m => m.IsOverall && m.IsMet == false) || result.Contracts.Any(c => c.Count(IndicatorResult.Missed) > 0)
            );
        Severity? least = failOn switch
        {
            "reject" => Severity.Reject,
            "error" or "target" => Severity.Error,
            "warning" => Severity.Warning,
            _ => null,
        };
        var found = result.Checks.Findings.Any(f =>
            least is { } worse
            && f.Rule.Severity.IsAtLeast(worse)
            && f.Rule.Class is FindingClass.Load or FindingClass.Quality or FindingClass.File
        );
        return missed || found ? FindingsFound : Success;
    }
}
