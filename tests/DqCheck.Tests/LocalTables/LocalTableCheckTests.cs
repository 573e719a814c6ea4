using System.Text;
using ClosedXML.Excel;
using DqCheck.LocalTables;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Json;

namespace DqCheck.Tests.LocalTables;

/// <summary>Local tables are checked like an extract, and their findings are in the same lists. Client 1 has the CLIENTID 1.</summary>
public class LocalTableCheckTests
{
    private const string Header = "CLIENTID,REFERRED,SERVICE\n";

    private static readonly string[] Clients = [ScenarioBuilder.InTreatment, ScenarioBuilder.InTreatment];

    [Theory]
    [InlineData("1,2014-04-01,gp", "")]
    [InlineData("1,01/04/2014,GP", "")]
    [InlineData("1,20140401,Mental health", "")]
    [InlineData("1,,gp", "onward-referrals.REFERRED-required REFERRED 2")]
    [InlineData("1,soon,gp", "onward-referrals.REFERRED-date REFERRED 2")]
    [InlineData("1,2014-04-31,gp", "onward-referrals.REFERRED-date REFERRED 2")]
    [InlineData("1,2041-05-31,gp", "onward-referrals.REFERRED-future REFERRED 2")]
    [InlineData("1,2014-04-01,vicar", "onward-referrals.SERVICE-code SERVICE 2")]
    [InlineData(",2014-04-01,gp", "onward-referrals.CLIENTID-required CLIENTID 2")]
    [InlineData("123456789012345678901,2014-04-01,gp", "onward-referrals-join CLIENTID 2|onward-referrals.CLIENTID-length CLIENTID 2")]
    [InlineData("99,2014-04-01,gp", "onward-referrals-join CLIENTID 2")]
    public void Each_value_of_a_line_is_checked(string line, string findings) =>
        Assert.Equal(findings.Split('|', StringSplitOptions.RemoveEmptyEntries), Find(("onward-referrals.csv", Header + line + "\n")));

    [Theory]
    [InlineData("needle-exchange.csv", "VISITED,KIND,PACKS\n2014-04-01,visit,many\n", "needle-exchange.PACKS-number PACKS 2")]
    [InlineData("placements.csv", "CLIENTID,KIND\n1,rehabilitation\n", "placements-columns 1|placements.ADMITTED-required ADMITTED 2")]
    [InlineData("offences.csv", "CLIENTID,COMMITTED,PLACE\n1,2014-04-01,Town\n", "offences-columns 1")]
    [InlineData("offences.csv", "1,2014-04-01\n", "offences-columns 1")]
    [InlineData("offences.csv", "EPISODID,COMMITTED\n9999,2014-04-01\n", "offences-columns 1|offences-join CLIENTID 2")]
    [InlineData("offences.csv", "", "offences-columns 1")]
    [InlineData("offences.csv", "CLIENTID;COMMITTED\n1;2014-04-01\n", "offences-columns 1")]
    [InlineData("offence.csv", "CLIENTID,COMMITTED\n1,2014-04-01\n", "local-file 1")]
    [InlineData("offences.xlsx", "no workbook", "local-file 1")]
    [InlineData("README.txt", "Words\n", "")]
    [InlineData(".~lock.offences.csv#", "Words\n", "")]
    public void Each_file_is_checked(string file, string text, string findings) =>
        Assert.Equal(findings.Split('|', StringSplitOptions.RemoveEmptyEntries), Find((file, text)));

    [Fact]
    public void A_finding_names_its_file_and_line_and_the_client_it_joins()
    {
        var row = LocalTest.Check(Clients, ("offences.csv", "CLIENTID,COMMITTED\n2,2014-04-01\n1,never\n")).FindingRows();
        var finding = Assert.Single(row, r => r.Rule.Id == "offences.COMMITTED-date");
        Assert.Equal(("offences.csv", "3", "1", "never"), (finding.Files, finding.Lines, finding.Client, finding.Value));
        Assert.Equal("“never” in date of the offence (COMMITTED) is not a valid date.", finding.Message);
    }

    [Fact]
    public void A_workbook_is_read_like_a_csv_file()
    {
        using TemporaryFolder folder = new();
        using (XLWorkbook book = new())
        {
            var sheet = book.AddWorksheet("Any name");
            foreach (var (i, title) in new[] { "ClientID", "committed" }.Index())
                sheet.Cell(1, i + 1).SetValue(title);
            sheet.Cell(2, 1).SetValue(1);
            sheet.Cell(2, 2).SetValue(new DateTime(2014, 4, 1));
            sheet.Cell(3, 1).SetValue(1);
            sheet.Cell(3, 2).SetValue("never");
            book.SaveAs(folder.File("offences.xlsx"));
        }

        var read = LocalFolder.Read(folder.Path, LocalTest.Shipped).Files.Single();
        var rows = LocalJoin.ReadRows(read).ToList();
        Assert.Equal([2, 3], rows.Select(r => r.Line));
        Assert.Equal(LocalRow.ParseDay("2014-04-01"), LocalRow.ParseDay(rows[0].Values["COMMITTED"]));
    }

    [Fact]
    public void A_mistyped_name_of_a_file_is_recognised() =>
        Assert.Contains(
            "Did you mean offences?",
            Assert.Single(LocalTest.Check(Clients, ("offence.csv", "")).FindingRows(), r => r.Rule.Id == LocalRules.File).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Findings_on_local_tables_change_neither_data_quality_nor_the_verdict()
    {
        var without = ScenarioBuilder.Check(Clients);
        var with = LocalTest.Check(Clients, ("offences.csv", "CLIENTID,COMMITTED\n99,never\n"));
        Assert.Equal(without.Sentence(), with.Sentence());
        Assert.Equal(without.GetMeasure("data-quality").Figure, with.GetMeasure("data-quality").Figure);
        Assert.Equal(without.FindingSummaries().Count() + 2, with.FindingSummaries().Count());
    }

    [Fact]
    public void No_message_and_no_copy_for_a_commissioner_holds_an_id_or_a_text()
    {
        var result = LocalTest.Check(
            Clients,
            ("referrals.csv", "CLIENTID,REFERRED,SOURCE,PATHWAY,TEAM\n987654,x,y,z,Mrs Smith of the very long name of a team\n")
        );
        Assert.DoesNotContain(
            result.FindingRows(),
            r =>
                $"{r.Message} {r.Value}".Contains("987654", StringComparison.Ordinal) || r.Value.Contains("Smith", StringComparison.Ordinal)
        );
        using MemoryStream json = new();
        JsonOutput.Result.Write(new ResultView(result, Audience.Commissioner), json, CancellationToken.None);
        Assert.DoesNotContain("Smith", Encoding.UTF8.GetString(json.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_no_rule_for_local_tables_exists() =>
        Assert.DoesNotContain(
            ScenarioBuilder.Check(Clients).Checks.Rules,
            r => r.Rule.Id.StartsWith("local-", StringComparison.Ordinal) || r.Rule.Id.Contains('.', StringComparison.Ordinal)
        );

    [Fact]
    public void A_folder_that_is_not_there_is_a_mistake() =>
        Assert.Equal(
            FaultKind.Usage,
            Assert
                .Throws<DqCheckException>(() => LocalFolder.Read(Path.Combine(Path.GetTempPath(), "no-such-folder"), LocalTest.Shipped))
                .Kind
        );

    private static IEnumerable<string> Find(params (string File, string Text)[] tables) =>
        LocalTest
            .Check(Clients, tables)
            .FindingRows()
            .Where(r => r.Rule.Source.StartsWith("rulesets/local/", StringComparison.Ordinal))
            .Select(r => $"{r.Rule.Id} {r.Field} {r.Lines}".Replace("  ", " ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
