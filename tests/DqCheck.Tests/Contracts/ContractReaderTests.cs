namespace DqCheck.Tests.Contracts;

/// <summary>A contract with a mistake does not load: every mistake is named with file and line, and nothing is checked.</summary>
public class ContractReaderTests
{
    public static TheoryData<string, string, string> InvalidLines() =>
        new()
        {
            { "measure", "top-begin", "line 3: unknown measure “top-begin”" },
            { "measure", "", "line 3: measure is blank" },
            { "settings", "clok=referral-to-start", "line 3: unknown setting “clok”" },
            { "settings", "clock=sundial", "line 3: the setting clock cannot be “sundial”" },
            { "settings", "days", "line 3: the setting days cannot be “”" },
            { "settings", "min-change=0", "line 3: the setting min-change cannot be “0”" },
            { "class", "F", "line 3: class is “F”" },
            { "client-group", "children", "line 3: client-group is “children”" },
            { "substance-group", "beer", "line 3: substance-group is “beer”" },
            { "breakdown", "CLIENTID", "line 3: breakdown is “CLIENTID”" },
            { "breakdown", "MODAL", "line 3: breakdown is “MODAL”" },
            { "comparison", "more", "line 3: comparison is “more”" },
            { "target", "", "line 3: target is “”, but the comparison at-least needs a number" },
            { "target", "79228162514264337593543950335", "line 3: target is “7922" },
            { "target", "ninety", "line 3: target is “ninety”" },
            { "target-to", "95", "line 3: target-to is only for the comparison between" },
            { "comparison", "between", "line 3: target-to must be a number" },
            { "valid-from", "1.4.2014", "line 3: valid-from is “1.4.2014”" },
            { "section", "", "line 3: section is blank" },
            { "confidence", "sure", "line 3: confidence is “sure”" },
            { "status", "later", "line 3: status is “later”" },
            { "status", "external", "line 3: reason is blank, but status is external" },
            { "number", "1", "line 3: number 1 is already on line 2" },
        };

    [Theory]
    [MemberData(nameof(InvalidLines))]
    public async Task An_invalid_line_is_named(string column, string value, string mistake)
    {
        using var contract = new TestContract(TestContract.Line("1"), TestContract.Line("2", (column, value)));
        Assert.Contains("indicators.csv " + mistake, await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidence_is_a_word_not_its_number()
    {
        using var contract = new TestContract(TestContract.Line("1"));
        contract.Write(
            "contract.json",
            contract.Json("""{"name": "clock", "value": "referral-to-start", "section": "4", "confidence": "1"}""")
        );
        Assert.Contains("has confidence “1”", await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mistakes_are_named_at_once()
    {
        using var contract = new TestContract(TestContract.Line("1", ("measure", "x")), TestContract.Line("2", ("class", "Q")) + ",more");
        contract.Write("contract.json", contract.Json("""{"name": "clock", "value": "sundial", "section": "", "confidence": "sure"}"""));
        var error = await ErrorFor(contract.Path);
        Assert.Contains("The contract has 6 mistakes, so nothing was checked.", error, StringComparison.Ordinal);
        Assert.All(
            new[]
            {
                "contract.json line 6: the setting clock cannot be “sundial”",
                "contract.json line 6: the setting clock has no section",
                "has confidence “sure”",
                "line 2: unknown measure “x”",
                "line 3: class is “Q”",
                "line 3: has 20 cells, but the header has 19",
            },
            mistake => Assert.Contains(mistake, error, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("{\n  \"id\": \"own\",\n", "contract.json line")]
    [InlineData(
        "{\n  \"id\": \"own\", \"title\": \"t\", \"document\": \"d\", \"settings\": [],\n  \"colour\": 1\n}",
        "contract.json line 3"
    )]
    [InlineData("[]", "contract.json line 1")]
    [InlineData("null", "contract.json line 1")]
    [InlineData("{\"id\": \"own\", \"title\": \"t\", \"document\": \"d\"}", "a member is missing: settings")]
    [InlineData("{\"id\": \"own\", \"title\": \"t\", \"document\": \"d\", \"settings\": [null]}", "the file or a setting is null")]
    [InlineData(
        "{\"id\": \"own\", \"title\": \"t\", \"document\": \"d\", \"settings\": [{\"value\": \"primary\"}]}",
        "a member is missing: name, section, confidence"
    )]
    [InlineData("{\"id\": 1, \"title\": \"t\", \"document\": \"d\", \"settings\": []}", "contract.json line 1")]
    [InlineData("{\"id\": \"\", \"title\": \"t\", \"document\": \"d\", \"settings\": []}", "contract.json line 1: id is blank")]
    public async Task An_invalid_contract_json_is_named_with_its_line(string json, string mistake)
    {
        using var contract = new TestContract(TestContract.Line("1")).Write("contract.json", json);
        Assert.Contains(mistake, await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_without_a_column_and_a_contract_without_lines_are_named()
    {
        using var contract = new TestContract(TestContract.Line("1")).Write("indicators.csv", "number,title\n");
        Assert.Contains(
            "indicators.csv line 1: the column “measure” is missing from the header",
            await ErrorFor(contract.Path),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("southamton")]
    [InlineData("/no/such/folder")]
    public async Task A_contract_that_is_not_there_is_named_with_those_that_are(string named) =>
        Assert.Contains("southampton", await ErrorFor(named), StringComparison.Ordinal);

    [Fact]
    public async Task A_contract_without_its_indicators_is_reported_in_a_sentence()
    {
        using var contract = new TestContract(TestContract.Line("1"));
        File.Delete(Path.Combine(contract.Path, "indicators.csv"));
        Assert.Contains("/indicators.csv: file not found", await ErrorFor(contract.Path), StringComparison.Ordinal);
    }

    private static async Task<string> ErrorFor(string contract)
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(folder.Write("E.csv", CleanExtract.Text()), "--contract", contract, "--out", folder.File("out"));
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.False(Directory.Exists(folder.File("out")));
        return ended.Error;
    }
}
