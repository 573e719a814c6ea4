using DqCheck.Journeys;

namespace DqCheck.Tests.Journeys;

/// <summary>In which groups a journey is counted: by substances, by age, by source.</summary>
public class JourneyGroupTests
{
    [Theory]
    [InlineData("1101", nameof(SubstanceGroup.Opiate))]
    [InlineData("7000 9996 1000", nameof(SubstanceGroup.Opiate))]
    [InlineData("3201 7000 1105", nameof(SubstanceGroup.Opiate))]
    [InlineData("3201", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("3200 5000", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("9005", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("3200 7000", nameof(SubstanceGroup.NonOpiateAndAlcohol))]
    [InlineData("7000 9996 5000", nameof(SubstanceGroup.NonOpiateAndAlcohol))]
    [InlineData("7000", nameof(SubstanceGroup.Alcohol))]
    [InlineData("7000 9996 9997", nameof(SubstanceGroup.Alcohol))]
    [InlineData("7000 3409", nameof(SubstanceGroup.Alcohol))]
    [InlineData("3409", nameof(SubstanceGroup.Unknown))]
    [InlineData("9996", nameof(SubstanceGroup.Unknown))]
    [InlineData("-", nameof(SubstanceGroup.Unknown))]
    [InlineData("1999", nameof(SubstanceGroup.Opiate))]
    [InlineData("7999", nameof(SubstanceGroup.Alcohol))]
    [InlineData("2999", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("3999", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("4999", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("5999", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("6999", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("8999", nameof(SubstanceGroup.NonOpiate))]
    [InlineData("0999", nameof(SubstanceGroup.Unknown))]
    [InlineData("9999", nameof(SubstanceGroup.Unknown))]
    [InlineData("heroin", nameof(SubstanceGroup.Unknown))]
    public void The_substance_group_is_that_of_all_drugs_and_of_the_first_digit_where_a_code_is_not_listed(string drugs, string group) =>
        Assert.Equal(group, $"{ScenarioBuilder.Journey(UsingDrugs(drugs)).Class.Substance}");

    [Fact]
    public void The_drugs_of_every_episode_count() =>
        Assert.Equal(
            SubstanceGroup.NonOpiateAndAlcohol,
            ScenarioBuilder.Journey($"{UsingDrugs("7000")}; episode 2013-12-01 2013-12-02; DRUG1=3201; DRUG2=; DRUG3=").Class.Substance
        );

    [Theory]
    [InlineData("7000", nameof(PrimarySubstance.Alcohol))]
    [InlineData("7000 1101", nameof(PrimarySubstance.Alcohol))]
    [InlineData("7999 3200", nameof(PrimarySubstance.Alcohol))]
    [InlineData("1101 7000", nameof(PrimarySubstance.Drugs))]
    [InlineData("3200 7000", nameof(PrimarySubstance.Drugs))]
    [InlineData("9996 7000", nameof(PrimarySubstance.Drugs))]
    [InlineData("3409 9996 9997", nameof(PrimarySubstance.Unknown))]
    [InlineData("-", nameof(PrimarySubstance.Unknown))]
    public void By_primary_substance_alcohol_is_where_it_is_the_first_drug_and_the_others_that_are_known_are_drugs(
        string drugs,
        string primary
    ) => Assert.Equal(primary, $"{ScenarioBuilder.Journey(UsingDrugs(drugs)).Class.Primary}");

    [Fact]
    public void The_primary_substance_is_that_of_the_first_episode() =>
        Assert.Equal(
            PrimarySubstance.Drugs,
            ScenarioBuilder.Journey($"{UsingDrugs("1101")}; episode 2013-12-01 2013-12-02; DRUG1=7000; DRUG2=; DRUG3=").Class.Primary
        );

    [Theory]
    [InlineData("19960228", "2014-02-28", false)]
    [InlineData("19960228", "2014-02-27", true)]
    [InlineData("19960301", "2014-02-28", true)]
    [InlineData("19960301", "2014-03-01", false)]
    [InlineData("19960229", "2014-02-27", true)]
    [InlineData("19960229", "2014-02-28", false)]
    public void A_client_is_an_adult_from_the_18th_birthday_on_the_day_of_referral_and_born_on_29_February_from_28_February(
        string born,
        string referred,
        bool isYoung
    ) => Assert.Equal(isYoung, ScenarioBuilder.Journey($"DOB={born}; episode {referred} 2014-03-10; 95 2014-03-20").Class.IsYoung);

    [Fact]
    public void Age_is_that_at_the_referral_of_the_first_episode() =>
        Assert.True(
            ScenarioBuilder
                .Journey("DOB=19960301; episode 2014-02-28 2014-03-05; episode 2014-03-01 2014-03-06; 95 2014-03-20")
                .Class.IsYoung
        );

    [Theory]
    [InlineData("5", true)]
    [InlineData("6", true)]
    [InlineData("8", true)]
    [InlineData("13", true)]
    [InlineData("4", false)]
    [InlineData("05", false)]
    [InlineData("", false)]
    public void Criminal_justice_is_a_source_of_the_first_episode(string source, bool isCriminalJustice)
    {
        Assert.Equal(isCriminalJustice, ScenarioBuilder.Journey($"episode 2014-03-01 2014-03-05; RFLS={source}").IsCriminalJustice);
        Assert.Equal(
            isCriminalJustice,
            ScenarioBuilder
                .Journey(
                    $"episode 2014-03-01 2014-03-05; RFLS={source}; episode 2014-03-01 2014-03-06; RFLS={(isCriminalJustice ? "4" : "5")}"
                )
                .IsCriminalJustice
        );
    }

    [Fact]
    public void A_figure_stands_in_the_groups_of_its_journeys_and_drugs_are_opiates_and_others_with_or_without_alcohol()
    {
        var result = ScenarioBuilder.Check([
            .. new[] { "1101", "3201", "3200 7000", "7000", "3409" }.Select(UsingDrugs),
            $"DOB=20000101; {UsingDrugs("1101")}",
        ]);
        string[] groups = ["all", "opiate", "non-opiate", "non-opiate-and-alcohol", "alcohol", "drugs", "unknown"];
        Assert.Equal(["6", "2", "1", "1", "1", "4", "1"], groups.Select(g => result.FigureText("new-presentations", substances: g)));
        Assert.Equal(
            ("5", "1", "1", "1"),
            (
                result.FigureText("new-presentations", clients: "adults"),
                result.FigureText("new-presentations", clients: "young-people"),
                result.FigureText("new-presentations", clients: "young-people", substances: "drugs"),
                result.FigureText("new-presentations", clients: "adults", substances: "opiate")
            )
        );
    }

    private static string UsingDrugs(string drugs)
    {
        var codes = drugs.Replace("-", "", StringComparison.Ordinal).Split(' ').Concat(["", ""]).ToArray();
        return $"episode 2013-11-20 2013-11-25; DRUG1={codes[0]} DRUG2={codes[1]} DRUG3={codes[2]}; 95 2013-12-01";
    }
}
