using DqCheck.Contracts;
using DqCheck.Publication;
using DqCheck.Records;

namespace DqCheck.Reports;

/// <summary>Explains the status of an indicator to an audience.</summary>
internal static class IndicatorReason
{
    /// <summary>The notes, then the reason of the line as written; may be blank where it is met or missed.</summary>
    /// <param name="result">The indicator.</param>
    /// <param name="rounding">Rounds counts for the audience.</param>
    /// <param name="isForProvider">Whether the audience may see what people typed.</param>
    public static string For(IndicatorResult result, Rounding rounding, bool isForProvider = true) =>
        string.Join(
            ' ',
            result
                .Notes.Where(n => isForProvider || !n.IsForProvider)
                .Select(n => Sentence(Describe(n, rounding) + (IsJudged(result, rounding) ? n.Judgement : "")))
                .Append(result.Indicator.Reason)
                .Where(s => s.Length > 0)
        );

    private static string Describe(IndicatorNote note, Rounding rounding)
    {
        if (note.LeftOut > 0)
            return DescribeLeftOut(note.LeftOut, rounding);
        if (note.RowsWithoutSubstance == 0)
            return note.Text;
        var count = rounding.Round(note.RowsWithoutSubstance) == 1 ? "counts" : "count";
        return $"{note.Text}; {rounding.ToWords(note.RowsWithoutSubstance, "row has", "rows have")} no known substance and {count} in neither group";
    }

    /// <summary>Whether enough people are counted to say how a figure compares.</summary>
    private static bool IsJudged(IndicatorResult result, Rounding rounding) =>
        !rounding.IsOn || (result.Figure?.Denominator ?? result.Figure?.Numerator) >= RateBand.SmallestDenominator;

    /// <summary>What a measure of returns leaves out; blank where that is nothing.</summary>
    public static string DescribeLeftOut(KeyedCount completions, Rounding rounding) =>
        completions == 0
            ? ""
            : $"{rounding.ToWords(completions, "completion is", "completions are")} left out, because six months have not passed since";

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..].TrimEnd('.')}.";
}
