using DqCheck.Reports;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>A whole run of DqCheck as a user has it: all rules, all measures, the contract Southampton, and the outputs.</summary>
internal static class DqCheckFullRun
{
    public static Measurement Run(IReadOnlyList<string> paths, params OutputFormat[] formats)
    {
        var folder = Directory.CreateTempSubdirectory("dqcheck-benchmark-");
        try
        {
            var result = ExtractCheck.Run(new CheckRequest { Extracts = paths, Contracts = ["southampton"] });
            OutputOptions options = new() { Folder = folder.FullName, Formats = formats };
            OutputWriter.Write(new(result, options.Audience), options, default);
            return new()
            {
                Rows = result.ReadExtracts.Sum(e => (long)e.Rows),
                PeakKilobytes = PeakMemory.Kilobytes,
                Findings = result.Checks.Rules.Sum(r => (long)r.Findings),
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
