using DqCheck.Contracts;
using DqCheck.Reports.Workbooks;
using DqCheck.Tables;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Contracts;

/// <summary>Two contracts with local tables and returns, worked out on paper: <c>fixtures/contracts/forty/README.md</c>.</summary>
public class FortyClientsTests
{
    private static readonly string Folder = RepositoryPaths.FixturePath("contracts", "forty");

    [Fact]
    public void Each_figure_is_that_counted_by_hand()
    {
        using TemporaryFolder returns = new();
        WriteReturns(returns.File("barnet.xlsx"));
        var result = ShippedRuleset.Check(
            new()
            {
                Extracts = [WorkedExample.Extract],
                Ruleset = RepositoryPaths.RulesetFolder,
                Contracts = [RepositoryPaths.ContractFolder("southampton"), RepositoryPaths.ContractFolder("barnet")],
                LocalTables = Path.Combine(Folder, "local"),
                Returns = returns.Path,
            }
        );
        var figures = result
            .Contracts.SelectMany(c => c.Indicators.Select(i => (c.Contract.Id, i)))
            .ToDictionary(line => $"{line.Id} {line.i.Indicator.Number}", line => line.i);
        var expected = Table.Read(Path.Combine(Folder, "expected.csv")).Rows;
        Assert.Equal(
            expected.Select(row => $"{row["contract"]} {row["number"]}: {row["figure"]} {row["status"]}"),
            expected
                .Select(row => $"{row["contract"]} {row["number"]}")
                .Select(key => $"{key}: {ScenarioBuilder.FormatFigure(figures[key].Figure!)} {figures[key].Status}")
        );
        Assert.DoesNotContain(
            result.FindingRows(),
            r => r.Rule.Source.StartsWith("rulesets/local/", StringComparison.Ordinal) && r.Rule.Field != "CLIENTID"
        );
    }

    private static void WriteReturns(string path)
    {
        var barnet = ContractReader.Read([RepositoryPaths.ContractFolder("barnet")], ShippedRuleset.Ruleset).Single();
        var period = ReportingPeriod.Parse("2014-Q1")!;
        ReturnedFigure compliments = new(barnet.Id, "B-SU3", period, 12, null, "", "", "A Person", null);
        using var file = File.Create(path);
        ReturnsTemplate.Write(file, barnet, period, [], [compliments, compliments with { Line = "B-SU5", Value = 9, OutOf = 10 }]);
    }
}
