using System.Text.Json;

namespace DqCheck.Tests.Reports;

/// <summary>Initials, dates of birth and postcodes are never shown; a message never names a client.</summary>
public class PrivacyTests
{
    private static readonly string[] Secrets =
    [
        "Qfirst",
        "Wfirst",
        "Qlast",
        "Wlast",
        "19530817",
        "19530818",
        "31121953",
        "ZZ99 9ZZ",
        "YY88 8YY",
        "ZZ99ZZZZZZZ",
    ];
    private static readonly string[] Ids = ["clientSeven", "clientEight", "clientNine", "clientTen"];

    /// <summary>
    /// Wrong values in all columns that are not shown, rows that contradict each other about them, possible duplicates, values without consent.
    /// </summary>
    private static readonly string Extract = CleanExtract.Text(
        PersonRow("clientSeven", "20140101").With(("FINITIAL", "Qfirst"), ("SINITIAL", "Qlast"), ("PC", "ZZ99 9ZZ"), ("SEX", "Q")),
        PersonRow("clientSeven", "20140101").With(("FINITIAL", "Wfirst"), ("SINITIAL", "Wlast"), ("PC", "YY88 8YY"), ("DOB", "19530818")),
        PersonRow("clientEight", "20140101").With(("PC", "ZZ99ZZZZZZZ"), ("REFLD", "19500101"), ("TRIAGED", "19491231")),
        PersonRow("clientNine", "20140101").With(("PC", "ZZ99 9ZZ")),
        PersonRow("clientTen", "20140101").With(("CONSENT", "N")),
        PersonRow("clientTen", "20140101").With(("DOB", "31121953"), ("EPISODID", ""))
    );

    [Fact]
    public async Task Neither_terminal_nor_JSON_nor_CSV_holds_names_births_or_postcodes()
    {
        using var folder = new TemporaryFolder();
        var (ended, json, csv) = await Run(folder);
        Assert.Contains("PC-length", csv, StringComparison.Ordinal);
        Assert.Contains("CLI001", csv, StringComparison.Ordinal);
        Assert.Contains("DOB-date", csv, StringComparison.Ordinal);
        Assert.All(
            new[] { ended.Output, ended.Error, json, csv },
            text => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Neither_terminal_nor_JSON_names_a_client()
    {
        using var folder = new TemporaryFolder();
        var (ended, json, _) = await Run(folder);
        Assert.All(
            new[] { ended.Output, ended.Error, json },
            text => Assert.All(Ids, id => Assert.DoesNotContain(id, text, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void No_message_names_a_client_and_only_the_other_of_two_stands_in_expected()
    {
        var rows = CheckRun.Execute(Extract).FindingRows();
        Assert.All(rows, row => Assert.All(Ids, id => Assert.DoesNotContain(id, row.Message, StringComparison.Ordinal)));
        Assert.Contains(
            rows,
            row => row.Rule.Id == "CLI003" && row.Client == "clientEight" && row.Expected.Contains("clientNine", StringComparison.Ordinal)
        );
        Assert.All(
            rows.Where(r => r.Rule.Id != "CLI003"),
            row => Assert.All(Ids, id => Assert.DoesNotContain(id, row.Expected, StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("DOB")]
    [InlineData("FINITIAL")]
    [InlineData("SINITIAL")]
    [InlineData("PC")]
    public void The_value_of_such_a_column_is_not_shown(string column)
    {
        var rows = CheckRun.Execute(Extract).FindingRows().Where(r => r.Field == column && r.Finding.ValueId != 0).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("(not shown)", row.Value));
    }

    [Fact]
    public void Local_references_of_clients_and_teams_stand_in_no_message()
    {
        var rows = CheckRun
            .Execute(
                CleanExtract.Text(
                    CleanExtract.Row(("CLIENT", "localOne"), ("OPRAGNCY", "teamOne")),
                    CleanExtract.Row(("CLIENT", "localTwo"), ("OPRAGNCY", "teamTwo"))
                )
            )
            .FindingRows();
        Assert.Contains(rows, r => r.Rule.Id == "EPI008" && r.Field == "CLIENT");
        Assert.All(rows, row => Assert.DoesNotMatch("local|team", row.Message));
    }

    [Fact]
    public async Task The_workbook_holds_no_names_births_or_postcodes()
    {
        using var folder = new TemporaryFolder();
        await Run(folder);
        using var workbook = new ClosedXML.Excel.XLWorkbook(folder.File("out/E.dqcheck.xlsx"));
        var texts = workbook.Worksheets.SelectMany(s => s.CellsUsed()).Select(c => c.GetString()).ToList();
        Assert.Contains(texts, t => t.Contains("clientSeven", StringComparison.Ordinal));
        Assert.All(Secrets, secret => Assert.DoesNotContain(texts, t => t.Contains(secret, StringComparison.Ordinal)));
    }

    private static Dictionary<string, string> PersonRow(string id, string careplan) =>
        CleanExtract.Row(("CLIENTID", id), ("EPISODID", "e" + id.Length), ("DOB", "19530817"), ("CPLANDT", careplan));

    private static async Task<(CliRun Ended, string Json, string Csv)> Run(TemporaryFolder folder)
    {
        var ended = await CliRun.Check(folder.Write("E.csv", Extract), "--out", folder.File("out"));
        Assert.Equal(1, ended.Code);
        var json = File.ReadAllText(folder.File("out/E.dqcheck.json"));
        JsonDocument.Parse(json).Dispose();
        return (ended, json, File.ReadAllText(folder.File("out/E.findings.csv")));
    }
}
