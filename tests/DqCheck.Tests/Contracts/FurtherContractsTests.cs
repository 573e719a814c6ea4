using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Tests.Contracts;

/// <summary>The contracts of Nottinghamshire, City and Hackney, and Barnet, evaluated on the forty clients of the worked example.</summary>
public class FurtherContractsTests
{
    private static readonly IReadOnlyDictionary<string, string[]> Numbers = new Dictionary<string, string[]>
    {
        ["nottinghamshire"] = "N1 N2a N2b N3 N4 N5 N6 N7 N8 N9 N10a N10b N10c N11 N12 N13a N13b".Split(' '),
        ["city-and-hackney"] = (
            "H1 H2 H3 H4 H5a H5b H6a H6b H7 H8 H9a H9b H10a H10b H10c H11a H11b H11c H12a H12b H12c H12d H12e H12f H12g H13 H14a H14b H14c "
            + "H15a H15b H16a H16b"
        ).Split(' '),
        ["barnet"] =
        [
            .. NumbersFrom("B-CJ", 10),
            .. NumbersFrom("B-SU", 6),
            .. NumbersFrom("B-TR", 3),
            .. NumbersFrom("B-OR", 4),
            .. NumbersFrom("B-T3-", 10),
            .. NumbersFrom("B-T4-", 9),
            .. NumbersFrom("B-HM", 7),
            .. NumbersFrom("B-D", 7),
        ],
    };

    private static readonly CheckResult Result = ExtractCheck.Run(
        new CheckRequest
        {
            Extracts = [WorkedExample.Extract],
            Ruleset = RepositoryPaths.RulesetFolder,
            Contracts = [.. Numbers.Keys.Select(RepositoryPaths.ContractFolder)],
        }
    );

    [Theory]
    [InlineData("nottinghamshire", 17)]
    [InlineData("city-and-hackney", 33)]
    [InlineData("barnet", 56)]
    public void Every_line_of_the_document_is_there_in_its_order(string id, int number)
    {
        var indicators = GetContract(id).Indicators.Select(i => i.Indicator.Number).ToList();
        Assert.Equal(number, Numbers[id].Length);
        Assert.Equal(Numbers[id], indicators.Where(Numbers[id].Contains));
        Assert.All(
            indicators.Except(Numbers[id]),
            part => Assert.Contains(Numbers[id], line => part.StartsWith(line + "-", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_an_extract_cannot_say_has_a_reason_and_all_else_a_figure() =>
        Assert.All(
            Result.Contracts.SelectMany(c => c.Indicators),
            i =>
                Assert.Equal(
                    (i.Status is "met" or "missed" or "monitored", true),
                    (i.Figure is not null, i.Figure is not null || i.Reason().Length > 0)
                )
        );

    /// <remarks>Data set K has no sexual orientation and no disability; the worked example fills in few items.</remarks>
    [Fact]
    public void Only_lines_of_classes_A_and_B_are_computed() =>
        Assert.All(
            Result.Contracts.SelectMany(c => c.Indicators),
            i => Assert.Equal(i.Indicator.Class is "A" or "B", i.Indicator.Status.Length == 0)
        );

    [Theory]
    [InlineData("barnet", "B-T3-2-opiate", "at least 750")]
    [InlineData("barnet", "B-T3-2-non-opiate", "at least 200")]
    [InlineData("barnet", "B-T3-2-alcohol", "at least 540")]
    [InlineData("barnet", "B-T3-2-alcohol-and-non-opiate", "at least 280")]
    [InlineData("barnet", "B-T3-5-opiate", "11 to 14")]
    [InlineData("barnet", "B-T3-5-non-opiate", "44 to 59")]
    [InlineData("barnet", "B-T3-5-alcohol", "above 40")]
    [InlineData("barnet", "B-T3-5-alcohol-and-non-opiate", "45 to 54")]
    [InlineData("barnet", "B-T3-6-opiate", "3.5 to 13")]
    [InlineData("barnet", "B-T3-6-non-opiate", "0 to 2")]
    [InlineData("barnet", "B-T3-6-alcohol", "at most 11")]
    [InlineData("barnet", "B-T3-6-alcohol-and-non-opiate", "0 to 3")]
    [InlineData("city-and-hackney", "H5a", "at least 350")]
    [InlineData("city-and-hackney", "H5b", "at least 280")]
    [InlineData("city-and-hackney", "H12a", "at least 60")]
    [InlineData("city-and-hackney", "H12b", "above 40")]
    [InlineData("city-and-hackney", "H12c", "at least 80")]
    [InlineData("city-and-hackney", "H12d", "above 50")]
    [InlineData("city-and-hackney", "H13", "below 50")]
    [InlineData("city-and-hackney", "H14c", "at least 17")]
    public void Targets_are_those_of_the_document(string contract, string number, string target) =>
        Assert.Equal(target, Find(contract, number).Indicator.TargetText);

    [Theory]
    [InlineData("B-T3-5-opiate")]
    [InlineData("B-T3-6-opiate")]
    public void A_figure_better_than_its_range_meets_the_target(string number)
    {
        var indicator = Find("barnet", number).Indicator;
        Assert.Equal(
            (true, false),
            (indicator.IsMet(Percent(number == "B-T3-5-opiate" ? 15 : 3)), indicator.IsMet(Percent(number == "B-T3-5-opiate" ? 10 : 14)))
        );

        static Figure Percent(long number) => Figure.Share(KeyedCount.WithoutKey(number), KeyedCount.WithoutKey(100));
    }

    [Theory]
    [InlineData("nottinghamshire", "N1", "month")]
    [InlineData("barnet", "B-CJ4", "quarter")]
    [InlineData("barnet", "B-CJ8", "financial-year-to-date")]
    [InlineData("barnet", "B-T3-2", "rolling-12-months")]
    [InlineData("city-and-hackney", "H5a", "rolling-12-months")]
    [InlineData("city-and-hackney", "H5a-quarter", "quarter")]
    public void Each_figure_is_of_the_period_that_its_contract_names(string contract, string number, string window) =>
        Assert.Equal(window, Find(contract, number).Window!.Name);

    [Fact]
    public void Parts_by_substance_group_make_up_the_whole()
    {
        var whole = Find("nottinghamshire", "N1");
        Assert.Equal(whole.Figure!.Numerator, whole.Parts.Sum(p => p.Figure.Numerator));
        Assert.Equal(
            whole.Figure.Numerator,
            Find("nottinghamshire", "N1-adults").Figure!.Numerator + Find("nottinghamshire", "N1-young-people").Figure!.Numerator
        );
    }

    [Theory]
    [InlineData("barnet", "B-CJ4", "AlcoholAlcohol and Non-Opiates")]
    [InlineData("barnet", "B-HM7", "Signposting to:")]
    [InlineData("barnet", "B-T4-4", "Transor completed a camera")]
    [InlineData("barnet", "B-D4", "Harrow")]
    [InlineData("city-and-hackney", "H4", "H14a")]
    [InlineData("nottinghamshire", "N13a", "Drug Rehab Referrals")]
    public void A_line_says_where_the_document_is_cut_off_or_contradicts_itself(string contract, string number, string words) =>
        Assert.Contains(words, Find(contract, number).Indicator.Reason, StringComparison.Ordinal);

    private static ContractResult GetContract(string id) => Result.Contracts.Single(c => c.Contract.Id == id);

    internal static IndicatorResult Find(string contract, string number) =>
        GetContract(contract).Indicators.Single(i => i.Indicator.Number == number);

    private static IEnumerable<string> NumbersFrom(string prefix, int last) => Enumerable.Range(1, last).Select(i => $"{prefix}{i}");
}
