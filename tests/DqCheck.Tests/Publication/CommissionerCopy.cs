using System.Collections.Concurrent;
using System.Text.Json;
using ClosedXML.Excel;
using DqCheck.Cli;
using DqCheck.Publication;

namespace DqCheck.Tests.Publication;

/// <summary>Commissioner's copies of populations of several sizes; each is run once for all tests that read it.</summary>
internal sealed class CommissionerCopy
{
    /// <summary>Clients of each agency; agencies of one size have the same.</summary>
    public static readonly IReadOnlyDictionary<string, int[]> AgencySizes = new Dictionary<string, int[]>
    {
        ["one tiny agency"] = [6],
        ["one small agency"] = [45],
        ["one agency"] = [260],
        ["one large agency and two tiny ones"] = [220, 9, 3],
        ["two agencies"] = [100, 160],
        ["two agencies of the same clients"] = [120, 120],
        ["four agencies"] = [70, 55, 40, 25],
    };

    private static readonly ConcurrentDictionary<(string, DateOnly), Lazy<CommissionerCopy>> Cache = new();

    private CommissionerCopy(int[] sizes, DateOnly asOf)
    {
        using var folder = new TemporaryFolder();
        List<string> extracts =
        [
            .. sizes.Select(
                (clients, i) =>
                    folder.Write(
                        $"A000{i}-20110501-20140430-TREAT-IN-K.csv",
                        IdentifiableExtract.SampleBytes(clients, 11 + sizes.IndexOf(clients), 15, $"A000{i}")
                    )
            ),
        ];
        LocalSampleOutput.Write(extracts[0], new(2014, 4, 30), TextWriter.Null);
        var view = CheckRun.Write(
            new CheckRequest
            {
                Extracts = extracts,
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = asOf,
                Contracts = RepositoryPaths.ContractFolders,
                LocalTables = folder.File("local"),
                Returns = folder.File("returns"),
            },
            new() { Folder = folder.File("out"), Audience = Audience.Commissioner }
        );
        Result = view.Result;
        Json = JsonDocument.Parse(File.ReadAllBytes(folder.File("out/" + view.OutputName + ".dqcheck.json"))).RootElement;
        Csv = File.ReadAllText(folder.File("out/" + view.OutputName + ".findings.csv"));
        using var book = new XLWorkbook(folder.File("out/" + view.OutputName + ".dqcheck.xlsx"));
        Cells =
        [
            .. book.Worksheets.SelectMany(sheet =>
                WithHeads(sheet)
                    .Select(c => new CopiedCell(
                        sheet.Name,
                        c.Cell.Address.ToString()!,
                        c.Head,
                        sheet.Cell(c.Cell.Address.RowNumber, 1).GetString(),
                        c.Cell.DataType == XLDataType.Number ? c.Cell.GetDouble() : null,
                        c.Cell.Style.NumberFormat.Format.Contains('%'),
                        c.Cell.Style.NumberFormat.Format.Contains("day", StringComparison.Ordinal),
                        c.Cell.GetString()
                    ))
            ),
        ];
    }

    /// <summary>A cell of the workbook.</summary>
    /// <param name="Tab">Name of its tab.</param>
    /// <param name="Address">Such as B7.</param>
    /// <param name="Head">Text of the nearest header above it.</param>
    /// <param name="First">The first cell of its row.</param>
    /// <param name="Number">Null where it is none.</param>
    /// <param name="IsPercentage">It is shown as one.</param>
    /// <param name="IsDays">It is a number of days.</param>
    /// <param name="Text">Its text.</param>
    internal sealed record CopiedCell(
        string Tab,
        string Address,
        string Head,
        string First,
        double? Number,
        bool IsPercentage,
        bool IsDays,
        string Text
    );

    public CheckResult Result { get; }

    public JsonElement Json { get; }

    public string Csv { get; }

    public IReadOnlyList<CopiedCell> Cells { get; }

    public static TheoryData<string> PopulationNames() => [.. AgencySizes.Keys];

    public static CommissionerCopy For(string name) => For(name, new(2014, 4, 30));

    public static CommissionerCopy For(string name, DateOnly asOf) =>
        Cache.GetOrAdd((name, asOf), _ => new(() => new(AgencySizes[name], asOf))).Value;

    /// <summary>The cells of a tab, row by row, each with the nearest text in bold above it.</summary>
    private static List<(IXLCell Cell, string Head)> WithHeads(IXLWorksheet sheet)
    {
        Dictionary<int, string> heads = [];
        List<(IXLCell Cell, string Head)> cells = [];
        foreach (var cell in sheet.CellsUsed().OrderBy(c => c.Address.RowNumber))
        {
            var column = cell.Address.ColumnNumber;
            cells.Add((cell, heads.GetValueOrDefault(column, "")));
            if (cell.DataType == XLDataType.Text && cell.Style.Font.Bold)
                heads[column] = cell.GetString();
        }

        return cells;
    }
}
