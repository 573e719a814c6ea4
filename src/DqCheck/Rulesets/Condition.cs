namespace DqCheck.Rulesets;

/// <summary>When a rule looks at a record: terms that must all hold, such as <c>DISD present and DISRSN=80|81</c>.</summary>
internal sealed record Condition(string Text, IReadOnlyList<ConditionTerm> Terms)
{
    /// <summary>Reads the words of a ruleset file; null where they are not a condition.</summary>
    public static Condition? Parse(string text)
    {
        var terms = text.Split(" and ", StringSplitOptions.TrimEntries).Select(ConditionTerm.Parse).ToList();
        return terms.Contains(null) ? null : new Condition(text, terms!);
    }
}
