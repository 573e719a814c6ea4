using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.Tests.Reports;

/// <summary>Same extract, ruleset, as-of date and version: the same bytes of JSON and CSV, wherever and however often.</summary>
public partial class DeterminismTests
{
    private static readonly string Extract = CleanExtract.Text([
        .. SampleRows
            .Clients(1_500)
            .Select(
                (row, i) =>
                    (i % 4) switch
                    {
                        0 => row.With(("SEX", "Q")),
                        1 => row.With(("DISD", "20140301"), ("DRUG2", "4999")),
                        2 => row.With(("TRIAGED", "")),
                        _ => row.With(("MODID", ""), ("TOPDATE", "31/12/2013")),
                    }
            ),
    ]);

    [Fact]
    public async Task A_second_run_writes_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(await Outputs(folder, "one"), await Outputs(folder, "two"));
    }

    [Fact]
    public async Task Another_culture_writes_the_same_bytes_and_prints_the_same()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, Extract);
        var bytes = await Outputs(folder, "one");
        var first = await CliRun.Check(path);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = OtherCulture();
            Assert.Equal("1.234,5", 1234.5.ToString("N1", CultureInfo.CurrentCulture));
            Assert.Equal(bytes, await Outputs(folder, "two"));
            Assert.Equal(first.Output, (await CliRun.Check(path)).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("1", "Pacific/Auckland")]
    [InlineData("8", "America/Los_Angeles")]
    public async Task Other_cores_and_another_time_zone_write_the_same_bytes(string cores, string zone)
    {
        using var folder = new TemporaryFolder();
        var bytes = await Outputs(folder, "here");
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = cores;
        start.Environment["TZ"] = zone;
        foreach (
            var word in (string[])
                [
                    Path.Combine(AppContext.BaseDirectory, "dqcheck.dll"),
                    "check",
                    folder.File(CleanExtract.FileName),
                    "--ruleset",
                    RepositoryPaths.RulesetFolder,
                    "--as-of",
                    "2014-04-30",
                    "--out",
                    folder.File("there"),
                    "--formats",
                    "json,csv",
                    "--quiet",
                ]
        )
            start.ArgumentList.Add(word);
        using var run = Process.Start(start)!;
        await run.WaitForExitAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(bytes, Read(folder.File("there")));
    }

    [Fact]
    public async Task Neither_path_nor_machine_nor_time_of_day_is_written()
    {
        using var folder = new TemporaryFolder();
        var missing = folder.File("missing.csv");
        await CliRun.Check(folder.Write(CleanExtract.FileName, Extract), missing, "--out", folder.File("out"), "--formats", "json,csv");
        Assert.All(
            Read(folder.File("out")),
            text =>
            {
                Assert.DoesNotContain(folder.Path, text, StringComparison.Ordinal);
                Assert.DoesNotContain(RepositoryPaths.Root, text, StringComparison.Ordinal);
                Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
                Assert.DoesNotMatch($@"\b{Regex.Escape(Environment.MachineName)}\b", text);
                Assert.DoesNotMatch(TimeOfDay(), text);
            }
        );
    }

    /// <summary>A culture that writes numbers and dates quite otherwise; made by hand, since only the invariant one is built in.</summary>
    private static CultureInfo OtherCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        var dates = culture.DateTimeFormat;
        numbers.NumberDecimalSeparator = ",";
        numbers.NumberGroupSeparator = ".";
        numbers.NegativeSign = "−";
        numbers.PercentDecimalSeparator = ",";
        numbers.PercentGroupSeparator = ".";
        dates.DateSeparator = ".";
        dates.TimeSeparator = "h";
        dates.ShortDatePattern = "d.M.yy";
        dates.MonthNames = dates.MonthGenitiveNames = [.. Enumerable.Range(1, 12).Select(m => $"mois {m}"), ""];
        return culture;
    }

    private static async Task<string[]> Outputs(TemporaryFolder folder, string name)
    {
        Assert.Equal(
            1,
            (await CliRun.Check(folder.Write(CleanExtract.FileName, Extract), "--out", folder.File(name), "--formats", "json,csv")).Code
        );
        return Read(folder.File(name));
    }

    private static string[] Read(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [GeneratedRegex(@"\b\d\d:\d\d(:\d\d)?\b")]
    private static partial Regex TimeOfDay();
}
