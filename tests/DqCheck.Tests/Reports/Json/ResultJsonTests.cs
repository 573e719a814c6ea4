using System.Text.Json;
using DqCheck.Reports.Json;

namespace DqCheck.Tests.Reports.Json;

/// <summary>The members of the JSON that other programs rely on.</summary>
public class ResultJsonTests
{
    [Fact]
    public void It_says_what_the_contract_says()
    {
        using var json = ReadJson(CleanExtract.Text(CleanExtract.Row(("SEX", "Q")), SampleRows.Client(1).With(("DOB", ""))));
        var root = json.RootElement;
        Assert.Equal("dqcheck-result/1", root.GetProperty("schema").GetString());
        Assert.Equal(("2014-04-30", "option"), (root.GetProperty("asOf").GetString(), root.GetProperty("asOfFrom").GetString()));
        Assert.Equal("ndtms-cds-k", root.GetProperty("ruleset").GetProperty("id").GetString());
        Assert.Matches("^[0-9a-f]{64}$", root.GetProperty("ruleset").GetProperty("sha256").GetString());
        Assert.False(root.GetProperty("readyToSend").GetBoolean());
        Assert.Equal(
            (1, 1, 0, 0),
            (Count("findings", "reject"), Count("findings", "error"), Count("findings", "warning"), Count("findings", "information"))
        );
        Assert.Equal((2, 2, 2), (Count("records", "clients"), Count("records", "episodes"), Count("records", "journeys")));
        Assert.Equal(0, root.GetProperty("contracts").GetArrayLength());

        var extract = root.GetProperty("extracts")[0];
        Assert.Equal(
            (4, 3, 1),
            (
                extract.GetProperty("rows").GetInt32(),
                extract.GetProperty("acceptedRows").GetInt32(),
                extract.GetProperty("rejectedRows").GetInt32()
            )
        );
        Assert.Equal("N0001", Assert.Single(extract.GetProperty("agencies").EnumerateArray()).GetString());
        Assert.Equal("E.csv", extract.GetProperty("file").GetString());

        int Count(string group, string name) => root.GetProperty(group).GetProperty(name).GetInt32();
    }

    [Fact]
    public void Every_measure_of_load_and_data_quality_stands_once_for_all()
    {
        using var json = ReadJson(CleanExtract.Text(CleanExtract.Row()));
        var measures = json
            .RootElement.GetProperty("measures")
            .EnumerateArray()
            .Take(CountLoadAndQualityLines(json))
            .Where(m => m.GetProperty("clientGroup").GetString() == "all" && m.GetProperty("substanceGroup").GetString() == "all")
            .ToList();
        Assert.Equal(
            ["load", "load-episodes", "data-quality", "completeness", "clean-episodes"],
            measures.Select(m => m.GetProperty("id").GetString())
        );
        Assert.Equal(["100", "100", "99", "", ""], measures.Select(m => m.GetProperty("target").ToString()));
        Assert.All(
            measures,
            m =>
            {
                Assert.Equal(
                    ["all", "all", "all"],
                    new[] { "agency", "clientGroup", "substanceGroup" }.Select(name => m.GetProperty(name).GetString())
                );
                Assert.Equal(
                    (JsonValueKind.Null, "computed", "percent"),
                    (m.GetProperty("window").ValueKind, m.GetProperty("status").GetString(), m.GetProperty("unit").GetString())
                );
                Assert.Equal(100, m.GetProperty("value").GetDecimal());
            }
        );
    }

    [Fact]
    public void Without_any_date_there_is_no_as_of_date_and_nothing_but_load_is_computable()
    {
        using var json = ReadJson("AGNCY,CLIENTID,CONSENT\nN0001,1,N\n", asOf: null);
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null),
            (json.RootElement.GetProperty("asOf").ValueKind, json.RootElement.GetProperty("asOfFrom").ValueKind)
        );
        var measures = json.RootElement.GetProperty("measures").EnumerateArray().ToList();
        Assert.Equal(
            ["load", "load-episodes"],
            measures.Where(m => m.GetProperty("status").GetString() == "computed").Select(m => m.GetProperty("id").GetString())
        );
        Assert.All(
            measures.Skip(2),
            m =>
                Assert.Equal(
                    ("not-computable", JsonValueKind.Null, JsonValueKind.Null),
                    (m.GetProperty("status").GetString(), m.GetProperty("numerator").ValueKind, m.GetProperty("value").ValueKind)
                )
        );
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("records").GetProperty("journeys").ValueKind);
    }

    [Fact]
    public void A_denominator_of_nought_has_neither_value_nor_verdict()
    {
        using var json = ReadJson("AGNCY,CLIENTID,CONSENT\nN0001,1,N\n", CleanExtract.AsOf);
        var quality = json
            .RootElement.GetProperty("measures")
            .EnumerateArray()
            .Single(m => m.GetProperty("id").GetString() == "data-quality");
        Assert.Equal(
            (0, JsonValueKind.Null, JsonValueKind.Null),
            (quality.GetProperty("denominator").GetInt32(), quality.GetProperty("value").ValueKind, quality.GetProperty("met").ValueKind)
        );
        Assert.False(json.RootElement.GetProperty("readyToSend").GetBoolean());
    }

    /// <summary>The number of lines of the measures of load and data quality, which precede those of journeys.</summary>
    private static int CountLoadAndQualityLines(JsonDocument json) =>
        json.RootElement.GetProperty("measures").EnumerateArray().TakeWhile(m => m.GetProperty("id").GetString() != "top-start").Count();

    private static JsonDocument ReadJson(string extract) => ReadJson(extract, CleanExtract.AsOf);

    private static JsonDocument ReadJson(string extract, DateOnly? asOf)
    {
        using var folder = new TemporaryFolder();
        CheckRun.Write(
            new CheckRequest
            {
                Extracts = [folder.Write("E.csv", extract)],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = asOf,
            },
            new() { Folder = folder.Path, Formats = [JsonOutput.Format] }
        );
        return JsonDocument.Parse(File.ReadAllBytes(folder.File("E.dqcheck.json")));
    }
}
