using DqCheck.Contracts;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Workbooks;
using DqCheck.Tests.LocalTables;

namespace DqCheck.Tests.Contracts;

/// <summary>Figures returned by hand: the template, filled in and read back, as at 30 April 2014.</summary>
public class ReturnTests
{
    private static readonly ReportingPeriod Now = ReportingPeriod.Parse("2014-Q1")!;

    private static readonly DateOnly On = new(2014, 7, 2);

    [Theory]
    [InlineData("returned-as:number; comparison:at-least; target:10", "12", "", "", "12", "met")]
    [InlineData("returned-as:number", "12.5", "", "", "13", "monitored")]
    [InlineData("returned-as:share; comparison:at-least; target:90", "8", "10", "", "8/10", "missed")]
    [InlineData("returned-as:yes-no", "", "", "yes", "", "returned")]
    public void What_was_returned_is_read_back(string line, string value, string outOf, string answer, string figure, string status)
    {
        using TemporaryFolder folder = new();
        var result = Evaluate(folder, line, Create(value, outOf, answer, "As agreed with Jo Bloggs."));
        Assert.Equal((figure, status), (result.Figure is null ? "" : ScenarioBuilder.FormatFigure(result.Figure), result.Status));
    }

    [Fact]
    public void The_provider_sees_who_returned_it_and_when_and_the_value_before()
    {
        using TemporaryFolder folder = new();
        var before = Create("7", "", "", "") with { Period = Now.Previous };
        var result = Evaluate(folder, "returned-as:number", Create("12", "", "", "As agreed with Jo Bloggs."), before);
        Assert.Equal(
            "Returned for 2014-Q1. Returned by A Person on 2 July 2014. As agreed with Jo Bloggs. 2013-Q4: 7. Kept in a local table.",
            result.Reason()
        );
        Assert.Equal(
            "Returned for 2014-Q1. Kept in a local table.",
            IndicatorReason.For(result, new Rounding(isOn: true), isForProvider: false)
        );
    }

    [Fact]
    public void A_return_of_a_later_period_does_not_count_yet()
    {
        using TemporaryFolder folder = new();
        var result = Evaluate(folder, "returned-as:number", Create("12", "", "", "") with { Period = Now.Next });
        Assert.Equal(IndicatorResult.AwaitingReturn, result.Status);
    }

    private static ReturnedFigure Create(string value, string outOf, string answer, string narrative) =>
        new("own", "1", Now, BenchmarkReader.ParseValue(value), BenchmarkReader.ParseValue(outOf), answer, narrative, "A Person", On);

    private static IndicatorResult Evaluate(TemporaryFolder folder, string line, params ReturnedFigure[] returned)
    {
        using TestContract contract = new();
        contract.Write("indicators.csv", LocalTest.CreateContract(line));
        var read = ContractReader.Read([contract.Path], Fixtures.ShippedRuleset.Ruleset).Single();
        foreach (var figure in returned)
        {
            using var file = File.Create(folder.File($"{figure.Period}.xlsx"));
            ReturnsTemplate.Write(file, read, figure.Period, [], [figure]);
        }

        return ScenarioBuilder
            .CheckText(
                ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment),
                with: request => request with { Contracts = [contract.Path], Returns = folder.Path }
            )
            .Contracts.Single()
            .Indicators.Single();
    }
}
