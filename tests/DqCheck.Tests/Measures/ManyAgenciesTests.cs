using DqCheck.Records;

namespace DqCheck.Tests.Measures;

/// <summary>More codes in AGNCY than there are agencies are no agencies: nothing is worked out by agency.</summary>
public class ManyAgenciesTests
{
    [Theory]
    [InlineData(Population.MaxAgencies - 1, true)]
    [InlineData(Population.MaxAgencies, false)]
    public void Figures_lists_and_forecasts_are_by_agency_up_to_the_most_that_there_can_be(int others, bool isByAgency)
    {
        using var run = new ReportRun(
            CleanExtract.Text([.. Enumerable.Range(1, others).Select(i => SampleRows.Client(i).With(("AGNCY", $"N{1000 + i}")))]),
            "april.csv"
        );
        Assert.Equal(isByAgency, run.Result.Measures.Any(m => m.Agency == "N1001"));
        Assert.Equal(isByAgency, run.Result.Forecasts.Any(f => f.Agency == "N1001"));
        Assert.Equal(isByAgency ? others + 1 : 0, run.Json.GetProperty("extracts")[0].GetProperty("agencies").GetArrayLength());
        Assert.Equal(isByAgency ? 0 : 1, run.Findings.Count(f => f["rule"] == "FIL040"));
        Assert.Equal(isByAgency ? 1 : 0, run.Findings.Count(f => f["rule"] == "FIL014"));
        Assert.Equal(
            // The base has two rows of one agency.
            others + 2,
            run.Result.Measures.Single(m => m is { Id: "load", Agency: "all", IsOverall: true }).Fraction!.Value.Numerator.Number
        );
    }
}
