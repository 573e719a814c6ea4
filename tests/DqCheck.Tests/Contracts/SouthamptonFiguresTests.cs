namespace DqCheck.Tests.Contracts;

/// <summary>
/// Southampton's figures counted by hand from the lists of <c>fixtures/ndtms/runs/treatment/README.md</c>. Main drug alcohol: journeys 2,
/// 9, 11, 12, 18, 21, 23, 28b, 30, 31, 33, 34 and 38; unknown: 15 and 16; drugs: the others.
/// </summary>
public class SouthamptonFiguresTests
{
    [Theory]
    [InlineData("2c-i", "30/37", "missed", 6)] // Of the 32 within 21 days, 1 and 19 took 21.
    [InlineData("2c-ii", "33/37", "missed", 4)] // These 32, and 2 with 22 days.
    [InlineData("6a-i", "4/6", "met", 0)] // 18, 21, 23, 38a of these and 9b, 38b.
    [InlineData("6a-ii", "9/15", "met", 0)]
    [InlineData("7a-i", "23/29", "missed", 4)]
    [InlineData("7a-ii", "2/6", "missed", 4)]
    [InlineData("7a-iii", "5/9", "missed", 4)]
    [InlineData("AA3", "4/6", "met", 0)]
    [InlineData("AA4", "4", "monitored", null)]
    [InlineData("AA5", "7/8", "missed", 1)] // 2, 9b, 18, 21, 23, 31, 38b of these and 28b.
    [InlineData("AA6", "0/1", "missed", 1)] // 30.
    [InlineData("AA7", "2", "missed", -2)] // 23 and 28.
    [InlineData("AA8", "2/3", "missed", 1)] // 18, 23 of these and 38a.
    [InlineData("AD3", "9/15", "met", 0)] // 8a, 17, 20, 28a, 37a, 39a with 80; 13a, 19, 40 with 82; of these and 6a, 22, 24, 25, 26, 39b.
    [InlineData("AD4", "6", "monitored", null)]
    [InlineData("AD5", "15/20", "missed", 4)] // 23/29 without 7/8 of alcohol and 1/1 of 16.
    [InlineData("AD6", "2/5", "missed", 3)]
    [InlineData("AD7", "7", "missed", -7)] // 4, 17, 27, 28, 29, 35, 40: 28 stands at AA7 too.
    [InlineData("AD8", "3/6", "missed", 3)]
    [InlineData("AD9", "2/3", "missed", 1)] // 7, 10 of these and 19.
    [InlineData("AD10", "22/25", "missed", 2)] // 32/37 without 9/10 of alcohol and 1/2 of 15 and 16.
    [InlineData("AD11", "2", "missed", -2)] // 3 and 4.
    [InlineData("AD13", "3", "monitored", null)]
    [InlineData("AD14-own", "0", "monitored", null)]
    [InlineData("MI4", "20", "monitored", null)]
    [InlineData("MI7", "9/36", "monitored", null)]
    [InlineData("MI15", "451/37", "monitored", null)]
    [InlineData("MI17", "7", "monitored", null)] // 1, 6, 17, 20, 27, 29, 32.
    public void A_figure_is_that_counted_by_hand(string number, string figure, string status, int? lacking)
    {
        var result = WorkedExample.Result.Contracts.Single().Indicators.Single(i => i.Indicator.Number == number);
        Assert.Equal(
            (figure, status, lacking),
            (ScenarioBuilder.FormatFigure(result.Figure!), result.Status, (int?)result.Indicator.GetShortfall(result.Figure!))
        );
    }

    [Theory]
    [InlineData("1a", "awaiting-return")]
    [InlineData("2d", "not-computable")]
    [InlineData("3b", "not-computable")]
    [InlineData("AD16", "external")]
    public void What_an_extract_cannot_say_has_no_figure_but_a_reason(string number, string status)
    {
        var result = WorkedExample.Result.Contracts.Single().Indicators.Single(i => i.Indicator.Number == number);
        Assert.Equal((status, null, false), (result.Status, result.Figure, result.Reason().Length == 0));
    }

    [Fact]
    public void Parts_of_people_in_treatment_add_up_where_nobody_stands_in_two()
    {
        var parts = WorkedExample.Result.Contracts.Single().Indicators.Where(i => i.Indicator.Number is "MI10" or "MI9").ToList();
        Assert.Equal(2, parts.Count);
        Assert.All(parts, i => Assert.Equal(36L, i.Figure!.Numerator!.Value.Number));
        Assert.Equal(36L, parts.Single(i => i.Indicator.Number == "MI10").Parts.Sum(p => p.Figure.Numerator!.Value.Number));
        Assert.Equal(37L, parts.Single(i => i.Indicator.Number == "MI9").Parts.Sum(p => p.Figure.Numerator!.Value.Number));
    }
}
