using DqCheck.Samples;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Samples;

/// <summary>A timeliness defect planted alone is found with its due day, its reason and the nearest date, and nothing else is.</summary>
public class TimelinessDefectsTests
{
    [Theory]
    [InlineData(5, "20140430", "K")]
    [InlineData(6, "20140430", "K")]
    [InlineData(7, "20120229", "K")]
    [InlineData(5, "20160229", "L")]
    [InlineData(6, "20210430", "P")]
    [InlineData(7, "20261031", "R")]
    public void Each_defect_is_found_as_it_was_planted_and_nothing_else_is(int seed, string to, string letter)
    {
        using var folder = new TemporaryFolder();
        var lists = SampleComparison.Check(
            Write(folder, letter, new(3500, seed, 90, DateOnly.ParseExact(to, "yyyyMMdd"), "N0001") { Kinds = TimelinessDefects.All })
        );
        Assert.Equal(lists.Planted, lists.Found);
        Assert.Equal(
            ["JNY010", "JNY011", "JNY013", "JNY017", "JNY018", "JNY020", "JNY021"],
            lists.Planted.CountBy(p => p.Rule).Where(c => c.Value >= 5).Select(c => c.Key)
        );
    }

    private static string Write(TemporaryFolder folder, string letter, SampleRequest request)
    {
        var file = folder.File($"N0001-{request.To:yyyyMM}01-{request.To:yyyyMMdd}-TREAT-IN-{letter}.csv");
        var ruleset = ShippedRuleset.Ruleset;
        var dataSet = SampleDataSet.AddFlags(ruleset.DataSets.First(d => d.Letter == letter), ruleset);
        using var extract = File.Create(file);
        SampleWriter.WriteExtract(request, dataSet, extract, default);
        using var list = File.Create(file + ".planted.csv");
        SampleWriter.WritePlanted(request, dataSet, Path.GetFileName(file), list, default);
        return file;
    }
}
