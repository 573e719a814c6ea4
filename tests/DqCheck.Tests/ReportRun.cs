using System.Text.Json;
using ClosedXML.Excel;
using DqCheck.Reports;
using DqCheck.Tables;

namespace DqCheck.Tests;

/// <summary>A whole check of an extract based on <see cref="CleanExtract"/>, with its outputs in a folder of its own.</summary>
internal sealed class ReportRun : IDisposable
{
    public const string EarlierFileName = "N0001-20140401-20140429-TREAT-IN-K.csv";

    private readonly TemporaryFolder _folder = new();

    public ReportRun(
        string text,
        string file = CleanExtract.FileName,
        Func<CheckRequest, CheckRequest>? with = null,
        Func<OutputOptions, OutputOptions>? written = null
    )
    {
        var request = new CheckRequest
        {
            Extracts = [_folder.Write(file, text)],
            Ruleset = RepositoryPaths.RulesetFolder,
            AsOf = file == EarlierFileName ? new(2014, 4, 29) : CleanExtract.AsOf,
        };
        var options = new OutputOptions { Folder = _folder.Path };
        View = CheckRun.Write(with?.Invoke(request) ?? request, written?.Invoke(options) ?? options);
    }

    public ResultView View { get; }

    public CheckResult Result => View.Result;

    public string FindingsFile => _folder.File(View.OutputName + ".findings.csv");

    public IReadOnlyList<TableRow> Findings => Table.Read(FindingsFile).Rows;

    public JsonElement Json => JsonDocument.Parse(File.ReadAllBytes(_folder.File(View.OutputName + ".dqcheck.json"))).RootElement;

    public IEnumerable<string> Workbooks =>
        Directory.EnumerateFiles(_folder.Path, "*.xlsx").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public string Fingerprint(string rule) => Findings.Single(r => r["rule"] == rule)["fingerprint"];

    public string DueFile => _folder.File(View.OutputName + ".due.csv");

    public string JsonText => File.ReadAllText(_folder.File(View.OutputName + ".dqcheck.json"));

    /// <summary>The workbook; dispose of it.</summary>
    public XLWorkbook OpenWorkbook(string? workbook = null) => new(_folder.File(workbook ?? View.OutputName + ".dqcheck.xlsx"));

    /// <summary>The texts of a tab.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        using var book = OpenWorkbook();
        return [.. book.Worksheet(name).CellsUsed().Select(CellText)];
    }

    /// <summary>Rows of the counts above the header of a tab, each by the titles of their own columns.</summary>
    public IReadOnlyList<Dictionary<string, string>> CountRows(string name, string firstTitle)
    {
        using var book = OpenWorkbook();
        var sheet = book.Worksheet(name);
        var header = sheet.RowsUsed().First(r => r.Cell(1).GetString() == firstTitle);
        var titles = header.CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        var rows = sheet
            .RowsUsed()
            .Where(r => r.RowNumber() > header.RowNumber() && r.RowNumber() < sheet.AutoFilter.Range.FirstRow().RowNumber());
        return [.. rows.Select(row => titles.ToDictionary(t => t.Value, t => CellText(row.Cell(t.Key))))];
    }

    /// <summary>Rows of a tab below its header, each by the titles of its columns; null where there is no such tab.</summary>
    public IReadOnlyList<Dictionary<string, string>>? TabRows(string name, string? workbook = null)
    {
        using var book = OpenWorkbook(workbook);
        if (!book.TryGetWorksheet(name, out var sheet))
            return null;
        var header = sheet.AutoFilter.IsEnabled ? sheet.AutoFilter.Range.FirstRow().RowNumber() : 1;
        var titles = sheet.Row(header).CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        return
        [
            .. sheet
                .RowsUsed()
                .Where(row => row.RowNumber() > header)
                .Select(row => titles.ToDictionary(t => t.Value, t => CellText(row.Cell(t.Key)))),
        ];
    }

    public void Dispose() => _folder.Dispose();

    private static string CellText(IXLCell cell) =>
        cell.DataType == XLDataType.DateTime ? LocalDate.Format(DateOnly.FromDateTime(cell.GetDateTime())) : cell.GetString();
}
