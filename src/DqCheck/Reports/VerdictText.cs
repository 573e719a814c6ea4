using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Reports;

/// <summary>The verdict in words: the first line of every summary, with each reason why the extracts cannot be sent.</summary>
internal static class VerdictText
{
    public static string For(ResultView view) =>
        Format(view.Result.Verdict, string.Join("; ", DescribeReasons(view)))
        + (view.Result.Verdict.ComparedWith is { } day ? $" Compared with the extract of {RunDates.Format(day)}." : "");

    /// <summary>The verdict with its first reason only.</summary>
    public static string ForShort(ResultView view) =>
        view.Result.Verdict.IsReady != true ? Format(view.Result.Verdict, DescribeReasons(view)[0])
        : DescribeMissing(view) is { } missing ? $"Ready to send: yes, but {missing}."
        : "Ready to send: yes.";

    /// <summary>What keeps the extracts from being sent, one sentence for each reason; none where nothing does.</summary>
    public static IReadOnlyList<string> ListObstacles(ResultView view) =>
        view.Result.Verdict.IsFaultless
            ? []
            :
            [
                .. DescribeReasons(view)
                    .Where(r =>
                        r != DescribeMissing(view)
                        && r != DescribeWarnings(view)
                        && !(
                            view.Result.Verdict is var verdict
                            && (verdict.Quality.IsMet ?? verdict.Partial is not null)
                            && r == DescribeQuality(view)
                        )
                    )
                    .Select(r => $"{char.ToUpperInvariant(r[0])}{r[1..]}."),
            ];

    /// <summary>Why nobody can say whether the extracts are ready to send; null where the verdict says it.</summary>
    public static string? ForPartial(Verdict verdict) =>
        verdict.Partial is { } partial
            ? $"Judged in part: {partial.Description}. DqCheck cannot say whether the rest of the extract is ready to send."
            : null;

    private static string Format(Verdict verdict, string sentence) =>
        verdict.Partial is { } partial
            ? $"Judged in part: {partial.Description}. Of what they know: {sentence}."
            : $"Ready to send: {(verdict.IsReady == true ? "yes" : "no")}. {char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";

    private static List<string> DescribeReasons(ResultView view)
    {
        var verdict = view.Result.Verdict;
        var rounding = view.Rounding;
        List<string> reasons = [];
        if (verdict.IsFaultless)
            reasons.Add(rounding.IsOn ? "all rows load" : $"all {Plural.Format(verdict.Rows, "row loads", "rows load")}");
        if (verdict.Unread > 0)
            reasons.Add(
                verdict.Extracts == 1
                    ? $"the extract cannot be read: {view.GetError(view.Result.Population.Extracts[0])!.TrimEnd('.')}"
                    : $"{verdict.Unread} of {verdict.Extracts} extracts cannot be read"
            );
        if (verdict.WhyNoRow is { } why)
            return
            [
                .. reasons,
                $"none of {rounding.ToWords(new KeyedCount(verdict.Rows, view.Result.Population.Keys.OfAll), "row", "rows")} could be read: {why}",
            ];
        if (verdict.RejectedRows > 0)
            reasons.Add($"{Describe(verdict.RejectedRows, "row", "rows", view)} will be rejected");
        foreach (var (rule, findings) in verdict.Errors)
            reasons.Add($"{rule.Title.ToLowerInvariant()} ({Describe(findings, "finding", "findings", view)} of {rule.Id})");
        reasons.Add(DescribeQuality(view));
        if (DescribeWarnings(view) is { } warnings)
            reasons.Add(warnings);
        if (DescribeMissing(view) is { } missing)
            reasons.Add(missing);
        return reasons;
    }

    /// <summary>The warnings of a partial data set, which stop nobody from sending an extract; null where there are none.</summary>
    private static string? DescribeWarnings(ResultView view) =>
        view.Result.Verdict.Partial is not null && view.Result.Checks.Count(Severity.Warning) is var warnings && warnings > 0
            ? $"{Describe(warnings, "warning", "warnings", view)}, because the rules are not certain for this data set"
            : null;

    /// <summary>Who is missing since the earlier extract, which never decides whether an extract is ready; null where nobody is.</summary>
    private static string? DescribeMissing(ResultView view)
    {
        var missing = view.Result.Verdict.Missing;
        var (count, one, many) =
            missing.Clients > 0 ? (missing.Clients, "client", "clients") : (missing.OpenEpisodes, "open episode", "open episodes");
        if (count == 0)
            return null;
        var isOne = view.Rounding.Round(count) == 1;
        return $"{Describe(count, one, many, view)} of {DescribeEarlier(view.Result)} {(isOne ? "is" : "are")} missing";
    }

    /// <summary>What the missing were in, if all of them can have been: last month's extract.</summary>
    private static string DescribeEarlier(CheckResult result) =>
        result.Verdict.AreLongMissing ? "earlier extracts"
        : (result.Verdict.ComparedWith, result.AsOf) is ({ } before, { } asOf)
        && before.AddMonths(1) is var next
        && (next.Year, next.Month) == (asOf.Year, asOf.Month)
            ? "last month"
        : "the earlier extract";

    /// <summary>A count above 0 in words.</summary>
    private static string Describe(KeyedCount count, string one, string many, ResultView view) =>
        view.Rounding.Round(count) == 0 ? $"a few {many}" : view.Rounding.ToWords(count, one, many);

    private static string DescribeQuality(ResultView view)
    {
        var verdict = view.Result.Verdict;
        var quality = verdict.Quality;
        var target = verdict.QualityTarget;
        if (quality.Fraction is not { } fraction)
            return verdict.Unread == verdict.Extracts ? "nothing was checked" : $"data quality was not calculated: {quality.Reason}";
        if (fraction.Denominator == 0)
            return "there are no data items to judge";
        var reached = $"data quality {view.Publish(quality)!.ToString("items")}";
        if (fraction.Reaches(target) != false)
            return reached;
        var rounding = view.Rounding;
        Fraction shown = new(
            KeyedCount.WithoutKey(rounding.Round(fraction.Numerator)),
            KeyedCount.WithoutKey(rounding.Round(fraction.Denominator))
        );
        var more = shown.GetShortfall(target);
        return more == 0
            ? $"{reached}: correct a few more items to reach {target}%"
            : $"{reached}: correct {(rounding.IsOn ? "about " : "")}{Plural.Format(more, "more item", "more items")} to reach {target}%";
    }
}
