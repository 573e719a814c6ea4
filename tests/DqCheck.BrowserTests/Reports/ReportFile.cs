using DqCheck.Tests;

namespace DqCheck.BrowserTests.Reports;

/// <summary>A report that the built program makes, or the program that <c>DQCHECK_PROGRAM</c> names.</summary>
internal static class ReportFile
{
    private static readonly string Sample = RepositoryPaths.FixturePath(
        "ndtms",
        "runs",
        "sample",
        "N0001-20140401-20140430-TREAT-IN-K.csv"
    );

    private static readonly string PartialSample = Directory
        .EnumerateFiles(RepositoryPaths.FixturePath("ndtms", "runs", "sample-r"), "*-TREAT-IN-?.csv")
        .Single();

    /// <summary>The report of the sample, with a contract.</summary>
    public static string OfSample(TemporaryFolder folder) => Create(folder, Sample, "--contract", "southampton");

    /// <summary>The report of the sample of a data set of which the rules know only a part.</summary>
    public static string OfPartialSample(TemporaryFolder folder) => Create(folder, PartialSample);

    /// <summary>The report of an extract.</summary>
    public static string Create(TemporaryFolder folder, string extract, params string[] options)
    {
        var output = folder.File("out");
        BuiltPrograms.Run(["check", extract, "--formats", "html", "--out", output, "--fail-on", "never", "--quiet", .. options]);
        return Directory.EnumerateFiles(output, "*.dqcheck.html").Single();
    }
}
