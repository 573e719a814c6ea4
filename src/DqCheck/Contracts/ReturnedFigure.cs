namespace DqCheck.Contracts;

/// <summary>What somebody returned by hand for a line of a contract.</summary>
/// <param name="Contract">Id of the contract.</param>
/// <param name="Line">Number of the indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">A number, or the first of a share; null for none.</param>
/// <param name="OutOf">The second number of a share; null for none.</param>
/// <param name="Answer">Yes or no; blank for none.</param>
/// <param name="Narrative">Words, which only the provider sees; may be blank.</param>
/// <param name="By">Who returned it; may be blank.</param>
/// <param name="On">When; null where that is not said.</param>
internal sealed record ReturnedFigure(
    string Contract,
    string Line,
    ReportingPeriod Period,
    decimal? Value,
    decimal? OutOf,
    string Answer,
    string Narrative,
    string By,
    DateOnly? On
)
{
    /// <summary>As people read it, with its number.</summary>
    public string Text =>
        OutOf is { } whole ? $"{Format(Value)} of {Format(whole)}"
        : Value is { } number ? Format(number)
        : Answer.Length > 0 ? Answer
        : "a report";

    private static string Format(decimal? number) => number?.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
