using System.Text.Json;
using ClosedXML.Excel;
using DqCheck.Reports;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Html;
using DqCheck.Reports.Json;
using DqCheck.Reports.Workbooks;
using DqCheck.Tables;

namespace DqCheck.Tests;

/// <summary>
/// A whole check of an extract based on <see cref="CleanExtract"/>, with its outputs in a folder of its own. Each format is written when a
/// test first reads it: workbooks take longer than the check.
/// </summary>
internal sealed class ReportRun : IDisposable
{
    public const string EarlierFileName = "N0001-20140401-20140429-TREAT-IN-K.csv";

    private readonly TemporaryFolder _folder = new();
    private readonly OutputOptions _options;
    private readonly HashSet<OutputFormat> _written = [];
    private readonly Dictionary<string, XLWorkbook> _read = [];

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
        _options = written?.Invoke(options) ?? options;
        View = CheckRun.Write(with?.Invoke(request) ?? request, _options with { Folder = null });
    }

    public ResultView View { get; }

    public CheckResult Result => View.Result;

    public string FindingsFile => Written(CsvOutput.Format, ".findings.csv");

    public IReadOnlyList<TableRow> Findings => Table.Read(FindingsFile).Rows;

    public JsonElement Json => JsonDocument.Parse(JsonText).RootElement;

    public IEnumerable<string> Workbooks =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(Workbook())!, "*.xlsx")
            .Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal);

    public string Fingerprint(string rule) => Findings.Single(r => r["rule"] == rule)["fingerprint"];

    public string WorkbookFile => Workbook();

    public string DueFile => Written(CsvOutput.Format, ".due.csv");

    public string JsonText => File.ReadAllText(Written(JsonOutput.Format, ".dqcheck.json"));

    public string HtmlText => File.ReadAllText(Written(HtmlOutput.Format, ".dqcheck.html"));

    /// <summary>The data of the HTML report.</summary>
    public JsonElement HtmlData
    {
        get
        {
            var html = HtmlText;
            var start = html.IndexOf(ReportData.Start, StringComparison.Ordinal) + ReportData.Start.Length;
            return JsonDocument.Parse(html[start..html.IndexOf(ReportData.End, start, StringComparison.Ordinal)]).RootElement;
        }
    }

    /// <summary>The workbook; dispose of it.</summary>
    public XLWorkbook OpenWorkbook(string? workbook = null) => new(Workbook(workbook));

    /// <summary>The texts of a tab.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. ReadWorkbook().Worksheet(name).CellsUsed().Select(CellText)];

    /// <summary>Rows of the counts above the header of a tab, each by the titles of their own columns.</summary>
    public IReadOnlyList<Dictionary<string, string>> CountRows(string name, string firstTitle)
    {
        var sheet = ReadWorkbook().Worksheet(name);
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
        if (!ReadWorkbook(workbook).TryGetWorksheet(name, out var sheet))
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

    public void Dispose()
    {
        foreach (var book in _read.Values)
            book.Dispose();
        _folder.Dispose();
    }

    private string Workbook(string? name = null) =>
        name is null ? Written(XlsxOutput.Format, ".dqcheck.xlsx") : Path.Combine(Path.GetDirectoryName(Workbook())!, name);

    /// <summary>A workbook that was read before, for as long as this run lasts.</summary>
    private XLWorkbook ReadWorkbook(string? name = null)
    {
        var path = Workbook(name);
        if (!_read.TryGetValue(path, out var book))
            _read[path] = book = new(path);
        return book;
    }

    /// <summary>A file of a format, which is written if it has not been yet.</summary>
    private string Written(OutputFormat format, string ending)
    {
        if (_options.Formats.Contains(format) && _written.Add(format))
            OutputWriter.Write(View, _options with { Formats = [format] }, CancellationToken.None);
        return Path.Combine(_options.Folder!, View.OutputName + ending);
    }

    private static string CellText(IXLCell cell) =>
        cell.DataType == XLDataType.DateTime ? LocalDate.Format(DateOnly.FromDateTime(cell.GetDateTime())) : cell.GetString();
}
