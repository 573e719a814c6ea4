using DqCheck.Findings;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>Whether the extracts can be sent, and every reason why not.</summary>
/// <param name="IsReady">No file or row is rejected, data quality reaches its target, and no Error of class load or file stands.</param>
/// <param name="Sentence">The first line of every summary.</param>
internal sealed record Verdict(bool IsReady, string Sentence)
{
    /// <param name="population">The records.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="quality">The measure of data quality, of all.</param>
    /// <param name="rounding">What the audience sees of counts.</param>
    /// <param name="words">What it sees of data quality.</param>
    public static Verdict Of(
        Population population,
        IReadOnlyCollection<Finding> findings,
        Measure quality,
        Rounding rounding,
        Func<Figure, string> words
    )
    {
        var target = population.DataSet.Setting(SettingNames.DataQualityTarget);
        List<string> reasons = [];
        var unread = population.Extracts.Count(e => e.Error is not null);
        if (unread > 0)
            reasons.Add(
                population.Extracts.Count == 1
                    ? $"the extract cannot be read: {population.Extracts[0].Error!.TrimEnd('.')}"
                    : $"{unread} of {population.Extracts.Count} extracts cannot be read"
            );
        var rejected = population.Extracts.Sum(e => e.RejectedRows);
        if (rejected > 0)
            reasons.Add($"{rounding.Words(rejected, "row", "rows")} will be rejected");
        foreach (
            var errors in findings
                .Where(f => f.Rule is { Severity: Severity.Error, Class: FindingClass.Load or FindingClass.File })
                .GroupBy(f => f.Rule.Id)
        )
            reasons.Add(
                $"{errors.First().Rule.Title.ToLowerInvariant()} ({rounding.Words(errors.Count(), "finding", "findings")} of {errors.Key})"
            );
        if (quality.Fraction is not { } fraction)
            reasons.Add(unread == population.Extracts.Count ? "nothing was checked" : $"data quality cannot be computed: {quality.Reason}");
        else if (fraction.Denominator == 0)
            reasons.Add("there is no data item to judge");
        else if (fraction.Reaches(target) == false)
            reasons.Add(
                $"data quality {words(quality.Figure!)}, {target}% needs {rounding.Words(fraction.Lacking(target), "more item", "more items")} right"
            );
        else
            reasons.Add($"data quality {words(quality.Figure!)}");

        var isReady =
            rejected == 0
            && unread == 0
            && quality.Fraction?.Reaches(target) == true
            && !findings.Any(f => f.Rule is { Severity: Severity.Error, Class: FindingClass.Load or FindingClass.File });
        if (isReady)
            reasons.Insert(
                0,
                rounding.IsOn ? "all rows load" : $"all {Counted.Of(population.Extracts.Sum(e => (long)e.Rows), "row loads", "rows load")}"
            );
        var sentence = string.Join("; ", reasons);
        return new(isReady, $"Ready to send: {(isReady ? "yes" : "no")}. {char.ToUpperInvariant(sentence[0])}{sentence[1..]}.");
    }
}
