using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests.Contracts;

/// <summary>The period for which a contract is reported, the two periods before it, and targets that are a trend.</summary>
public class PeriodTests
{
    private const string InApril = "episode 2014-04-01 2014-04-02; 95 2014-04-03";
    private const string InMarch = "episode 2014-03-01 2014-03-02; 95 2014-03-31";
    private const string InJanuary = "episode 2014-01-01 2014-01-02; 95 2014-01-03";
    private const string InDecember = "episode 2013-12-01 2013-12-02; 95 2013-12-31";

    [Theory]
    [InlineData("2014-04", "2014-04-01", "2014-04-30")]
    [InlineData("2014-02", "2014-02-01", "2014-02-28")]
    [InlineData("2014-Q1", "2014-04-01", "2014-06-30")]
    [InlineData("2014-Q4", "2015-01-01", "2015-03-31")]
    [InlineData("2013/14", "2013-04-01", "2014-03-31")]
    [InlineData("1999/00", "1999-04-01", "2000-03-31")]
    public void A_period_is_a_month_a_quarter_of_the_financial_year_or_a_financial_year(string text, string from, string to)
    {
        var period = ReportingPeriod.Parse(text)!;
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (period.From, period.To));
    }

    [Theory]
    [InlineData("2014")]
    [InlineData("2014-13")]
    [InlineData("2014-00")]
    [InlineData("2014-Q5")]
    [InlineData("2014-Q0")]
    [InlineData("2013/15")]
    [InlineData("0000-01")]
    [InlineData("9999/00")]
    [InlineData("")]
    public void Anything_else_is_not_a_period(string text) =>
        Assert.Contains(
            $"“{text}” is not a period. Use a month such as 2014-04",
            Assert.Throws<DqCheckException>(() => Evaluate(text)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2014-01-31", "2014-01-01")]
    [InlineData("2014-03-31", "2014-01-01")]
    [InlineData("2014-04-01", "2014-04-01")]
    [InlineData("2014-12-31", "2014-10-01")]
    public void A_quarter_begins_in_april_july_october_or_january(string day, string from) =>
        Assert.Equal(DateOnly.Parse(from).DayNumber, Window.EndingOn(Window.Quarter, DateOnly.Parse(day).DayNumber, 12).From);

    [Theory]
    [InlineData("month", "2014-04-15", "2014-03-01 2014-03-31", "2014-02-01 2014-02-28")]
    [InlineData("quarter", "2014-04-15", "2014-01-01 2014-03-31", "2013-10-01 2013-12-31")]
    [InlineData("financial-year-to-date", "2014-04-15", "2013-04-01 2013-04-15", "2012-04-01 2012-04-15")]
    [InlineData("rolling-12-months", "2014-06-30", "2013-04-01 2014-03-31", "2013-01-01 2013-12-31")]
    public void The_periods_before_are_whole_or_end_on_the_same_day(string name, string day, string before, string beforeThat)
    {
        var window = Window.EndingOn(name, DateOnly.Parse(day).DayNumber, 12);
        Assert.Equal(
            [before, beforeThat],
            new[] { 1, 2 }
                .Select(steps => window.GetEarlier(steps, 3, 12))
                .Select(w => $"{ScenarioBuilder.FormatDay(w.From)} {ScenarioBuilder.FormatDay(w.To)}")
        );
    }

    [Theory]
    [InlineData(null, "month", "1", "1 0", "Same")]
    [InlineData("2014-03", "month", "1", "0 1", "Rose")]
    [InlineData("2014-02", "month", "0", "1 1", "Fell")]
    [InlineData("2013-Q4", "quarter", "2", "1 0", "Rose")]
    [InlineData("2014-Q1", "quarter", "1", "2 1", "")]
    [InlineData("2013/14", "financial-year-to-date", "3", "0 0", "Rose")]
    [InlineData("2013/14", "month", "1", "0 1", "Rose")]
    public void A_figure_is_of_its_own_period_within_the_one_asked_for_beside_the_two_before(
        string? period,
        string window,
        string figure,
        string earlier,
        string change
    )
    {
        var result = Evaluate(period, ("measure", "new-presentations"), ("settings", $"window={window}"), ("frequency", "monthly"));
        Assert.Equal(
            (figure, earlier, change),
            (
                ScenarioBuilder.FormatFigure(result.Figure!),
                string.Join(' ', result.Earlier.Select(e => ScenarioBuilder.FormatFigure(e.Figure))),
                $"{result.Change}"
            )
        );
    }

    [Fact]
    public void A_period_after_the_extract_is_refused() =>
        Assert.Contains(
            "The extract ends on 30 April 2014, before the period 2014-05 begins.",
            Assert.Throws<DqCheckException>(() => Evaluate("2014-05")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2013-11", "window=month", "")]
    [InlineData("2013-Q2", "window=quarter", "")]
    [InlineData("2012/13", "window=rolling-12-months", "")]
    [InlineData("2013-12", "window=month", "1:")]
    [InlineData("2014-01", "window=month", "1:1")]
    [InlineData("2014-02", "window=month", "0:1 1")]
    public void Before_the_data_begins_nothing_is_counted(string period, string window, string figures)
    {
        using var contract = new TestContract(
            TestContract.Line("1", ("measure", "new-presentations"), ("settings", window), ("comparison", "at-least"), ("target", "750"))
        );
        // The year of a triage is mistyped: the data does not begin then.
        string[] clients = [InApril, InMarch, InJanuary, InDecember, "episode 2014-04-01 1914-04-02"];
        var result = ScenarioBuilder
            .CheckText(ScenarioBuilder.ExtractText(clients), with: r => r with { Contracts = [contract.Path], Period = period })
            .Contracts.Single()
            .Indicators.Single();
        if (figures.Length == 0)
        {
            Assert.Equal((IndicatorResult.NotComputable, null), (result.Status, result.Figure));
            Assert.Contains("The extract has nothing before 1 December 2013.", result.Reason(), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(figures, $"{result.Figure}:{string.Join(' ', result.Earlier.Select(e => e.Figure))}");
        }
    }

    [Theory]
    [InlineData("downward", "2014-02", "met")]
    [InlineData("downward", "2014-03", "missed")]
    [InlineData("downward", "2014-04", "missed")]
    [InlineData("upward", "2014-02", "missed")]
    [InlineData("upward", "2014-03", "met")]
    public void A_trend_is_judged_by_the_period_before(string comparison, string period, string status)
    {
        var result = Evaluate(
            period,
            ("measure", "new-presentations"),
            ("settings", "window=month"),
            ("comparison", comparison),
            ("target", "")
        );
        Assert.Equal((status, $"{comparison} trend"), (result.Status, result.Indicator.TargetText));
    }

    [Fact]
    public void A_trend_is_not_judged_by_the_number_of_a_quarter_that_is_not_over()
    {
        var result = Evaluate(
            null,
            ("measure", "new-presentations"),
            ("settings", "window=quarter"),
            ("comparison", "downward"),
            ("target", "")
        );
        Assert.Equal("monitored", result.Status);
        Assert.StartsWith("There is nothing before it", result.Reason(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_review_of_an_earlier_period_is_the_latest_until_its_end()
    {
        const string Reviews = "S 2014-01-03 PSYHSTAT=5; R 2014-02-20 PSYHSTAT=9; R 2014-03-20 PSYHSTAT=1";
        using var contract = new TestContract(
            TestContract.Line("1", ("measure", "mental-health-improved"), ("settings", "window=month"), ("frequency", "monthly"))
        );
        var result = Check(null, contract, $"{InJanuary}; {Reviews}");
        Assert.Equal(["0/1", "1/1"], result.Earlier.Select(e => ScenarioBuilder.FormatFigure(e.Figure)));
    }

    [Theory]
    [InlineData(false, "missed", "Rose")]
    [InlineData(true, "monitored", "")]
    public void Rounded_counts_do_not_show_whether_a_figure_rose(bool rounds, string status, string change)
    {
        using var contract = new TestContract(
            TestContract.Line(
                "1",
                ("measure", "new-presentations"),
                ("settings", "window=month"),
                ("comparison", "downward"),
                ("target", "")
            )
        );
        var result = CheckAll("2014-03", contract, InApril, InMarch);
        var indicator = result.Contracts.Single().Indicators.Single();
        var view = new ResultView(result, Audience.Commissioner, rounds ? CountPrecision.Rounded : CountPrecision.Exact);
        Assert.Equal((status, change), (view.GetStatus(indicator), $"{view.GetChange(indicator)}"));
    }

    private static IndicatorResult Evaluate(string? period, params (string, string)[] cells)
    {
        using var contract = new TestContract(TestContract.Line("1", [.. cells]));
        return Check(period, contract, InApril, InMarch, InJanuary, InDecember);
    }

    private static IndicatorResult Check(string? period, TestContract contract, params string[] clients) =>
        CheckAll(period, contract, clients).Contracts.Single().Indicators.Single();

    private static CheckResult CheckAll(string? period, TestContract contract, params string[] clients) =>
        ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText([.. clients, Measures.OutcomeMeasuresTests.LongEndedClient]),
            with: r => r with { Contracts = [contract.Path], Period = period }
        );
}
