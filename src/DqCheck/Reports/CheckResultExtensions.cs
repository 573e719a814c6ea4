using DqCheck.Publication;

namespace DqCheck.Reports;

/// <summary>What a program outside DqCheck writes of a result: everything, as the provider sees it.</summary>
public static class CheckResultExtensions
{
    /// <summary>Says in one sentence whether the extracts can be sent, with every reason why they cannot.</summary>
    /// <param name="result">The result.</param>
    public static string DescribeVerdict(this CheckResult result) => new ResultView(result, Audience.Provider).VerdictSentence;

    /// <summary>Writes the workbook, the JSON and the CSV files of a result: all of them whole, or none.</summary>
    /// <param name="result">The result.</param>
    /// <param name="folder">The folder; created if it does not exist. Outputs of the same extract that it holds are replaced.</param>
    /// <param name="cancel">Stops writing; then nothing is written.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="DqCheckException">The folder or a file in it cannot be written.</exception>
    public static IReadOnlyList<string> WriteTo(this CheckResult result, string folder, CancellationToken cancel = default)
    {
        var view = new ResultView(result, Audience.Provider);
        OutputWriter.Write(view, new OutputOptions { Folder = folder }, cancel);
        return [.. OutputWriter.GetFileNames(view, OutputFormats.All).Select(name => Path.Combine(folder, name))];
    }
}
