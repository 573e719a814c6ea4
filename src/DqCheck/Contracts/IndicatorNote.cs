namespace DqCheck.Contracts;

/// <summary>What is to be known of an indicator. Its count is exact: whoever shows the note puts it into words.</summary>
/// <param name="Text">In words, without the count.</param>
/// <param name="RowsWithoutSubstance">Rows that name no known substance and so count in no group; 0: nothing is said of them.</param>
internal sealed record IndicatorNote(string Text, long RowsWithoutSubstance = 0);
