namespace DqCheck.Tests.Contracts;

/// <summary>A mistake in a contract's <c>monthly.csv</c> is named with file and line, and nothing is checked.</summary>
public class MonthlyLineReaderTests
{
    private const string Header =
        "item,title,category,basis,counted-by,exit,column,codes,substance-group,each-team,section,confidence,note";

    [Theory]
    [InlineData("1,New episodes,Total,Halo,referral,,,,all,,1,sourced,", "basis is “Halo”")]
    [InlineData("1,New episodes,Total,NDTMS,birth,,,,all,,1,sourced,", "counted-by is “birth”")]
    [InlineData("1,New episodes,Total,NDTMS,,,,,all,,1,sourced,", "counted-by is blank, but basis is NDTMS")]
    [InlineData("1,New episodes,Total,local,referral,,,,all,,1,sourced,a log", "counted-by is filled in, but basis is local")]
    [InlineData("1,New episodes,Total,both,referral,,,,all,,1,sourced,", "note is blank, but basis is both")]
    [InlineData("1,New episodes,Total,NDTMS,referral,complete,,,all,,1,sourced,", "exit is only for lines counted by exit")]
    [InlineData("1,New episodes,Total,NDTMS,referral,,PC,AB1,all,,1,sourced,", "column is “PC”")]
    [InlineData("1,New episodes,Total,NDTMS,referral,,RFLS,,all,,1,sourced,", "codes is blank, but column is RFLS")]
    [InlineData("1,New episodes,Total,NDTMS,referral,,,5,all,,1,sourced,", "codes is filled in, but column is blank")]
    [InlineData("1,New episodes,Total,NDTMS,referral,,,,beer,,1,sourced,", "substance-group is “beer”")]
    [InlineData("1,New episodes,Total,NDTMS,referral,,,,all,no,1,sourced,", "each-team is “no”")]
    [InlineData("1,New episodes,Opiate,NDTMS,referral,,,,all,,1,sourced,", "category “Opiate” of item 1 is already on line 2")]
    public async Task An_invalid_line_is_named(string line, string mistake)
    {
        using var contract = new TestContract(TestContract.Line("1"));
        contract.Write("monthly.csv", $"{Header}\n1,New episodes,Opiate,NDTMS,referral,,,,opiate,,1,sourced,\n{line}\n");
        Assert.Contains("monthly.csv line 3: " + mistake, await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_lines_is_a_mistake()
    {
        using var contract = new TestContract(TestContract.Line("1"));
        contract.Write("monthly.csv", Header + "\n");
        Assert.Contains("has no lines", await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_contracts_with_monthly_figures_are_refused()
    {
        using var contract = new TestContract(TestContract.Line("1"));
        contract.Write("monthly.csv", $"{Header}\n1,New episodes,Total,NDTMS,referral,,,,all,,1,sourced,\n");
        var ended = await CliRun.Check(
            WorkedExample.Extract,
            "--contract",
            contract.Path,
            "--contract",
            RepositoryPaths.ContractFolder("somerset")
        );
        Assert.Equal(2, ended.Code);
        Assert.Contains("The contracts own and somerset both ask for monthly tabs", ended.Error, StringComparison.Ordinal);
    }

    private static async Task<string> ErrorFor(string contract)
    {
        var ended = await CliRun.Check(WorkedExample.Extract, "--contract", contract);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        return ended.Error;
    }
}
