using DqCheck.Contracts;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Tests.LocalTables;

namespace DqCheck.Tests.Contracts;

/// <summary>Benchmarks beside the figures of a contract, as at 30 April 2014.</summary>
public class BenchmarkTests
{
    private const string Header = "contract,line,period,area,value,source,date\n";

    private const string External = "status:external; class:E; frequency:quarterly; reason:Published elsewhere.";

    private const string Measured = "status:; class:A; frequency:quarterly; reason:; measure:in-treatment";

    [Theory]
    [InlineData(External, "own,1,2013-Q4,England,61.5,PHE,2014-04-10", "England: 61.5 (2013-Q4; PHE, 10 April 2014)")]
    [InlineData(External, "own,1,2013-Q4,England,61.5%,PHE,2014-04-10", "England: 61.5 (2013-Q4; PHE, 10 April 2014)")]
    // The next quarter ends on 31 March 2014: a value of it should be there from 1 April.
    [InlineData(External, "own,1,2013-Q3,England,61.5,PHE,2014-01-10", "out of date since 1 April 2014")]
    [InlineData(
        External + "; comparison:at-least; target:60",
        "own,1,2013-Q4,England,61.5,PHE,2014-04-10",
        "this published value would meet the target."
    )]
    [InlineData(
        External + "; comparison:at-least; target:62",
        "own,1,2013-Q4,England,61.5,PHE,2014-04-10",
        "this published value would miss the target."
    )]
    [InlineData(Measured + "; benchmark:above", "own,1,2013-Q4,England,0,PHE,2014-04-10", "10 April 2014): met.")]
    [InlineData(Measured + "; benchmark:above", "own,1,2013-Q4,England,1,PHE,2014-04-10", "10 April 2014): missed.")]
    public void The_latest_value_is_shown_and_compared(string line, string benchmark, string note) =>
        Assert.Contains(note, Evaluate(line, Header + benchmark + "\n").Reason(), StringComparison.Ordinal);

    [Fact]
    public void Where_few_are_counted_a_copy_does_not_say_how_the_figure_compares()
    {
        var result = Evaluate(Measured + "; benchmark:above", Header + "own,1,2013-Q4,England,0,PHE,2014-04-10\n");
        Assert.DoesNotContain("met", IndicatorReason.For(result, new Rounding(isOn: true), isForProvider: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_area_has_its_latest_value()
    {
        var reason = Evaluate(
                External,
                Header
                    + "own,1,2013-Q3,England,1,PHE,2014-01-10\nown,1,2013-Q4,England,2,PHE,2014-04-10\nown,1,2013-Q4,London,3,PHE,2014-04-10\n"
                    + "own,1,2014-Q2,England,4,PHE,2014-04-10\nother,1,2013-Q4,Wales,5,PHE,2014-04-10\n"
            )
            .Reason();
        Assert.Equal("England: 2 (2013-Q4; PHE, 10 April 2014). London: 3 (2013-Q4; PHE, 10 April 2014). Published elsewhere.", reason);
    }

    [Theory]
    [InlineData("own,1,2014,England,1,PHE,2014-01-10", "period is “2014”")]
    [InlineData("own,1,2013-Q4,England,many,PHE,2014-01-10", "value is “many”")]
    [InlineData("own,1,2013-Q4,England,1,PHE,soon", "date is “soon”")]
    [InlineData("own,1,2013-Q4,,1,PHE,2014-01-10", "area is blank")]
    public void A_mistake_is_named(string line, string mistake) =>
        Assert.Contains(
            Assert.Throws<DqCheckException>(() => Evaluate(External, Header + line + "\n")).Mistakes,
            m => m.Contains(mistake, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("elsewhere,1", "benchmarks.csv line 2: there is no contract with this id")]
    [InlineData("own,2", "benchmarks.csv line 2: the contract own has no line with this number")]
    [InlineData("barnet,1", "")]
    [InlineData("own,1", "")]
    public void A_benchmark_of_an_unknown_contract_or_line_is_named(string unknown, string note)
    {
        var notes = Check(External, $"{Header}{unknown},2013-Q4,Jo Bloggs,1,PHE,2014-01-10\n").Notes;
        Assert.StartsWith(note, string.Concat(notes.Select(n => n.Text)), StringComparison.Ordinal);
        Assert.Equal(note.Length > 0 ? 1 : 0, notes.Count);
        Assert.All(notes, n => Assert.True(n.ForProviderOnly && !n.Text.Contains("Bloggs", StringComparison.Ordinal)));
    }

    private static IndicatorResult Evaluate(string line, string benchmarks) =>
        Check(line, benchmarks).Contracts.Single().Indicators.Single();

    private static CheckResult Check(string line, string benchmarks)
    {
        using TestContract contract = new();
        contract.Write("indicators.csv", LocalTest.CreateContract(line));
        using TemporaryFolder folder = new();
        var path = folder.Write("benchmarks.csv", benchmarks);
        return ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment),
            with: request => request with { Contracts = [contract.Path], Benchmarks = path }
        );
    }
}
