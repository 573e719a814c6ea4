using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports;

/// <summary>The verdict in words: the first line of every summary, with each reason why the extracts cannot be sent.</summary>
internal static class VerdictText
{
    /// <param name="verdict">The verdict.</param>
    /// <param name="rounding">Rounds counts for the audience.</param>
    /// <param name="published">The figures as the audience sees them.</param>
    public static string For(Verdict verdict, Rounding rounding, PublishedFigures published)
    {
        List<string> reasons = DescribeReasons(verdict, rounding, published);
        return Format(verdict, string.Join("; ", reasons));
    }

    /// <summary>The verdict with its first reason only.</summary>
    /// <inheritdoc cref="For"/>
    public static string ForShort(Verdict verdict, Rounding rounding, PublishedFigures published) =>
        verdict.IsReady ? "Ready to send: yes." : Format(verdict, DescribeReasons(verdict, rounding, published)[0]);

    private static string Format(Verdict verdict, string sentence) =>
        $"Ready to send: {(verdict.IsReady ? "yes" : "no")}. {char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";

    private static List<string> DescribeReasons(Verdict verdict, Rounding rounding, PublishedFigures published)
    {
        List<string> reasons = [];
        if (verdict.IsReady)
            reasons.Add(rounding.IsOn ? "all rows load" : $"all {Plural.Format(verdict.Rows, "row loads", "rows load")}");
        if (verdict.Unread.Count > 0)
            reasons.Add(
                verdict.Extracts == 1
                    ? $"the extract cannot be read: {verdict.Unread[0].TrimEnd('.')}"
                    : $"{verdict.Unread.Count} of {verdict.Extracts} extracts cannot be read"
            );
        if (verdict.WhyNoRow is { } why)
            return [.. reasons, $"none of {rounding.ToWords(verdict.Rows, "row", "rows")} could be read: {why}"];
        if (verdict.RejectedRows > 0)
            reasons.Add($"{rounding.ToWords(verdict.RejectedRows, "row", "rows")} will be rejected");
        foreach (var (rule, findings) in verdict.Errors)
            reasons.Add($"{rule.Title.ToLowerInvariant()} ({rounding.ToWords(findings, "finding", "findings")} of {rule.Id})");
        reasons.Add(DescribeQuality(verdict, rounding, published));
        return reasons;
    }

    private static string DescribeQuality(Verdict verdict, Rounding rounding, PublishedFigures published)
    {
        var quality = verdict.Quality;
        var target = verdict.QualityTarget;
        if (quality.Fraction is not { } fraction)
            return verdict.Unread.Count == verdict.Extracts ? "nothing was checked" : $"data quality was not calculated: {quality.Reason}";
        if (fraction.Denominator == 0)
            return "there are no data items to judge";
        var reached = $"data quality {published.For(quality.Figure)!.ToString("items")}";
        return fraction.Reaches(target) == false
            ? $"{reached}: correct {rounding.ToWords(fraction.GetShortfall(target), "more item", "more items")} to reach {target}%"
            : reached;
    }
}
