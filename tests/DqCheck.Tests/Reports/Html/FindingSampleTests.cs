using DqCheck.Reports.Html;

namespace DqCheck.Tests.Reports.Html;

/// <summary>Where there are too many findings, some of each rule are listed.</summary>
public class FindingSampleTests
{
    private static readonly CheckResult Result = CheckRun.Execute(
        CleanExtract.Text([
            .. SampleRows
                .Clients(60)
                .Select(
                    (row, i) =>
                        i < 50 ? row.With(("SEX", "Q"))
                        : i < 52 ? row.With(("DISD", "x"))
                        : row
                ),
        ])
    );

    [Theory]
    [InlineData(1_000)]
    [InlineData(20)]
    [InlineData(7)]
    public void As_many_as_fit_are_listed_and_rare_ones_all(int most)
    {
        var all = Result.Checks.Findings.ToList();
        var sample = FindingSample.Create(Result.Checks.Rules, most);
        var taken = all.Where(sample.Takes).ToList();
        Assert.Equal(Math.Min(most, all.Count), taken.Count);
        foreach (var rule in all.CountBy(f => f.Rule.Id))
            Assert.InRange(taken.Count(f => f.Rule.Id == rule.Key), Math.Min(1, rule.Value), rule.Value);
    }
}
