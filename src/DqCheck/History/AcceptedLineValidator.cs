using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.History;

/// <summary>A line of <c>accepted.csv</c>.</summary>
internal sealed class AcceptedLineValidator : LineValidator
{
    public static readonly AcceptedLineValidator Instance = new();

    private AcceptedLineValidator()
    {
        Require(row => FingerprintFormat.IsValid(row["fingerprint"]), _ => $"fingerprint {FingerprintFormat.InvalidMessage}");
        RequireFilled("reason", "by");
        Require(row => row["until"].Length == 0 || LocalDate.TryParse(row["until"], out _), _ => "until is not a date such as 2014-04-30.");
    }
}
