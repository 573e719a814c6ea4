using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>A note on an indicator. The count is exact: the output that shows it decides how much of it to reveal.</summary>
/// <param name="Text">The text, without the count.</param>
/// <param name="RowsWithoutSubstance">Number of rows that name no known substance and so count in no group; 0 to leave that out.</param>
/// <param name="LeftOut">Number of completions left out because their six months have not passed; 0 to leave that out.</param>
internal sealed record IndicatorNote(string Text, KeyedCount RowsWithoutSubstance = default, KeyedCount LeftOut = default)
{
    /// <summary>What follows the text, unless too few are counted to judge by; may be blank.</summary>
    public string Judgement { get; init; } = "";

    /// <summary>Whether it holds what people typed, which no copy for a commissioner shows.</summary>
    public bool IsForProvider { get; init; }
}
