namespace DqCheck.Rulesets;

/// <summary>Tests whether one column is present, blank, or one of some codes.</summary>
internal sealed record ConditionTerm(string Column, TermKind Kind, IReadOnlyList<string> Codes)
{
    public static ConditionTerm? Parse(string text)
    {
        if (text.Split('=') is [var column, var codes] && IsName(column) && codes.Length > 0)
            return new(column, TermKind.OneOf, codes.Split('|'));
        return text.Split(' ') switch
        {
            [var name, "present"] when IsName(name) => new(name, TermKind.Present, []),
            [var name, "blank"] when IsName(name) => new(name, TermKind.Blank, []),
            _ => null,
        };
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
