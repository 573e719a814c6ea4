using DqCheck.Measures;

namespace DqCheck.Tests.Measures;

/// <summary>Load and data quality, worked by hand on small extracts.</summary>
public class LoadAndDataQualityTests
{
    private const string Columns = "AGNCY,CLIENTID,CONSENT,EPISODID,DAT,FINITIAL,SINITIAL,DOB,SEX,REFLD,TRIAGED,DRUG1,ROUTE";

    [Fact]
    public void An_item_is_due_once_however_many_rows_repeat_it()
    {
        // One client (AGNCY, CLIENTID, two initials, DOB, SEX: 6), one episode (CONSENT, EPISODID, DAT, REFLD, TRIAGED, DRUG1, ROUTE: 7).
        Assert.Equal(Fraction.WithoutKey(13, 13), Quality(Row(), Row()).GetQuality().WithoutKeys());
    }

    [Fact]
    public void A_wrong_value_is_due_and_not_valid() =>
        Assert.Equal(Fraction.WithoutKey(12, 13), Quality(Row(route: "9")).GetQuality().WithoutKeys());

    /// <summary>Records are looked at in blocks of 2,048.</summary>
    [Theory]
    [InlineData("N0001", 2_050)]
    [InlineData("N0002", 2_050)]
    [InlineData("N0002", 4_095)]
    public void A_wrong_value_counts_where_it_stands_however_many_stand_before_it(string agency, int wrong)
    {
        var rows = Enumerable.Range(0, 4_100).Select(i => Row($"{i}", $"{i}", route: i == wrong ? "9" : "1"));
        var result = Run([.. rows.Select((row, i) => i == wrong ? row.Replace("N0001", agency, StringComparison.Ordinal) : row)]);
        Assert.Equal(Fraction.WithoutKey((13 * 4_100) - 1, 13 * 4_100), result.Quality.GetQuality().WithoutKeys());
        Assert.Equal(
            agency == "N0001" ? Fraction.WithoutKey(13 * 4_100 - 1, 13 * 4_100) : Fraction.WithoutKey(12, 13),
            result.Quality.GetQuality(result.Quality.FindAgency(agency)).WithoutKeys()
        );
    }

    [Fact]
    public void A_missing_item_is_due_where_its_rule_is_an_error_and_not_where_it_is_a_warning()
    {
        var second = Row(client: "2", initial: "B");
        Assert.Equal(Fraction.WithoutKey(25, 26), Quality(Row(drug: ""), second).GetQuality().WithoutKeys());
        Assert.Equal(Fraction.WithoutKey(25, 25), Quality(Row(route: ""), second).GetQuality().WithoutKeys());
    }

    [Fact]
    public void A_missing_item_lowers_completeness_whatever_the_severity()
    {
        var second = Row(client: "2", initial: "B");
        var full = Quality(Row(), second).GetCompleteness();
        Assert.Equal(full.Numerator - 1, Quality(Row(route: ""), second).GetCompleteness().Numerator);
        Assert.Equal(full.Numerator - 1, Quality(Row(drug: ""), second).GetCompleteness().Numerator);
        Assert.Equal(full.Denominator, Quality(Row(drug: ""), second).GetCompleteness().Denominator);
    }

    [Fact]
    public void A_needed_column_that_is_blank_throughout_counts_as_due_but_is_one_finding()
    {
        var result = Run(Row(drug: ""), Row(client: "2", initial: "B", drug: ""));
        Assert.Equal(Fraction.WithoutKey(24, 26), result.Quality.GetQuality().WithoutKeys());
        Assert.DoesNotContain(result.Checks.Findings, f => f.Rule.Id == "DRUG1-required");
        Assert.Single(result.Checks.Findings, f => f.Rule.Id == "FIL023" && f.FieldName == "DRUG1");
    }

    [Fact]
    public void Rows_and_episodes_load_or_not()
    {
        var result = Run(
            Row(),
            Row(episode: "12", born: "31022000"),
            Row(episode: "12"),
            Row(client: "2", initial: "B", consent: "X"),
            "N0001,3,N,,,,,,,,,,",
            "short,row"
        );
        Assert.Equal(Fraction.WithoutKey(3, 6), result.GetMeasure("load").Fraction!.Value.WithoutKeys());
        Assert.Equal(Fraction.WithoutKey(1, 3), result.GetMeasure("load-episodes").Fraction!.Value.WithoutKeys());
    }

    [Fact]
    public void An_episode_is_clean_without_an_error_on_it_its_client_or_its_children()
    {
        Assert.Equal(
            Fraction.WithoutKey(2, 2),
            CleanExtract.Check(CleanExtract.Text(CleanExtract.Row())).Quality.GetCleanEpisodes().WithoutKeys()
        );
        Assert.Equal(
            Fraction.WithoutKey(1, 2),
            CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(("OPIUSE", "29")))).Quality.GetCleanEpisodes().WithoutKeys()
        );
        Assert.Equal(
            Fraction.WithoutKey(1, 2),
            CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(("SEX", "X")))).Quality.GetCleanEpisodes().WithoutKeys()
        );
        Assert.Equal(
            Fraction.WithoutKey(2, 2),
            CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(("TRSTAGE", "X")))).Quality.GetCleanEpisodes().WithoutKeys()
        );
    }

    [Fact]
    public void The_target_is_judged_on_the_fraction_not_on_the_rounded_figure()
    {
        Assert.Equal("99.0% (9,896 of 10,000 items)", Fraction.WithoutKey(9_896, 10_000).ToString("items"));
        Assert.False(Fraction.WithoutKey(9_896, 10_000).Reaches(99));
        Assert.Equal(4, Fraction.WithoutKey(9_896, 10_000).GetShortfall(99));
        Assert.True(Fraction.WithoutKey(9_900, 10_000).Reaches(99));
        Assert.Null(Fraction.WithoutKey(0, 0).Reaches(99));
        Assert.Null(Fraction.WithoutKey(0, 0).Show(4));
        Assert.Equal((66.6667m, 4), Fraction.WithoutKey(2, 3).Show(4));
    }

    [Theory]
    [InlineData(9_996, 10_000, "99.96%")]
    [InlineData(99_988, 100_000, "99.98%")]
    [InlineData(9_999_999, 10_000_000, "99.99%")]
    [InlineData(9_994, 10_000, "99.9%")]
    [InlineData(10_000, 10_000, "100.0%")]
    [InlineData(4, 10_000, "0.04%")]
    [InlineData(1, 10_000_000, "0.01%")]
    [InlineData(0, 10_000, "0.0%")]
    [InlineData(8_996, 10_000, "89.96%", 90)]
    [InlineData(8_999_999, 10_000_000, "89.99%", 90)]
    [InlineData(1_004, 10_000, "10.04%", 10)]
    [InlineData(8_994, 10_000, "89.9%", 90)]
    public void A_percentage_never_flatters(long numerator, long denominator, string text, params int[] missed) =>
        Assert.StartsWith(
            text + " (",
            Fraction.WithoutKey(numerator, denominator).ToString("", [.. missed.Select(m => (decimal)m)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_percentage_for_programs_never_flatters() =>
        Assert.Equal(
            [99.9999m, 0.0001m, 94.9999m],
            new[] { (19_999_999L, 20_000_000L), (1, 20_000_000), (18_999_999, 20_000_000) }.Select(f =>
                Fraction.WithoutKey(f.Item1, f.Item2).Show(4, 95)!.Value.Percent
            )
        );

    [Fact]
    public void Each_agency_has_its_own_figures_where_there_are_several()
    {
        var result = Run(
            Row(),
            Row(client: "2", initial: "B", route: "9"),
            Row(client: "9", initial: "D").Replace("N0001", "N0002", StringComparison.Ordinal),
            Row(client: "8", born: "").Replace("N0001", "N0002", StringComparison.Ordinal),
            "short,row"
        );
        Assert.Equal(Fraction.WithoutKey(3, 5), Figure("load", "all"));
        Assert.Equal(Fraction.WithoutKey(2, 2), Figure("load", "N0001"));
        Assert.Equal(Fraction.WithoutKey(1, 2), Figure("load", "N0002"));
        Assert.Equal(Fraction.WithoutKey(1, 2), Figure("load-episodes", "N0002"));
        Assert.Equal(Fraction.WithoutKey(38, 39), Figure("data-quality", "all"));
        Assert.Equal(Fraction.WithoutKey(25, 26), Figure("data-quality", "N0001"));
        Assert.Equal(Fraction.WithoutKey(13, 13), Figure("data-quality", "N0002"));
        Assert.Equal(Fraction.WithoutKey(1, 2), Figure("clean-episodes", "N0001"));
        Assert.All(Run(Row()).Measures, m => Assert.Equal("all", m.Agency));

        Fraction Figure(string id, string agency) =>
            result.Measures.Single(m => m.Id == id && m.Agency == agency && m.IsOverall).Fraction!.Value.WithoutKeys();
    }

    [Fact]
    public void An_agency_whose_code_says_that_it_is_all_is_not_taken_for_all()
    {
        var result = Run(
            Row(),
            Row(client: "9", initial: "D").Replace("N0001", "all", StringComparison.Ordinal),
            Row(client: "8", initial: "E").Replace("N0001", "N0002", StringComparison.Ordinal)
        );
        Assert.Equal(Fraction.WithoutKey(3, 3), result.GetMeasure("load").Fraction!.Value.WithoutKeys());
        Assert.Equal(
            ["N0001", "N0002", "all"],
            result.Measures.Where(m => m.Id == "load").Select(m => m.Agency).Order(StringComparer.Ordinal)
        );
    }

    private static string Row(
        string client = "1",
        string episode = "11",
        string consent = "Y",
        string initial = "A",
        string born = "19800102",
        string drug = "1101",
        string route = "1"
    ) => $"N0001,{client},{consent},{episode},A12B,{initial},C,{born},F,20140301,20140305,{drug},{route}";

    private static DataQuality Quality(params string[] rows) => Run(rows).Quality;

    private static CheckResult Run(params string[] rows)
    {
        using var folder = new TemporaryFolder();
        return ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write("small.csv", $"{Columns}\n{string.Join('\n', rows)}\n")],
                Ruleset = "ndtms-cds-k",
                AsOf = CleanExtract.AsOf,
            }
        );
    }
}
