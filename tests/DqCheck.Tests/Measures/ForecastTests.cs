using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Tests.Measures;

/// <summary>Forecasts of measures at the end of this month and the next, and the items due until then.</summary>
public class ForecastTests
{
    /// <summary>A review is due on 31 May. Without it the measure falls; with it the measure stays the same.</summary>
    [Fact]
    public void A_review_that_falls_due_is_missing_if_nothing_is_done_and_there_if_everything_is()
    {
        var result = Run(
            "2014-04-30",
            ("MODST", "20131130"),
            ("TRIAGED", "20131128"),
            ("REFLD", "20131127"),
            ("TOPDATE", "20131130"),
            ("SUBMODDT", "20140401"),
            ("REFMODDT", "20131128"),
            ("FAOMODDT", ""),
            ("CPLANDT", "20131128")
        );
        Assert.Equal(("0/0", "0/0"), ForecastFor(result, "top-review", 0));
        Assert.Equal(("0/1", "1/1"), ForecastFor(result, "top-review", 1));
        Assert.Equal([("ReviewTop", "2014-05-31")], GetDueItems(result).Where(d => d.Kind == "ReviewTop"));
    }

    [Fact]
    public void An_overdue_review_can_still_be_done_but_a_start_TOP_whose_day_has_passed_cannot()
    {
        var result = Run("2014-04-30", ("TRSTAGE", "P"));
        Assert.Equal(("0/1", "0/1"), ForecastFor(result, "top-start", 1));
        var overdue = Run("2014-12-31");
        Assert.Equal(("0/1", "1/1"), ForecastFor(overdue, "top-review", 0));
        Assert.DoesNotContain(GetDueItems(overdue), d => d.Kind == "ReviewTop");
    }

    [Fact]
    public void A_start_TOP_can_be_done_until_its_last_day()
    {
        Assert.Equal(("0/1", "1/1"), ForecastFor(Run("2014-04-15", ("TRSTAGE", "P")), "top-start", 0));
        Assert.Equal(("0/1", "1/1"), ForecastFor(Run("2014-04-16", ("TRSTAGE", "P")), "top-start", 0));
        Assert.Equal(("0/1", "0/1"), ForecastFor(Run("2014-04-17", ("TRSTAGE", "P")), "top-start", 0));
    }

    [Theory]
    [InlineData("2014-07-23", true)]
    [InlineData("2014-07-22", false)]
    [InlineData("2014-10-15", true)]
    [InlineData("2014-10-16", false)]
    public void What_falls_due_reaches_from_the_as_of_date_to_twelve_weeks_behind_it(string asOf, bool isIn)
    {
        // The pattern's review of 16 April is due again after 182 days, on 15 October: 84 days after 23 July.
        Assert.Equal(isIn, GetDueItems(Run(asOf)).Any(d => d == ("Review", "2014-10-15")));
    }

    [Fact]
    public void Without_an_as_of_date_nothing_is_forecast()
    {
        using var folder = new TemporaryFolder();
        var result = ExtractCheck.Run(
            new CheckRequest { Extracts = [folder.Write("april.csv", "AGNCY,CLIENTID,CONSENT\nN0001,1,N\n")], Ruleset = "ndtms-cds-k" }
        );
        Assert.Empty(result.Forecasts);
        Assert.Empty(result.DueItems.Items);
        Assert.Equal(JourneySet.NoAsOfReason, result.DueItems.NoJourneysReason);
    }

    private static CheckResult Run(string asOf, params (string, string)[] cells)
    {
        using var folder = new TemporaryFolder();
        var extract =
            string.Join('\n', string.Join(',', CleanExtract.Columns), CleanExtract.Line(CleanExtract.Row(cells), CleanExtract.Columns))
            + "\n";
        return ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write("E.csv", extract)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture),
            }
        );
    }

    /// <summary>The forecast for the end of this month (0) or the next (1).</summary>
    private static (string Nothing, string Everything) ForecastFor(CheckResult result, string id, int month)
    {
        var forecast = result.Forecasts.Where(f => f.Id == id && f.Agency == MeasureResult.All).ElementAt(month);
        return (FormatFigure(forecast.IfNothing!), FormatFigure(forecast.IfEverything!));
    }

    private static string FormatFigure(Figure figure) => $"{figure.Numerator}/{figure.Denominator}";

    private static IEnumerable<(string Kind, string Day)> GetDueItems(CheckResult result) =>
        result.DueItems.Items.Select(i =>
            (i.Kind.ToString(), DateOnly.FromDayNumber(i.Day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        );
}
