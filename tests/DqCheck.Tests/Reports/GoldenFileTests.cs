using System.Globalization;
using System.Text;
using ClosedXML.Excel;

namespace DqCheck.Tests.Reports;

/// <summary>Whole runs give what they gave before, byte for byte; a change of it is read before it is committed.</summary>
public class GoldenFileTests
{
    public static TheoryData<string> RunNames() =>
        [
            .. Directory
                .EnumerateDirectories(RepositoryPaths.FixturePath("ndtms", "runs"))
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(RunNames))]
    public void A_run_gives_what_it_gave_before(string run)
    {
        var golden = RepositoryPaths.FixturePath("ndtms", "runs", run);
        var extract = Directory.EnumerateFiles(golden, "*-TREAT-IN-?.csv").Single();
        using var folder = new TemporaryFolder();
        var contract = Path.Combine(golden, "contract.txt");
        var view = CheckRun.Write(
            new CheckRequest
            {
                Extracts = [extract],
                Ruleset = GetDataSet(extract),
                Contracts = File.Exists(contract) ? File.ReadAllLines(contract) : [],
            },
            new() { Folder = folder.Path }
        );

        AssertGolden(
            golden,
            "findings.csv",
            File.ReadAllText(folder.File(view.OutputName + ".findings.csv"))
                .Replace(view.Result.Ruleset.Sha256[..12], "(ruleset)", StringComparison.Ordinal)
        );
        AssertGolden(
            golden,
            "result.json",
            File.ReadAllText(folder.File(view.OutputName + ".dqcheck.json"))
                .Replace(view.Result.Ruleset.Sha256, "(ruleset)", StringComparison.Ordinal)
                .Replace(
                    view.Result.Contracts is [var first, ..] ? first.Contract.Sha256 : "(none)",
                    "(contract)",
                    StringComparison.Ordinal
                )
        );
        AssertGolden(golden, "due.csv", File.ReadAllText(folder.File(view.OutputName + ".due.csv")));
        AssertGolden(
            golden,
            "workbook.txt",
            Text(folder.File(view.OutputName + ".dqcheck.xlsx")).Replace(view.Result.Ruleset.Sha256, "(ruleset)", StringComparison.Ordinal)
        );
    }

    /// <summary>The data set of the letter at the end of a file name.</summary>
    private static string GetDataSet(string extract) => $"ndtms-cds-{char.ToLowerInvariant(Path.GetFileNameWithoutExtension(extract)[^1])}";

    private static void AssertGolden(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        if (Environment.GetEnvironmentVariable("DQCHECK_GOLDEN") == "write")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>Every cell of every tab, a line a row.</summary>
    internal static string Text(string path)
    {
        using var workbook = new XLWorkbook(path);
        StringBuilder text = new();
        foreach (var sheet in workbook.Worksheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"== {sheet.Name}\n");
            foreach (var row in sheet.RowsUsed())
                text.AppendJoin(" | ", row.Cells(1, row.LastCellUsed().Address.ColumnNumber).Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(IXLCell cell) =>
        cell.DataType switch
        {
            XLDataType.DateTime => cell.GetDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            XLDataType.Number => cell.GetDouble().ToString(CultureInfo.InvariantCulture),
            _ => cell.GetString(),
        };
}
