using DqCheck.RulesetImport;
using Xunit;

namespace DqCheck.Tests.RulesetImport;

/// <summary>What the layouts and rule numbers of the official tables mean.</summary>
public class LayoutChecksTests
{
    [Theory]
    [InlineData("YYYYMMDD", "1; 3", "date", "", "")]
    [InlineData("N(1)", "1; 4", "code", "[0-9]", "one digit")]
    [InlineData("N (2)", "1; 4", "code", "[0-9]{1,2}", "up to 2 digits")]
    [InlineData("n(4)", "4", "code", "[0-9]{1,4}", "up to 4 digits")]
    [InlineData("N(2,1)", "1; 4", "code", "[0-9]{1,2}([.][0-9])?", "up to 2 digits, and one decimal if needed")]
    [InlineData("N(3.2)", "1", "code", "[0-9]{1,3}([.][0-9]{1,2})?", "up to 3 digits, and up to 2 decimals if needed")]
    [InlineData("A(1)", "1; 4", "code", "[A-Z]", "one capital letter")]
    [InlineData("A(3)", "1; 4", "code", "[A-Z]{1,3}", "up to 3 capital letters")]
    [InlineData("N(20)", "1", "code", "[0-9]{1,20}", "up to 20 digits")]
    public void A_layout_gives_a_type_and_a_pattern_in_words(string layout, string rules, string type, string pattern, string words)
    {
        var checks = Create(layout, rules);
        Assert.Equal((type, pattern, words, null), (checks.Type, checks.Pattern, checks.PatternWords, checks.Remark));
    }

    [Theory]
    [InlineData("N(2)", "1; 4; 6; 18", 28)]
    [InlineData("N(2)", "1; 4; 6; 19", 20)]
    [InlineData("N(3)", "1; 10", 999)]
    public void A_number_has_a_greatest_value(string layout, string rules, int max) =>
        Assert.Equal(("number", max), (Create(layout, rules).Type, Create(layout, rules).Max));

    [Theory]
    [InlineData("C(9)", "1; 4", "code", 9, false)]
    [InlineData("C(20)", "1", "text", 20, false)]
    [InlineData("C(2)", "1; 4; 6; 20", "code", 2, true)]
    public void Characters_have_a_greatest_number(string layout, string rules, string type, int length, bool isYesNo)
    {
        var checks = Create(layout, rules);
        Assert.Equal((type, length, isYesNo), (checks.Type, checks.Length, checks.IsYesNo));
    }

    [Theory]
    [InlineData("X(3)")]
    [InlineData("N")]
    [InlineData("N(0)")]
    [InlineData("C(2,1)")]
    [InlineData("see note")]
    public void A_layout_that_is_not_known_is_named_and_checks_nothing(string layout)
    {
        var checks = Create(layout, "1; 4");
        Assert.Equal($"The layout “{layout}” is not known, so no check of it was written.", checks.Remark);
        Assert.Equal(("", null), (checks.Pattern, checks.Length));
    }

    [Theory]
    [InlineData("date", "date", "")]
    [InlineData("flag", "code", "")]
    [InlineData("integer", "code", "")]
    [InlineData("code", "code", "")]
    [InlineData("number", "code", "a number, with or without decimals")]
    public void Without_a_layout_the_type_says_what_is_checked(string stated, string type, string words)
    {
        var checks = LayoutChecks.Create(CreateRow("", "", stated));
        Assert.Equal((type, words, stated == "flag"), (checks.Type, checks.PatternWords, checks.IsYesNo));
    }

    private static LayoutChecks Create(string layout, string rules) => LayoutChecks.Create(CreateRow(layout, rules, ""));

    private static FieldRow CreateRow(string layout, string rules, string type) =>
        new()
        {
            Name = "NEWITEM",
            Place = "table.csv",
            Row = 2,
            Title = "A new item",
            Layout = layout,
            Type = type,
            Rules = rules.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToHashSet(),
            Record = "episode",
            IsRecordStated = true,
            Sets = ["R"],
            Source = "test",
            Confidence = "sourced",
        };
}
