using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Findings;

/// <summary>Of two findings, the first part in which they differ decides their order, whatever the parts after it say.</summary>
public class FindingComparerTests
{
    private static readonly CheckResult Result = CheckTwoExtracts();

    /// <summary>What is compared, in this order.</summary>
    private enum Part
    {
        Severity,
        Rule,
        Agency,
        Client,
        Episode,
        Record,
        Field,
        File,
        Line,
        Discriminator,
        Detail,
        None,
    }

    public static TheoryData<string> Parts => [.. Enum.GetNames<Part>().SkipLast(1)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_first_part_that_differs_decides(string part)
    {
        var decisive = Enum.Parse<Part>(part);
        Assert.True(Compare(Create(decisive, isFirst: true), Create(decisive, isFirst: false)) < 0);
        Assert.True(Compare(Create(decisive, isFirst: false), Create(decisive, isFirst: true)) > 0);
    }

    [Fact]
    public void Findings_without_a_difference_are_equal() =>
        Assert.Equal(0, Compare(Create(Part.None, isFirst: true), Create(Part.None, isFirst: false)));

    private static int Compare(RuleFinding a, RuleFinding b)
    {
        var comparer = new FindingComparer(Result.Population);
        return comparer.Compare(comparer.GetKey(a), comparer.GetKey(b));
    }

    /// <summary>One of two findings that are equal up to a part, and differ the other way round in the parts after it.</summary>
    private static RuleFinding Create(Part decisive, bool isFirst)
    {
        var population = Result.Population;
        return new()
        {
            Rule = population.DataSet.Rules[0] with
            {
                Severity = Choose(Part.Severity, Severity.Error, Severity.Warning),
                Id = Choose(Part.Rule, "A", "B"),
            },
            Kind = RecordKind.Top,
            RowKeys = (
                Id(population.AgencySlot, Choose(Part.Agency, "N0001", "N0002")),
                Id(population.ClientIdSlot, Choose(Part.Client, "1001", "1002")),
                Id(population.EpisodeIdSlot, Choose(Part.Episode, "2001", "2002")),
                Id(population.GetIdSlot(RecordKind.Top), Choose(Part.Record, "6001", "6002"))
            ),
            FieldName = Choose(Part.Field, "A", "B"),
            File = population.Extracts.Select(e => e.File).ToList().IndexOf(Choose(Part.File, "a.csv", "b.csv")),
            Lines = [Choose(Part.Line, 9, 10)],
            Discriminator = Choose(Part.Discriminator, "A", "B"),
            Detail = Choose(Part.Detail, "A", "B"),
        };

        T Choose<T>(Part part, T low, T high) => part < decisive || isFirst == (part == decisive) ? low : high;

        int Id(int slot, string text) => population.Values[slot].Find(text);
    }

    private static CheckResult CheckTwoExtracts()
    {
        using var folder = new TemporaryFolder();
        var text = CleanExtract.Text(CleanExtract.Row());
        return ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write("b.csv", text), folder.Write("a.csv", text.Replace("N0001", "N0002", StringComparison.Ordinal))],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            }
        );
    }
}
