using System.Globalization;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.History;

/// <summary>A line of <c>accepted.csv</c>.</summary>
internal sealed class AcceptedLineValidator : LineValidator
{
    public static readonly AcceptedLineValidator Instance = new();

    private AcceptedLineValidator()
    {
        Require(
            row => FingerprintFormat.IsValid(row["fingerprint"]) || (row["fingerprint"].Length == 0 && row["rule"].Length > 0),
            row =>
                row["fingerprint"].Length > 0
                    ? $"fingerprint {FingerprintFormat.InvalidMessage}"
                    : "fingerprint is blank. Give the fingerprint of one finding, or a rule and a number in up-to to accept findings of the rule."
        );
        Require(
            row => row["fingerprint"].Length > 0 || row["rule"].Length == 0 || ParseUpTo(row["up-to"]) > 0,
            _ => "up-to is not a number above 0. Without a fingerprint, it says how many findings of the rule are accepted."
        );
        Require(
            row => row["fingerprint"].Length == 0 || row["up-to"].Length == 0,
            _ => "up-to must be blank where there is a fingerprint: the line accepts one finding."
        );
        RequireFilled("reason", "by");
        Require(row => row["until"].Length == 0 || LocalDate.TryParse(row["until"], out _), _ => "until is not a date such as 2014-04-30.");
    }

    public static int? ParseUpTo(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
