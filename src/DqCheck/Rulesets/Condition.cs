namespace DqCheck.Rulesets;

/// <summary>When a rule looks at a record: terms that must all hold, such as <c>DISD present and DISRSN=80|81</c>.</summary>
internal sealed record Condition(string Text, IReadOnlyList<ConditionTerm> Terms)
{
    /// <summary>Reads the words of a ruleset file; null where they are not a condition.</summary>
    public static Condition? Read(string text)
    {
        var terms = text.Split(" and ", StringSplitOptions.TrimEntries).Select(ConditionTerm.Read).ToList();
        return terms.Contains(null) ? null : new Condition(text, terms!);
    }
}

/// <summary>One column that is present, blank, or one of some codes.</summary>
internal sealed record ConditionTerm(string Column, TermKind Kind, IReadOnlyList<string> Codes)
{
    public static ConditionTerm? Read(string text)
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

internal enum TermKind
{
    Present,
    Blank,
    OneOf,
}
