using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Whether the extracts can be sent, and what that rests on.</summary>
/// <param name="Extracts">How many extracts were given.</param>
/// <param name="Unread">Why an extract could not be read, one for each of these.</param>
/// <param name="Rows">Rows of the extracts that were read.</param>
/// <param name="RejectedRows">Rows that will be rejected.</param>
/// <param name="Errors">Rules of class load or file that found an Error, and how often.</param>
/// <param name="Quality">The measure of data quality, of all.</param>
/// <param name="QualityTarget">The share of valid items, in percent, that it has to reach.</param>
internal sealed record Verdict(
    int Extracts,
    IReadOnlyList<string> Unread,
    long Rows,
    int RejectedRows,
    IReadOnlyList<(Rule Rule, int Findings)> Errors,
    MeasureResult Quality,
    int QualityTarget
)
{
    /// <summary>No file or row is rejected, data quality reaches its target, and no Error of class load or file stands.</summary>
    public bool IsReady => RejectedRows == 0 && Unread.Count == 0 && Errors.Count == 0 && Quality.Fraction?.Reaches(QualityTarget) == true;

    /// <param name="population">The records.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="quality">The measure of data quality, of all.</param>
    public static Verdict Create(Population population, IReadOnlyCollection<RuleFinding> findings, MeasureResult quality) =>
        new(
            population.Extracts.Count,
            [.. population.Extracts.Select(e => e.Error).OfType<string>()],
            population.Extracts.Sum(e => (long)e.Rows),
            population.Extracts.Sum(e => e.RejectedRows),
            [
                .. findings
                    .Where(f => f.Rule is { Severity: Severity.Error, Class: FindingClass.Load or FindingClass.File })
                    .GroupBy(f => f.Rule.Id)
                    .Select(errors => (errors.First().Rule, errors.Count())),
            ],
            quality,
            population.DataSet.GetSetting(SettingNames.DataQualityTarget)
        );
}
