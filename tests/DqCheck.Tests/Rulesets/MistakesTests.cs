using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>A mistake that several readers find in one place is named once.</summary>
public class MistakesTests
{
    [Fact]
    public void The_same_mistake_is_named_once_and_any_other_by_itself()
    {
        var mistakes = new Mistakes();
        foreach (
            var (file, line, sentence) in new[]
            {
                ("rules.csv", 3, "is blank."),
                ("rules.csv", 3, "is blank."),
                ("rules.csv", 4, "is blank."),
                ("rules.csv", 3, "is wrong."),
                ("columns.csv", 3, "is blank."),
                ("columns.csv", 0, "is blank."),
                ("columns.csv", 0, "is blank."),
            }
        )
            mistakes.Add(Path.Combine("ndtms", file), line, sentence);
        Assert.Equal(
            [
                "ndtms/rules.csv line 3: is blank.",
                "ndtms/rules.csv line 4: is blank.",
                "ndtms/rules.csv line 3: is wrong.",
                "ndtms/columns.csv line 3: is blank.",
                "ndtms/columns.csv: is blank.",
            ],
            mistakes.All
        );
    }
}
