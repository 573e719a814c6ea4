using DqCheck.Contracts;
using DqCheck.Tables;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Contracts;

/// <summary>Every line of the documents is covered by a line of a contract: <c>fixtures/contracts/lines.csv</c> lists them.</summary>
public class CoverageTests
{
    private static readonly IReadOnlyList<Contract> Contracts = ContractReader.Read([.. ContractFolders.ListAll()], ShippedRuleset.Ruleset);

    private static readonly IReadOnlyList<Coverage> Lines = [.. Coverage.Find(Contracts, new HashSet<string>(), [], [])];

    [Fact]
    public void Each_line_of_a_document_is_there_once_with_its_class()
    {
        var documents = Table
            .Read(RepositoryPaths.FixturePath("contracts", "lines.csv"))
            .Rows.Select(row => $"{row["contract"]} {row["number"]} {row["class"]}")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(346, documents.Count);
        Assert.Equal(documents, Lines.Select(l => $"{l.Contract} {l.Line} {l.Class}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_line_is_without_words() => Assert.All(Lines, l => Assert.NotEqual("", l.Detail));

    [Fact]
    public void A_line_that_nobody_has_fed_says_what_is_awaited_from_whom()
    {
        Assert.Equal("local table brief-interventions, from: everybody who gives them", Find("southampton", "1a").Detail);
        Assert.Equal(
            (CoverageState.Awaiting, "return by hand, from: the provider"),
            (Find("southampton", "1b").State, Find("southampton", "1b").Detail)
        );
        Assert.Equal(CoverageState.External, Find("southampton", "4i").State);
        Assert.Equal(CoverageState.Computed, Find("southampton", "2c-i").State);
        Assert.Equal(CoverageState.NotComputable, Find("southampton", "2d").State);
    }

    [Fact]
    public void A_line_that_is_fed_says_by_what()
    {
        ReturnedFigure returned = new("southampton", "1b", ReportingPeriod.Parse("2014-Q1")!, 3, null, "", "", "A Person", null);
        Benchmark benchmark = new("southampton", "4i", ReportingPeriod.Parse("2013/14")!, "England", 1, "ONS", new(2014, 5, 1));
        var fed = Coverage.Find(Contracts, new HashSet<string> { "brief-interventions" }, [returned], [benchmark]).ToList();
        Assert.Equal(
            ["local table brief-interventions", "2014-Q1, by A Person", "England, 2013/14, ONS"],
            new[] { "1a", "1b", "4i" }.Select(line => fed.Single(l => (l.Contract, l.Line) == ("southampton", line)).Detail)
        );
    }

    private static Coverage Find(string contract, string line) => Lines.Single(l => (l.Contract, l.Line) == (contract, line));
}
