using DqCheck.Reports.Csv;
using DqCheck.Reports.Json;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Reports;

/// <summary>Writes the outputs of a run into a folder: all of them whole, or none; no temporary file survives.</summary>
internal static class Outputs
{
    private static readonly Dictionary<OutputFormat, (string Ending, Action<RunResult, Stream, CancellationToken> Write)> Writers = new()
    {
        [OutputFormat.Xlsx] = (".dqcheck.xlsx", ExceptionWorkbook.Write),
        [OutputFormat.Json] = (".dqcheck.json", ResultJson.Write),
        [OutputFormat.Csv] = (".findings.csv", FindingsCsv.Write),
    };

    /// <summary>Name of an output file, without folder.</summary>
    public static string FileName(RunResult result, OutputFormat format) => result.OutputName + Writers[format].Ending;

    /// <summary>Name of the list of what falls due.</summary>
    public static string DueName(RunResult result) => result.OutputName + ".due.csv";

    /// <summary>Names of what a format writes.</summary>
    public static IEnumerable<string> FileNames(RunResult result, OutputFormat format) =>
        format == OutputFormat.Csv && result.ShowsCases ? [FileName(result, format), DueName(result)] : [FileName(result, format)];

    /// <summary>Name of the workbook of one keyworker or team.</summary>
    public static string SplitName(RunResult result, string who) => $"{result.OutputName}.{who}{Writers[OutputFormat.Xlsx].Ending}";

    /// <summary>Names of files with cases of the same extract that another run left in a folder, where this run writes none.</summary>
    public static IReadOnlyList<string> CasesBeside(RunResult result, string folder) =>
        result.ShowsCases
            ? []
            :
            [
                .. new[] { DueName(result) }.Where(f => File.Exists(Path.Combine(folder, f))),
                .. Directory.EnumerateFiles(folder, SplitName(result, "*")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal),
            ];

    /// <exception cref="DqFault">The folder or a file in it cannot be written.</exception>
    public static void Write(RunResult result, string folder, IReadOnlyList<OutputFormat> formats, SplitBy? split, CancellationToken cancel)
    {
        using var files = new SafeFiles(folder);
        // A program that waits for the result learns from the JSON why an extract was not read.
        var chosen = result.Unread.Any() ? formats.Append(OutputFormat.Json) : formats;
        List<(string, Action<Stream>)> ofRun =
        [
            .. chosen
                .Distinct()
                .Order()
                .Select(format => (FileName(result, format), (Action<Stream>)(stream => Writers[format].Write(result, stream, cancel)))),
        ];
        if (formats.Contains(OutputFormat.Csv) && result.ShowsCases)
            ofRun.Add((DueName(result), stream => DueCsv.Write(result, stream, cancel)));
        files.Add(ofRun, cancel);
        foreach (var part in split is { } by ? SplitWorkbook.Of(result, by) : [])
            files.Add(SplitName(result, part.FileName), stream => part.Write(result, stream, cancel));
        cancel.ThrowIfCancellationRequested();
        files.Keep();
    }
}
