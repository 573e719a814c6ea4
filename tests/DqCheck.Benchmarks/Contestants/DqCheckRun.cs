using DqCheck.Reports;

namespace DqCheck.Benchmarks.Contestants;

/// <summary>A whole run of DqCheck as a user has it: all rules, all measures, the contract Southampton, and the outputs.</summary>
internal static class DqCheckRun
{
    public static Measurement Run(IReadOnlyList<string> paths, params OutputFormat[] formats)
    {
        var folder = Directory.CreateTempSubdirectory("dqcheck-benchmark-");
        try
        {
            var result = DqRun.Run(new RunRequest { Extracts = paths, Contracts = ["southampton"] });
            OutputOptions options = new() { Folder = folder.FullName, Formats = formats };
            Outputs.Write(new(result, options.Audience), options, default);
            return new()
            {
                Rows = result.Read.Sum(e => (long)e.Rows),
                PeakKilobytes = Peak.Kilobytes,
                Findings = result.Checks.Rules.Sum(r => (long)r.Findings),
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
