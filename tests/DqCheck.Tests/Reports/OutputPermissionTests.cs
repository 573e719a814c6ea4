using System.Runtime.Versioning;

namespace DqCheck.Tests.Reports;

/// <summary>Outputs hold client-level data: where the system can, only their owner reads them.</summary>
public class OutputPermissionTests
{
    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Outputs_are_readable_by_their_owner_only()
    {
        using var folder = new TemporaryFolder();
        await CliRun.Check(folder.Write("E.csv", CleanExtract.Text()), "--out", folder.File("out"));
        var files = Directory.GetFiles(folder.File("out"));
        Assert.Equal(5, files.Length);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task An_output_that_all_could_read_is_replaced_by_one_that_its_owner_reads()
    {
        using var folder = new TemporaryFolder();
        File.SetUnixFileMode(folder.Write("E.findings.csv", "old"), (UnixFileMode)0b110_100_100);
        await CliRun.Check(folder.Write("E.csv", CleanExtract.Text()), "--out", folder.Path, "--formats", "csv");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("E.findings.csv")));
    }
}
