using DqCheck.Tables;

namespace DqCheck.Tests.Contracts;

/// <summary>Figures of three contracts, counted by hand: <c>fixtures/ndtms/runs/treatment/contract-figures.csv</c> names who counts.</summary>
public class FurtherContractsFiguresTests
{
    [Fact]
    public void A_figure_is_that_counted_by_hand()
    {
        var table = Table.Read(Path.Combine(RepositoryPaths.Root, "fixtures", "ndtms", "runs", "treatment", "contract-figures.csv"));
        Assert.Equal(35, table.Rows.Count);
        Assert.Equal(
            table.Rows.Select(r => $"{r["line"]}: {r["figure"]} {r["status"]}"),
            table
                .Rows.Select(r => FurtherContractsTests.Find(r["contract"], r["line"]))
                .Select(i => $"{i.Indicator.Number}: {ScenarioBuilder.FormatFigure(i.Figure!)} {i.Status}")
        );
    }
}
