using DqCheck.Journeys;

namespace DqCheck.Tests.Journeys;

/// <summary>
/// Where one of several agencies does not supply the columns that a figure needs, its clients are excluded from the figure.
/// </summary>
public class AgencyCompletenessTests
{
    private static readonly CheckResult Result = CheckBothAgencies();

    [Fact]
    public void The_figure_of_all_is_that_of_the_agencies_with_the_columns_and_says_so()
    {
        var all = Result.GetMeasure("top-start");
        Assert.Equal(
            ("0/2", "without agency N0002: TOPDATE is not in the header"),
            ($"{all.Figure!.Numerator}/{all.Figure.Denominator}", all.Reason)
        );
        Assert.Null(Result.Measures.First(m => m.Id == "top-start" && m.Agency == "N0002").Figure);
        Assert.Equal("4", Result.FigureText("in-treatment"));
    }

    [Fact]
    public void A_missing_column_puts_its_clients_into_no_finding_list_or_forecast()
    {
        Assert.Equal(["N0001"], Result.FindingRows().Where(r => r.Rule.Id == "JNY010").Select(r => r.Agency).Distinct());
        Assert.DoesNotContain(Result.DueItems.Items, i => i.Kind <= DueKind.ExitTop && i.Journey.Agency == Result.Journeys.Agencies[1].Id);
        Assert.Equal(["without agency N0002: TOPDATE is not in the header"], Result.DueItems.Notes);
        Assert.All(
            Result.Forecasts.Where(f => f.Id == "top-start" && f.Agency == "all"),
            f => Assert.Equal(2, f.IfNothing!.Denominator!.Value.Number)
        );
    }

    [Fact]
    public void A_contract_leaves_it_out_too()
    {
        var indicator = Result.Contracts.Single().Indicators.Single();
        Assert.Equal(
            (2L, true),
            (indicator.Figure!.Denominator!.Value.Number, indicator.Reason().Contains("Without agency N0002", StringComparison.Ordinal))
        );
        Assert.Equal(["missed", "not-computable"], indicator.Agencies.Select(a => a.Result.Status));
    }

    private static CheckResult CheckBothAgencies()
    {
        using var folder = new TemporaryFolder();
        using var contract = new Contracts.TestContract(Contracts.TestContract.Line("1"));
        List<string> without = [.. CleanExtract.Columns.Where(c => c != "TOPDATE")];
        return ExtractCheck.Run(
            new CheckRequest
            {
                Extracts =
                [
                    folder.Write("N0001-K.csv", ExtractText(CleanExtract.Columns, "N0001", 1)),
                    folder.Write("N0002-K.csv", ExtractText(without, "N0002", 3)),
                ],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
                Contracts = [contract.Path],
            }
        );
    }

    /// <summary>Two clients whose TOP is no start TOP.</summary>
    private static string ExtractText(IReadOnlyList<string> columns, string agency, int first) =>
        string.Join(
            '\n',
            Enumerable
                .Range(first, 2)
                .Select(i => CleanExtract.Line(SampleRows.Client(i).With(("AGNCY", agency), ("TRSTAGE", "P")), columns))
                .Prepend(string.Join(',', columns))
        ) + "\n";
}
