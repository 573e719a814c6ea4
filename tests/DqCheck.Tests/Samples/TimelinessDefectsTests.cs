using DqCheck.Rulesets;
using DqCheck.Samples;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Samples;

/// <summary>A timeliness defect planted alone is found with its due day, its reason and the nearest date, and nothing else is.</summary>
public class TimelinessDefectsTests
{
    private static readonly DataSet DataSet = ShippedRuleset.Ruleset.DataSets.First(d => d.Letter == "K");

    [Theory]
    [InlineData(5, "20140430")]
    [InlineData(6, "20140430")]
    [InlineData(7, "20120229")]
    public void Each_defect_is_found_as_it_was_planted_and_nothing_else_is(int seed, string to)
    {
        using var folder = new TemporaryFolder();
        var lists = SampleComparison.Check(
            Write(folder, new(3500, seed, 90, DateOnly.ParseExact(to, "yyyyMMdd"), "N0001") { Kinds = TimelinessDefects.All })
        );
        Assert.Equal(lists.Planted, lists.Found);
        Assert.Equal(
            ["JNY010", "JNY011", "JNY013", "JNY017", "JNY018", "JNY020", "JNY021"],
            lists.Planted.CountBy(p => p.Rule).Where(c => c.Value >= 5).Select(c => c.Key)
        );
    }

    private static string Write(TemporaryFolder folder, SampleRequest request)
    {
        var file = folder.File($"N0001-{request.To:yyyyMM}01-{request.To:yyyyMMdd}-TREAT-IN-K.csv");
        using var extract = File.Create(file);
        SampleWriter.WriteExtract(request, DataSet, extract, default);
        using var list = File.Create(file + ".planted.csv");
        SampleWriter.WritePlanted(request, DataSet, Path.GetFileName(file), list, default);
        return file;
    }
}
