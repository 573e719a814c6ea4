using DqCheck.Cli;
using DqCheck.Findings;
using DqCheck.Rulesets;
using DqCheck.Samples;
using DqCheck.Tables;

namespace DqCheck.Tests.Samples;

/// <summary>A synthetic extract holds what was planted in it, and nothing else that is wrong.</summary>
public class PlantedDefects
{
    private static readonly string[] Compared = ["rule", "class", "severity", "record", "agency", "client", "episode", "record_id", "field", "value", "lines", "due", "reason"];

    [Fact]
    public async Task Every_planted_defect_is_found_and_no_other()
    {
        using var folder = new TemporaryFolder();
        var file = await Sample(folder, "--clients", "1500", "--seed", "7", "--defects", "40");
        var result = DqRun.Run(new RunRequest { Extracts = [file] });
        var (found, planted) = (Found(result), Planted(file + ".planted.csv"));
        Assert.True(planted.Count > 500);
        Assert.True(planted.Select(p => p.Split('|')[0]).Distinct().Count() >= 25);
        Assert.Equal(planted.Where(IsNotTime), found.Where(IsNotTime));

        // A defect of another kind, such as a TOP date that cannot be read, may leave something undone besides.
        Assert.Subset(found.ToHashSet(), planted.Where(p => !IsNotTime(p)).ToHashSet());
    }

    [Fact]
    public void What_was_not_done_in_time_is_found_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var request = new SampleRequest(4000, 11, 100, new DateOnly(2014, 4, 30), "N0001") { Kinds = TimelinessDefects.All };
        var dataSet = Rules.Shipped.Ruleset.DataSets.Single(d => d.Letter == "K");
        var (file, list) = (folder.File(BaseExtract.FileName), folder.File("planted.csv"));
        using (var stream = File.Create(file)) SampleWriter.WriteExtract(request, dataSet, stream, default);
        using (var stream = File.Create(list)) SampleWriter.WritePlanted(request, dataSet, BaseExtract.FileName, stream, default);

        var planted = Planted(list);
        Assert.Equal(["JNY010", "JNY011", "JNY013", "JNY017", "JNY018", "JNY020", "JNY021"], planted.CountBy(p => p.Split('|')[0]).Where(r => r.Value >= 3).Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.Equal(planted, Found(DqRun.Run(new RunRequest { Extracts = [file] })));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Without_defects_nothing_is_rejected_wrong_or_doubtful(string seed)
    {
        using var folder = new TemporaryFolder();
        var result = DqRun.Run(new RunRequest { Extracts = [await Sample(folder, "--clients", "800", "--seed", seed)] });
        Assert.True(result.Verdict.IsReady);
        Assert.True(result.Population[RecordKind.Top].Count > 500);
        Assert.Equal([], result.Checks.Findings.Where(f => f.Rule.Severity <= Severity.Warning).Select(f => f.Rule.Id));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using TemporaryFolder first = new(), second = new(), third = new();
        var bytes = File.ReadAllBytes(await Sample(first, "--clients", "50", "--seed", "3", "--defects", "50"));
        Assert.Equal(bytes, File.ReadAllBytes(await Sample(second, "--clients", "50", "--seed", "3", "--defects", "50")));
        Assert.NotEqual(bytes, File.ReadAllBytes(await Sample(third, "--clients", "50", "--seed", "4", "--defects", "50")));
    }

    [Fact]
    public async Task Nothing_is_later_than_the_to_date_in_the_name()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("N0007-20120201-20120229-TREAT-IN-K.csv");
        Assert.Equal(0, await Doors.Open(["sample", "--clients", "200", "--out", file], TextWriter.Null, TextWriter.Null));
        var result = DqRun.Run(new RunRequest { Extracts = [file] });
        Assert.Equal(new DateOnly(2012, 2, 29), result.Dates.AsOf);
        Assert.Equal(["N0007"], result.Population.Extracts[0].Agencies);
        Assert.DoesNotContain(result.Checks.Findings, f => f.Rule.Id == "FIL018" || f.Rule.Check == "future");
    }

    [Fact]
    public async Task Without_a_file_the_extract_goes_to_standard_output()
    {
        var output = new StringWriter();
        Assert.Equal(0, await Doors.Open(["sample", "--clients", "3"], output, TextWriter.Null));
        Assert.StartsWith("FINITIAL,SINITIAL,DOB,", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Errors and warnings about records.</summary>
    private static List<string> Found(RunResult result) => [.. FindingRow.Of(result.Checks.Findings, result.Population)
        .Where(r => r.Finding.Kind != RecordKind.File && r.Rule.Severity != Severity.Information).Select(r => r.Cells(result.Dates.AsOf))
        .Select(cells => Key(column => cells[FindingRow.Columns.ToList().IndexOf(column)])).Order(StringComparer.Ordinal)];

    private static List<string> Planted(string list) => [.. Table.Read(list).Rows.Select(row => Key(column => row[column])).Order(StringComparer.Ordinal)];

    private static bool IsNotTime(string key) => key.Split('|')[1] != "timeliness";

    private static string Key(Func<string, string> cell) => string.Join('|', Compared.Select(cell));

    private static async Task<string> Sample(TemporaryFolder folder, params string[] options)
    {
        var file = folder.File(BaseExtract.FileName);
        Assert.Equal(0, await Doors.Open(["sample", .. options, "--out", file], TextWriter.Null, TextWriter.Null));
        return file;
    }
}
