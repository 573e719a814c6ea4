using DqCheck.Monthly;

namespace DqCheck.Tests.Monthly;

/// <summary>The monthly figures of Somerset: which date puts whom into which month, and what cannot be fed.</summary>
public class MonthlyFiguresTests
{
    private static readonly MonthlyResult Result = SomersetRun.Execute(SomersetRun.AllListsClients);

    [Fact]
    public void All_13_items_and_87_categories_stand_in_the_order_of_the_document_for_three_client_groups()
    {
        Assert.Equal(Enumerable.Range(1, 13).Select(i => $"{i}"), Result.Rows.Select(r => r.Line.Item).Distinct());
        Assert.Equal(87 * 3, Result.Rows.Count(r => !r.Line.IsPerTeam));
        Assert.All(Result.Rows.Chunk(3), three => Assert.Equal(["adults", "young-people", "all"], three.Select(r => r.ClientGroup)));
    }

    [Fact]
    public void The_months_are_twelve_and_the_oldest_stands_left() =>
        Assert.Equal(
            [
                "May 2013",
                "Jun 2013",
                "Jul 2013",
                "Aug 2013",
                "Sep 2013",
                "Oct 2013",
                "Nov 2013",
                "Dec 2013",
                "Jan 2014",
                "Feb 2014",
                "Mar 2014",
                "Apr 2014",
            ],
            Result.Months.Names
        );

    [Theory]
    [InlineData("1", "Opiate", "May 2013: 1, Jul 2013: 1")]
    [InlineData("1", "Alcohol & non-opiate", "Aug 2013: 1")]
    [InlineData("1", "Alcohol (only)", "Mar 2014: 1")]
    [InlineData("1", "Non-opiate (only)", "Dec 2013: 1, Feb 2014: 1")]
    [InlineData("1", "Total", "May 2013: 1, Jul 2013: 1, Aug 2013: 1, Dec 2013: 1, Feb 2014: 1, Mar 2014: 1")]
    [InlineData("4", "Arrest referral", "Jul 2013: 1")]
    [InlineData("4", "CJ other", "Aug 2013: 1")]
    [InlineData("5", "CARAT/Prison", "May 2013: 1")]
    [InlineData("7", "Arrest referral", "Aug 2013: 1")]
    [InlineData("8", "Total", "May 2013: 1, Jul 2013: 1, Aug 2013: 1, Dec 2013: 1, Feb 2014: 1, Mar 2014: 1")]
    [InlineData("12", "Opiate", "May 2013: 1, Aug 2013: 1")]
    [InlineData("12", "Total", "May 2013: 1, Aug 2013: 2, Feb 2014: 1")]
    [InlineData("13", "Total closures: Total", "Jun 2013: 1, Jan 2014: 1")]
    [InlineData("13", "Complete: Opiate", "Jan 2014: 1")]
    public void Each_item_counts_by_its_own_date(string item, string category, string months) =>
        Assert.Equal(months, Result.CountsByMonth(item, category));

    [Fact]
    public void Young_people_and_adults_add_up_to_all()
    {
        Assert.Equal("Dec 2013: 1, Feb 2014: 1", Result.CountsByMonth("1", "Total", "young-people"));
        foreach (var three in Result.Rows.Where(r => r.Counts is not null).Chunk(3))
            Assert.Equal(three[2].Counts!.ByMonth, three[0].Counts!.ByMonth.Zip(three[1].Counts!.ByMonth, (a, b) => a + b));
    }

    [Fact]
    public void The_financial_year_begins_in_April_and_the_rolling_total_is_that_of_all_months()
    {
        var april = SomersetRun
            .Execute(
                "DOB=1980-01-01; episode 2014-04-02 2014-04-03; 94 2014-04-05",
                "DOB=1980-01-01; episode 2014-03-02 2014-03-03; 94 2014-03-31"
            )
            .FindRow("12", "Total")
            .Counts!;
        Assert.Equal((2, 1), (april.Rolling.Number, april.FinancialYear.Number));
    }

    [Fact]
    public void What_the_extract_does_not_hold_is_not_zero()
    {
        var carers = Result.FindRow("1", "Carer/family member");
        Assert.Equal((MonthlyStatus.LocalDataMissing, null), (carers.Status, carers.Counts));
        Assert.All(Result.Rows.Where(r => r.Line.Basis == "local"), r => Assert.True(r.Counts is null && r.Note.Length > 0));
        Assert.Equal(
            (MonthlyStatus.Provisional, MonthlyStatus.Computed),
            (Result.FindRow("1", "Total").Status, Result.FindRow("12", "Total").Status)
        );
    }

    [Fact]
    public void A_column_that_is_missing_is_named_and_its_lines_are_not_zero()
    {
        var run = ScenarioBuilder
            .CheckText(
                ScenarioBuilder.ExtractText(CleanExtract.Columns.Where(c => c is not ("RFLS" or "HEPCSTAT")), SomersetRun.AllListsClients),
                with: SomersetRun.WithContract
            )
            .Monthly!;
        Assert.Equal(
            (MonthlyStatus.NotComputable, null, "RFLS is not in the header."),
            (
                run.FindRow("7", "Arrest referral").Status,
                run.FindRow("7", "Arrest referral").Counts,
                run.FindRow("7", "Arrest referral").Note
            )
        );
        Assert.Null(run.FindRow("11", "Hep C test offered").Counts);
        Assert.NotNull(run.FindRow("12", "Total").Counts);
    }

    [Fact]
    public void Somebody_without_a_known_substance_is_shown_beside_the_total()
    {
        var month = SomersetRun.Execute(
            "DOB=1980-01-01; DRUG1=; DRUG2=; DRUG3=; episode 2014-04-02 2014-04-03; 94 2014-04-05",
            SomersetRun.AllListsClients[0]
        );
        Assert.Equal(
            (2, 1),
            (month.FindRow("12", "Total").Counts!.Rolling.Number, month.FindRow("12", "Total").Counts!.UnknownSubstance!.Value.Number)
        );
        Assert.Null(month.FindRow("12", "Opiate").Counts!.UnknownSubstance);
        // Item 7 is not split by substance, so its lines leave nobody out.
        Assert.Null(month.FindRow("7", "Arrest referral").Counts!.UnknownSubstance);
    }

    [Fact]
    public void The_last_month_is_what_the_contract_s_own_indicator_says()
    {
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [WorkedExample.Extract],
                Ruleset = RepositoryPaths.RulesetFolder,
                Contracts = [RepositoryPaths.ContractFolder("somerset")],
            }
        );
        foreach (
            var (number, item, category, clients) in new[]
            {
                ("S-M12", "12", "Total", "all"),
                ("S-M12-adults-opiate", "12", "Opiate", "adults"),
                ("S-M13", "13", "Total closures: Total", "all"),
                ("S-M13-young-people", "13", "Total closures: Total", "young-people"),
            }
        )
            Assert.Equal(
                result.Contracts[0].Indicators.Single(i => i.Indicator.Number == number).Figure!.Numerator,
                result.Monthly!.FindRow(item, category, clients).Counts!.ByMonth[^1]
            );
        var closures = result.Monthly!.FindRow("13", "Total closures: Total").Counts!.Rolling;
        Assert.Equal(result.Measures.Single(m => m.Id == "exits" && m.IsOverall && m.Agency == "all").Figure!.Numerator, closures);
        Assert.True(
            new[] { "Incomplete", "Transferred", "Complete" }.Sum(c => result.Monthly!.FindRow("13", c + ": Total").Counts!.Rolling)
                <= closures
        );
    }

    [Fact]
    public void Teams_of_the_people_file_have_a_line_each()
    {
        using var folder = new TemporaryFolder();
        var people = folder.Write("people.csv", "CLIENTID,keyworker,team\n1,Ada,West\n2,Ben,North\n");
        using var run = new ReportRun(
            ScenarioBuilder.ExtractText(SomersetRun.AllListsClients),
            with: r => SomersetRun.WithContract(r) with { People = people }
        );
        Assert.Equal(
            ["North", "West", MonthlyFigures.NoTeam],
            run.Result.Monthly!.Rows.Where(r => r.Line.IsPerTeam).Select(r => r.Category).Distinct()
        );
        Assert.Equal(
            ("Jul 2013: 1", "Mar 2014: 1"),
            (run.Result.Monthly.CountsByMonth("3", "West"), run.Result.Monthly.CountsByMonth("3", "North"))
        );
        Assert.Equal(4, run.Result.Monthly.FindRow("3", MonthlyFigures.NoTeam).Counts!.Rolling.Number);
        Assert.Null(Result.FindRow("3", "(each team)").Counts);
    }
}
