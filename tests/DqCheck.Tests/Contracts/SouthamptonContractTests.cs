using DqCheck.Contracts;

namespace DqCheck.Tests.Contracts;

/// <summary>Southampton's contract, evaluated on the forty clients of the worked example.</summary>
public class SouthamptonContractTests
{
    private static readonly string[] Numbers =
    [
        "1a",
        "1b",
        "2a",
        "2b",
        "2c-i",
        "2c-ii",
        "2d",
        "2e",
        "3a",
        "3b",
        "3c",
        "3d",
        "4a",
        "4b",
        "4c",
        "4d",
        "4e",
        "4f",
        "4g",
        "4h",
        "4i",
        "4j",
        "4k-i",
        "4k-ii",
        "4l",
        "5a",
        "6a-i",
        "6a-ii",
        "6b",
        "6c",
        "7a-i",
        "7a-ii",
        "7a-iii",
        "7b",
        "T1",
        "T2",
        "T3",
        "T4",
        "T5",
        "T6",
        "T7",
        "T8",
        "T9",
        .. Enumerable.Range(1, 24).Select(i => $"MI{i}"),
        "MI25a",
        "MI25b",
        "MI26a",
        "MI26b",
        "MI26c",
        .. Enumerable.Range(1, 8).Select(i => $"AA{i}"),
        .. Enumerable.Range(1, 16).Select(i => $"AD{i}"),
    ];

    private static readonly ContractResult Contract = WorkedExample.Result.Contracts.Single();

    [Fact]
    public void All_96_rows_of_the_document_stand_in_their_order()
    {
        Assert.Equal(96, Numbers.Length);
        Assert.Equal(Numbers, Contract.Indicators.Select(i => i.Indicator.Number).Where(Numbers.Contains));
        Assert.All(
            Contract.Indicators.Where(i => !Numbers.Contains(i.Indicator.Number)),
            i => Assert.Contains(Numbers, n => i.Indicator.Number.StartsWith(n + "-", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("AA1", "at least 100")]
    [InlineData("AA2", "at least 99")]
    [InlineData("AA3", "at least 65")]
    [InlineData("AA4", "baseline")]
    [InlineData("AA5", "at least 90")]
    [InlineData("AA6", "at least 90")]
    [InlineData("AA7", "at most 0")]
    [InlineData("AA8", "at least 90")]
    [InlineData("AD1", "at least 100")]
    [InlineData("AD2", "at least 99")]
    [InlineData("AD3", "at least 55")]
    [InlineData("AD4", "baseline")]
    [InlineData("AD5", "at least 95")]
    [InlineData("AD6", "at least 90")]
    [InlineData("AD7", "at most 0")]
    [InlineData("AD8", "at least 90")]
    [InlineData("AD9", "at least 90")]
    [InlineData("AD10", "at least 95")]
    [InlineData("AD11", "at most 0")]
    [InlineData("AD12", "baseline")]
    [InlineData("AD13", "baseline")]
    [InlineData("AD14", "at most 0")]
    [InlineData("AD15", "at most 0")]
    public void Appendix_1_has_its_thresholds(string number, string target) =>
        Assert.Equal(target, FindIndicator(number).Indicator.TargetText);

    [Fact]
    public void Appendix_1_is_computed_but_for_what_is_national()
    {
        var national = new[] { "AD14", "AD15", "AD16" };
        Assert.All(
            Contract.Indicators.Where(i => i.Indicator.Number.StartsWith('A')),
            i =>
                Assert.Equal(
                    national.Contains(i.Indicator.Number) ? "external" : "computed",
                    i.Status is "met" or "missed" or "monitored" ? "computed" : i.Status
                )
        );
        Assert.Equal(["monitored", "monitored"], new[] { "AD14-own", "AD15-own" }.Select(n => FindIndicator(n).Status));
    }

    [Fact]
    public void Alcohol_and_drugs_by_the_primary_substance_make_up_those_whose_group_is_known()
    {
        foreach (
            var (alcohol, drugs, all) in new[] { ("AA5", "AD5", "top-start"), ("AA6", "AD6", "top-review"), ("AA8", "AD8", "top-exit") }
        )
        {
            var unknown =
                WorkedExample
                    .Result.Measures.SingleOrDefault(m =>
                        m.Id == all
                        && m is { ClientGroup: "all", SubstanceGroup: "unknown" }
                        && m.Window?.Name is null or "rolling-12-months"
                    )
                    ?.Fraction
                ?? default;
            Assert.Equal(
                WorkedExample.Result.GetMeasure(all).Fraction,
                FindIndicator(alcohol).Figure!.Fraction!.Value + FindIndicator(drugs).Figure!.Fraction!.Value + unknown
            );
        }
    }

    [Fact]
    public void Less_than_three_weeks_is_at_most_20_days()
    {
        var within20 = FindIndicator("2c-i").Figure!;
        var within21 = WorkedExample.Result.GetMeasure("wait-21-days").Figure!;
        Assert.Equal(within21.Denominator, within20.Denominator);
        Assert.True(within20.Numerator < within21.Numerator, "The paper has waits of exactly 21 days.");
    }

    [Fact]
    public void Every_status_has_its_reason_and_what_is_not_computed_has_no_figure()
    {
        Assert.Equal(
            ["awaiting-return", "external", "met", "missed", "monitored", "not-computable"],
            Contract.Indicators.Select(i => i.Status).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(
            Contract.Indicators.Where(i => i.Status is "awaiting-return" or "external" or "not-computable"),
            i => Assert.Equal((null, true), (i.Figure, i.Reason().Length > 0))
        );
        Assert.All(Contract.Indicators.Where(i => i.Status is "met" or "missed" or "monitored"), i => Assert.NotNull(i.Figure));
    }

    [Fact]
    public void Parts_of_a_breakdown_add_up()
    {
        var split = Contract.Indicators.Where(i => i.Parts.Count > 0 && !i.Indicator.Settings.CountsClients).ToList();
        Assert.True(split.Count >= 5);
        Assert.All(
            split,
            i => Assert.All(i.Parts.GroupBy(p => p.By), by => Assert.Equal(i.Figure!.Numerator, by.Sum(p => p.Figure.Numerator)))
        );
    }

    [Fact]
    public void Where_the_document_contradicts_itself_both_lines_stand_with_their_section()
    {
        foreach (var (one, other) in new[] { ("2c-i", "AD10"), ("7a-i", "AD5"), ("4a", "T3") })
        {
            Assert.NotEqual(FindIndicator(one).Indicator.Section, FindIndicator(other).Indicator.Section);
            Assert.Contains(other, FindIndicator(one).Indicator.Reason, StringComparison.Ordinal);
        }
    }

    private static IndicatorResult FindIndicator(string number) => Contract.Indicators.Single(i => i.Indicator.Number == number);
}
