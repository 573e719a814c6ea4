using System.Text.Json;
using ClosedXML.Excel;
using DqCheck.Reports;
using DqCheck.Tables;

namespace DqCheck.Tests;

/// <summary>A whole run on an extract cut from <see cref="BaseExtract"/>, with its outputs in a folder of its own.</summary>
internal sealed class WrittenRun : IDisposable
{
    public const string Earlier = "N0001-20140401-20140429-TREAT-IN-K.csv";

    private readonly TemporaryFolder _folder = new();

    public WrittenRun(
        string text,
        string file = BaseExtract.FileName,
        Func<RunRequest, RunRequest>? with = null,
        Func<OutputOptions, OutputOptions>? written = null
    )
    {
        var request = new RunRequest
        {
            Extracts = [_folder.Write(file, text)],
            Ruleset = Repository.Rulesets,
            AsOf = file == Earlier ? new(2014, 4, 29) : BaseExtract.AsOf,
        };
        var options = new OutputOptions { Folder = _folder.Path };
        View = Runs.Write(with?.Invoke(request) ?? request, written?.Invoke(options) ?? options);
    }

    public ResultView View { get; }

    public RunResult Result => View.Result;

    public string FindingsFile => _folder.File(View.OutputName + ".findings.csv");

    public IReadOnlyList<TableRow> Findings => Table.Read(FindingsFile).Rows;

    public JsonElement Json => JsonDocument.Parse(File.ReadAllBytes(_folder.File(View.OutputName + ".dqcheck.json"))).RootElement;

    public IEnumerable<string> Workbooks =>
        Directory.EnumerateFiles(_folder.Path, "*.xlsx").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public string Fingerprint(string rule) => Findings.Single(r => r["rule"] == rule)["fingerprint"];

    public string DueFile => _folder.File(View.OutputName + ".due.csv");

    public string JsonText => File.ReadAllText(_folder.File(View.OutputName + ".dqcheck.json"));

    /// <summary>Rows of the counts that stand above the header of a tab, each by the titles of their own columns.</summary>
    public IReadOnlyList<Dictionary<string, string>> Block(string name, string firstTitle)
    {
        using var book = new XLWorkbook(_folder.File(View.OutputName + ".dqcheck.xlsx"));
        var sheet = book.Worksheet(name);
        var header = sheet.RowsUsed().First(r => r.Cell(1).GetString() == firstTitle);
        var titles = header.CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        var rows = sheet
            .RowsUsed()
            .Where(r => r.RowNumber() > header.RowNumber() && r.RowNumber() < sheet.AutoFilter.Range.FirstRow().RowNumber());
        return [.. rows.Select(row => titles.ToDictionary(t => t.Value, t => Text(row.Cell(t.Key))))];
    }

    /// <summary>Rows of a tab below its header, each by the titles of its columns; null where there is no such tab.</summary>
    public IReadOnlyList<Dictionary<string, string>>? Tab(string name, string? workbook = null)
    {
        using var book = new XLWorkbook(_folder.File(workbook ?? View.OutputName + ".dqcheck.xlsx"));
        if (!book.TryGetWorksheet(name, out var sheet))
            return null;
        var header = sheet.AutoFilter.IsEnabled ? sheet.AutoFilter.Range.FirstRow().RowNumber() : 1;
        var titles = sheet.Row(header).CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        return
        [
            .. sheet
                .RowsUsed()
                .Where(row => row.RowNumber() > header)
                .Select(row => titles.ToDictionary(t => t.Value, t => Text(row.Cell(t.Key)))),
        ];
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(IXLCell cell) =>
        cell.DataType == XLDataType.DateTime ? LocalDate.Write(DateOnly.FromDateTime(cell.GetDateTime())) : cell.GetString();
}
