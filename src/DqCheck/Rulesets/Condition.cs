namespace DqCheck.Rulesets;

/// <summary>
/// The condition under which a rule checks a record: terms that must all hold, such as <c>DISD present and DISRSN=80|81</c>.
/// </summary>
internal sealed record Condition(string Text, IReadOnlyList<ConditionTerm> Terms)
{
    /// <summary>Parses a condition; null where the text is none.</summary>
    public static Condition? Parse(string text)
    {
        var terms = text.Split(" and ", StringSplitOptions.TrimEntries).Select(ConditionTerm.Parse).ToList();
        return terms.Contains(null) ? null : new Condition(text, terms!);
    }
}
