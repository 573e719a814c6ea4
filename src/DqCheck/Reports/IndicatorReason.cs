using DqCheck.Contracts;
using DqCheck.Publication;

namespace DqCheck.Reports;

/// <summary>Explains the status of an indicator to an audience.</summary>
internal static class IndicatorReason
{
    /// <summary>The notes, then the reason of the line as written; may be blank where it is met or missed.</summary>
    public static string For(IndicatorResult result, Rounding rounding) =>
        string.Join(
            ' ',
            result.Notes.Select(n => Sentence(Describe(n, rounding))).Append(result.Indicator.Reason).Where(s => s.Length > 0)
        );

    private static string Describe(IndicatorNote note, Rounding rounding)
    {
        if (note.RowsWithoutSubstance == 0)
            return note.Text;
        var count = rounding.Round(note.RowsWithoutSubstance) == 1 ? "counts" : "count";
        return $"{note.Text}; {rounding.ToWords(note.RowsWithoutSubstance, "row has", "rows have")} no known substance and {count} in neither group";
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..].TrimEnd('.')}.";
}
