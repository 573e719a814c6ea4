namespace DqCheck.Tests.Contracts;

/// <summary>Several contracts together, and mistakes that concern a contract as a whole.</summary>
public class MultipleContractsTests
{
    [Fact]
    public void Each_is_judged_by_itself_in_the_order_in_which_they_were_named()
    {
        using var own = new TestContract(TestContract.Line("1", ("target", "66")));
        var result = ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment + "; S 2013-09-01"),
            with: r => r with { Contracts = [own.Path, Southampton] }
        );
        Assert.Equal(["own", "southampton"], result.Contracts.Select(c => c.Contract.Id));
        Assert.Equal("met", result.Contracts[0].Indicators.Single().Status);
    }

    [Fact]
    public void One_named_twice_is_judged_once() =>
        Assert.Single(
            ScenarioBuilder
                .CheckText(
                    ScenarioBuilder.ExtractText(ScenarioBuilder.InTreatment),
                    with: r => r with { Contracts = [Southampton, Southampton] }
                )
                .Contracts
        );

    [Fact]
    public async Task Two_with_one_id_are_named()
    {
        using TestContract one = new(TestContract.Line("1"));
        using TestContract other = new(TestContract.Line("1"));
        Assert.Contains("Two contracts have the id own", await ErrorFor(one.Path, other.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_of_both_are_named_at_once()
    {
        using TestContract one = new(TestContract.Line("1", ("measure", "x")));
        using TestContract other = new(TestContract.Line("1", ("class", "Q")));
        other.Write("contract.json", other.Json().Replace("\"own\"", "\"other\"", StringComparison.Ordinal));
        var error = await ErrorFor(one.Path, other.Path);
        Assert.Contains("The contract has 2 mistakes", error, StringComparison.Ordinal);
        Assert.Contains("unknown measure “x”", error, StringComparison.Ordinal);
        Assert.Contains("class is “Q”", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"name": "window", "value": "month", "section": "1", "confidence": "sourced"}, """
            + """{"name": "window", "value": "month", "section": "1", "confidence": "sourced"}""",
        "the setting window appears twice"
    )]
    [InlineData(
        """{"name": "colour", "value": "red", "section": "1", "confidence": "sourced"}""",
        "unknown setting “colour”. Use one of window, clock"
    )]
    [InlineData("""{"name": "days", "value": "-1", "section": "1", "confidence": "sourced"}""", "the setting days cannot be “-1”")]
    [InlineData("""{"name": "min-age", "value": "151", "section": "1", "confidence": "sourced"}""", "the setting min-age cannot be “151”")]
    [InlineData("""{"name": "window", "value": "year", "section": "1", "confidence": "sourced"}""", "the setting window cannot be “year”")]
    [InlineData(
        """{"name": "pair", "value": "start-end", "section": "1", "confidence": "sourced"}""",
        "the setting pair cannot be “start-end”"
    )]
    [InlineData(
        """{"name": "alcohol-means", "value": "Primary", "section": "1", "confidence": "sourced"}""",
        "the setting alcohol-means cannot be “Primary”"
    )]
    public async Task An_invalid_setting_is_named_with_its_line(string settings, string mistake)
    {
        using var contract = new TestContract(TestContract.Line("1"));
        contract.Write("contract.json", contract.Json(settings));
        Assert.Contains("contract.json line 6: " + mistake, await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reasons", "80,82")]
    [InlineData("reasons", "85")]
    [InlineData("reasons", "80|082")]
    [InlineData("modality", "ninety-four")]
    public async Task A_code_that_no_list_has_is_named(string setting, string value)
    {
        using var contract = new TestContract(TestContract.Line("1", ("settings", $"{setting}={value}")));
        Assert.Contains($"line 2: the setting {setting} cannot be “{value}”", await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    private static string Southampton => RepositoryPaths.ContractFolder("southampton");

    private static async Task<string> ErrorFor(params string[] contracts)
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check([
            folder.Write("E.csv", CleanExtract.Text()),
            .. contracts.SelectMany(c => new[] { "--contract", c }),
        ]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        return ended.Error;
    }
}
