using DqCheck.Contracts;

namespace DqCheck.Tests.Contracts;

/// <summary>Somerset's contract, as far as one extract provides it, evaluated on the forty clients of the worked example.</summary>
public class SomersetContractTests
{
    private static readonly string[] Numbers =
    [
        .. NumbersFrom("S-Q", 1, 2),
        .. NumbersFrom("S-M", 1, 10),
        "S-M11a",
        "S-M11b",
        .. NumbersFrom("S-M", 12, 16),
        .. NumbersFrom("S-D1.", 1, 3),
        "S-D1.4a",
        "S-D1.4b",
        "S-D1.5",
        "S-D1.6a",
        "S-D1.6b",
        "S-D2.1",
        "S-D2.2a",
        "S-D2.2b",
        .. NumbersFrom("S-D2.", 3, 14),
        .. NumbersFrom("S-D3.", 1, 4),
        "S-D3.5a",
        "S-D3.5b",
        .. NumbersFrom("S-Y1.", 1, 2),
        "S-Y2.1",
        "S-Y3.1",
        "S-Y4.1",
        .. NumbersFrom("S-Y5.", 1, 6),
        .. NumbersFrom("S-Y6.", 1, 2),
        .. NumbersFrom("S-Y7.", 1, 2),
        .. NumbersFrom("S-Y8.", 1, 5),
        .. NumbersFrom("S-A", 1, 76),
    ];

    private static readonly CheckResult Result = ExtractCheck.Run(
        new CheckRequest
        {
            Extracts = [WorkedExample.Extract],
            Ruleset = RepositoryPaths.RulesetFolder,
            Contracts = [RepositoryPaths.ContractFolder("somerset")],
        }
    );

    private static readonly ContractResult Contract = Result.Contracts.Single();

    [Fact]
    public void All_144_rows_of_the_document_stand_in_their_order()
    {
        Assert.Equal(144, Numbers.Length);
        Assert.Equal(Numbers, Contract.Indicators.Select(i => i.Indicator.Number).Where(Numbers.Contains));
        Assert.All(
            Contract.Indicators.Where(i => !Numbers.Contains(i.Indicator.Number)),
            i => Assert.Contains(Numbers, n => i.Indicator.Number.StartsWith(n + "-", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_an_extract_cannot_say_has_a_reason_and_no_figure()
    {
        Assert.All(
            Contract.Indicators.Where(i => i.Status is "awaiting-return" or "external" or "not-computable"),
            i => Assert.Equal((null, true), (i.Figure, i.Reason().Length > 0))
        );
        Assert.All(Contract.Indicators.Where(i => i.Indicator.Class is "B" or "C" or "D" or "E"), i => Assert.Null(i.Figure));
    }

    [Fact]
    public void Groups_of_a_line_are_parts_of_it()
    {
        var groups = new[] { "opiate", "non-opiate", "alcohol", "alcohol-and-non-opiate" }.Select(g => GetFigure($"S-D1.2-{g}")).ToList();
        var unknown = Result
            .Measures.Single(m =>
                m.Id == "completions-of-treatment"
                && m is { ClientGroup: "adults", SubstanceGroup: "unknown", Window.Name: "rolling-12-months" }
            )
            .Figure!;
        Assert.Equal(
            GetFigure("S-D1.2"),
            (groups.Sum(g => g.Numerator) + unknown.Numerator, groups.Sum(g => g.Denominator) + unknown.Denominator)
        );
        Assert.Equal(
            Result
                .Measures.Single(m => m.Id == "in-treatment" && m is { ClientGroup: "all", SubstanceGroup: "all", Window.Name: "month" })
                .Figure!.Numerator,
            GetFigure("S-A4").Numerator + GetFigure("S-A5").Numerator
        );
    }

    [Fact]
    public void No_longer_than_ten_days_and_less_than_ten_days_stand_as_two_lines()
    {
        var longer = Contract.Indicators.Single(i => i.Indicator.Number == "S-A2");
        var less = Contract.Indicators.Single(i => i.Indicator.Number == "S-A2-aspiration");
        Assert.Equal((10, 9), (longer.Indicator.Settings.Days, less.Indicator.Settings.Days));
        Assert.True(less.Figure!.Numerator <= longer.Figure!.Numerator);
    }

    private static (long? Numerator, long? Denominator) GetFigure(string number)
    {
        var figure = Contract.Indicators.Single(i => i.Indicator.Number == number).Figure!;
        return (figure.Numerator, figure.Denominator);
    }

    private static IEnumerable<string> NumbersFrom(string prefix, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(i => $"{prefix}{i}");
}
