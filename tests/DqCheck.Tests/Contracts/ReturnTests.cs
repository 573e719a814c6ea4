using ClosedXML.Excel;
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
    [InlineData("status:not-computable; returned-as:number", "12.5", "", "", "13", "monitored")]
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

    [Theory]
    [InlineData("quarterly", "2013-Q4", "7 monitored 2013-Q3: 3")]
    [InlineData("quarterly", "2014-Q1", "12 monitored 2013-Q4: 7")]
    [InlineData("quarterly", "2014-04", "12 monitored 2013-Q4: 7")]
    [InlineData("monthly", "2014-04", "none awaiting-return 2013-Q4: 7")]
    [InlineData("quarterly", "2013-Q2", "none awaiting-return")]
    [InlineData("quarterly", "2013/14", "none awaiting-return")]
    [InlineData("quarterly", null, "12 monitored 2013-Q4: 7")]
    public void With_a_period_only_its_own_return_is_the_figure(string frequency, string? period, string shown)
    {
        using TemporaryFolder folder = new();
        var result = Evaluate(
            folder,
            $"returned-as:number; frequency:{frequency}",
            period,
            Create("3", "", "", "") with
            {
                Period = Now.Previous.Previous,
            },
            Create("7", "", "", "") with
            {
                Period = Now.Previous,
            },
            Create("12", "", "", "")
        );
        var before = result.Notes.LastOrDefault(n => n.Text.Contains(':', StringComparison.Ordinal))?.Text;
        Assert.Equal(shown, $"{result.Figure?.ToString() ?? "none"} {result.Status} {before}".Trim());
    }

    [Theory]
    [InlineData("Contract", "own", "elsewhere", "names no contract that there is, so it was not read.")]
    [InlineData("Contract", "own", "barnet", "Returns for contracts that are not in this check were not used: a.xlsx.")]
    [InlineData("Line", "1", "2", "a.xlsx row 8: the contract own has no such line.")]
    [InlineData("Figure", "12", "12%", "row 8, 1: the figure must be a whole number that is not negative, without a per cent sign.")]
    [InlineData("Figure", "12", "3.7", "row 8, 1: the figure must be a whole number that is not negative")]
    [InlineData("Figure", "12", "-3", "row 8, 1: the figure must be a whole number that is not negative")]
    [InlineData("Figure", "12", "3,7", "row 8, 1: the figure must be a whole number that is not negative")]
    [InlineData("Figure", "12", "99999999999999999999", "row 8, 1: the figure must be a whole number that is not negative")]
    public void What_cannot_be_used_is_named_for_the_provider(string title, string text, string typed, string note)
    {
        using TemporaryFolder folder = new();
        using TestContract contract = new();
        WriteReturns(folder, contract, "returned-as:number", Create("12", "", "", ""));
        File.Move(folder.File("2014-Q1.xlsx"), folder.File("a.xlsx"));
        using (XLWorkbook book = new(folder.File("a.xlsx")))
        {
            var sheet = book.Worksheet(1);
            var cell =
                title == "Contract"
                    ? sheet.Cell(2, 2)
                    : sheet.Row(8).Cell(sheet.Row(7).CellsUsed().Single(c => c.GetString() == title).Address.ColumnNumber);
            Assert.Equal(text, cell.GetString());
            cell.SetValue(typed);
            book.Save();
        }

        var result = Check(folder, contract, null);
        Assert.Equal(IndicatorResult.AwaitingReturn, result.Contracts.Single().Indicators.Single().Status);
        Assert.Contains(note, Assert.Single(result.Notes).Text, StringComparison.Ordinal);
        Assert.Empty(new ResultView(result, Audience.Commissioner).Notes);
    }

    [Theory]
    [InlineData("b.xlsx", "b.xlsx cannot be read as a workbook.")]
    [InlineData("b.csv", "b.csv is not a workbook that ends in .xlsx.")]
    public void A_file_that_is_not_a_workbook_is_named_and_the_check_goes_on(string file, string note)
    {
        using TemporaryFolder folder = new();
        using TestContract contract = new();
        folder.Write(file, "no workbook");
        WriteReturns(folder, contract, "returned-as:number", Create("12", "", "", ""));
        var result = Check(folder, contract, null);
        Assert.Equal("12", result.Contracts.Single().Indicators.Single().Figure!.ToString());
        Assert.StartsWith(note, Assert.Single(result.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_not_returned_by_hand_is_named()
    {
        using TemporaryFolder folder = new();
        using TestContract contract = new();
        WriteReturns(folder, contract, "returned-as:number", Create("12", "", "", ""));
        contract.Write("indicators.csv", LocalTest.CreateContract("status:; class:A; reason:; measure:in-treatment"));
        Assert.Contains(
            "row 8, 1: this line is not returned by hand",
            Assert.Single(Check(folder, contract, null).Notes).Text,
            StringComparison.Ordinal
        );
    }

    private static ReturnedFigure Create(string value, string outOf, string answer, string narrative) =>
        new("own", "1", Now, BenchmarkReader.ParseValue(value), BenchmarkReader.ParseValue(outOf), answer, narrative, "A Person", On);

    private static IndicatorResult Evaluate(TemporaryFolder folder, string line, params ReturnedFigure[] returned) =>
        Evaluate(folder, line, null, returned);

    private static IndicatorResult Evaluate(TemporaryFolder folder, string line, string? period, params ReturnedFigure[] returned)
    {
        using TestContract contract = new();
        WriteReturns(folder, contract, line, returned);
        return Check(folder, contract, period).Contracts.Single().Indicators.Single();
    }

    private static void WriteReturns(TemporaryFolder folder, TestContract contract, string line, params ReturnedFigure[] returned)
    {
        contract.Write("indicators.csv", LocalTest.CreateContract(line));
        var read = ContractReader.Read([contract.Path], Fixtures.ShippedRuleset.Ruleset).Single();
        foreach (var figure in returned)
        {
            using var file = File.Create(folder.File($"{figure.Period}.xlsx"));
            ReturnsTemplate.Write(file, read, figure.Period, [], [figure]);
        }
    }

    private static CheckResult Check(TemporaryFolder folder, TestContract contract, string? period) =>
        ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment),
            with: request => request with { Contracts = [contract.Path], Returns = folder.Path, Period = period }
        );
}
