using System.Text.Json;
using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests.Reports;

/// <summary>A verdict on a part of a data set never reads like one on the whole.</summary>
public class PartialVerdictTests
{
    private static readonly string Part =
        $"Judged in part: the rules know {PartialExtract.Columns.Count} of at least 226 columns of CDS-R. Of what they know: ";

    [Fact]
    public void It_says_first_how_much_is_known()
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row()));
        Assert.StartsWith(Part + "all 2 rows load; data quality 100.0%", result.Sentence(), StringComparison.Ordinal);
        Assert.Null(result.IsReadyToSend);
    }

    [Fact]
    public void It_counts_the_warnings_because_data_quality_does_not()
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row(("SEX", "F"), ("ALCUSE", "29"))));
        Assert.EndsWith("2 warnings, because the rules are not certain for this data set.", result.Sentence(), StringComparison.Ordinal);
        Assert.Contains("counts errors, not warnings", result.GetMeasure("data-quality").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_warnings_do_not_stop_the_sending_but_rejected_rows_do()
    {
        var warned = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row(("SEX", "F"))) + "1,2\n");
        Assert.Equal(["1 row will be rejected."], VerdictText.ListObstacles(new ResultView(warned, Audience.Provider)));
    }

    [Fact]
    public void Nobody_can_say_that_a_target_of_load_or_quality_is_met()
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row()));
        Assert.All(
            result.Measures.Where(m => m.Id is "load" or "load-episodes" or "data-quality"),
            m => Assert.Equal((true, (bool?)null), (m.Target is not null, m.IsMet))
        );
        Assert.All(
            result.Contracts.Single().Indicators.Where(i => i.Indicator.MeasureId is "load" or "data-quality" && i.Figure is not null),
            i => Assert.Equal("monitored", i.Status)
        );
        var short1 = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row()) + "1,2\n");
        Assert.False(short1.GetMeasure("load").IsMet);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_output_says_that_the_extract_is_ready(bool isForCommissioner)
    {
        using var folder = new TemporaryFolder();
        var view = CheckRun.Write(
            new CheckRequest
            {
                Extracts = [folder.Write(PartialExtract.FileName, PartialExtract.Text(PartialExtract.Row()))],
                Ruleset = RepositoryPaths.RulesetFolder,
            },
            new() { Folder = folder.File("out"), Audience = isForCommissioner ? Audience.Commissioner : Audience.Provider }
        );
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.File("out"), view.OutputName + ".dqcheck.json")));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("readyToSend").ValueKind);
        Assert.StartsWith("Judged in part", json.RootElement.GetProperty("readyToSendReason").GetString(), StringComparison.Ordinal);
        Assert.True(json.RootElement.GetProperty("records").TryGetProperty("clientInformationReviews", out _));
        Assert.StartsWith("Judged in part", view.VerdictSentence, StringComparison.Ordinal);
        Assert.StartsWith("Judged in part", view.ShortVerdictSentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Ready to send", view.VerdictSentence + view.ShortVerdictSentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_that_cannot_be_read_is_not_ready()
    {
        var result = PartialExtract.Check(string.Join(',', PartialExtract.Columns) + "\n");
        Assert.False(result.IsReadyToSend);
        Assert.StartsWith("Ready to send: no.", result.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_names_the_column_in_which_no_code_is_known()
    {
        var result = PartialExtract.Check(
            PartialExtract.Text(PartialExtract.Row(("MODAL", "777"))).Replace(",96,", ",778,", StringComparison.Ordinal)
        );
        Assert.Equal("MODAL has no code that the rules know for data set R", result.GetMeasure("in-treatment").Reason);
    }

    [Fact]
    public void A_figure_names_the_column_that_is_missing()
    {
        var result = PartialExtract.Check(PartialExtract.TextWithout(["TRSTAGE"], PartialExtract.Row()));
        Assert.Equal("TRSTAGE is not in the header", result.GetMeasure("top-start").Reason);
        Assert.NotNull(result.GetMeasure("wait-21-days").Figure);
    }
}
