using DqCheck.Publication;

namespace DqCheck.Tests.Publication;

/// <summary>Which numbers of a compliance table are hidden.</summary>
public class SuppressionTests
{
    [Theory]
    [InlineData("100 = 60 40", "100 = 60 40")]
    [InlineData("100 = 97 3", "100 = - -")]
    [InlineData("100 = 50 47 3", "100 = 50 - -")]
    [InlineData("100 = 50 40 6 4", "100 = 50 40 - -")]
    [InlineData("40 = 40 0", "40 = 40 0")]
    [InlineData("3 = 3 0", "- = - 0")]
    [InlineData("108 = 100 4 4 0", "108 = - - - 0")]
    [InlineData("9 = 3 6", "9 = - -")]
    [InlineData("7 = 2 2 3", "7 = - - -")]
    [InlineData("8 = 4 4", "8 = - -")]
    [InlineData("12 = 1 1 10", "12 = - - -")]
    public void Parts_are_hidden_until_none_can_be_worked_out(string table, string published) => Assert.Equal(published, Publish(table));

    [Fact]
    public void What_remains_of_a_denominator_hides_the_numerator()
    {
        var of = new PublishedNumber(40);
        var number = new PublishedNumber(38);
        var rest = new PublishedNumber(2);
        var suppression = new Suppression();
        suppression.AddFraction(of, number, rest);
        suppression.Apply();
        Assert.Equal((false, true, true), (of.IsHidden, number.IsHidden, rest.IsHidden));
    }

    [Fact]
    public void Bounds_of_several_sums_together_disclose_no_number()
    {
        PublishedNumber all = new(11);
        PublishedNumber adults = new(7);
        PublishedNumber young = new(4);
        PublishedNumber first = new(3);
        PublishedNumber second = new(4);
        var suppression = new Suppression();
        suppression.AddSum(all, [adults, young]);
        suppression.AddSum(adults, [first, second]);
        suppression.Apply();
        Assert.Equal((true, true, true, true), (adults.IsHidden, young.IsHidden, first.IsHidden, second.IsHidden));
    }

    [Fact]
    public void Where_all_are_hidden_not_all_are_shown_as_one_to_four()
    {
        PublishedNumber[] parts = [new(1), new(1), new(1), new(1)];
        var suppression = new Suppression();
        suppression.AddSum(new(4), parts);
        suppression.Apply();
        Assert.Contains(parts, p => !p.IsShownAsFew);
    }

    [Fact]
    public void What_two_parts_leave_of_a_total_hides_one_of_them()
    {
        PublishedNumber started = new(71);
        PublishedNumber lasted = new(64);
        PublishedNumber left = new(6);
        PublishedNumber others = new(1);
        var suppression = new Suppression();
        suppression.AddRemainder(started, [lasted, left], others);
        suppression.Apply();
        Assert.Equal((false, false, true), (started.IsHidden, lasted.IsHidden, left.IsHidden));
    }

    [Fact]
    public void A_total_that_is_hidden_elsewhere_is_not_the_sum_of_what_is_shown()
    {
        PublishedNumber all = new(100);
        PublishedNumber adults = new(97);
        PublishedNumber young = new(3);
        PublishedNumber men = new(57);
        PublishedNumber women = new(40);
        var suppression = new Suppression();
        suppression.AddPart(all, adults);
        suppression.AddSum(all, [adults, young]);
        suppression.AddSum(adults, [men, women]);
        suppression.Apply();
        Assert.Equal((false, true, false, true), (all.IsHidden, adults.IsHidden, men.IsHidden, women.IsHidden));
    }

    private static string Publish(string table)
    {
        var total = new PublishedNumber(long.Parse(table.Split('=')[0]));
        var parts = table
            .Split('=')[1]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => new PublishedNumber(long.Parse(p)))
            .ToList();
        var suppression = new Suppression();
        foreach (var part in parts)
            suppression.AddPart(total, part);
        suppression.AddSum(total, parts);
        suppression.Apply();
        return $"{Shown(total)} = {string.Join(' ', parts.Select(Shown))}";
    }

    private static string Shown(PublishedNumber number) => number.IsHidden ? "-" : $"{number.Value}";
}
