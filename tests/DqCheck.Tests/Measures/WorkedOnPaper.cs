using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Measures;

/// <summary>Forty clients, every measure of which was worked out on paper before the program counted them.</summary>
public class WorkedOnPaper
{
    [Fact]
    public void Every_figure_is_that_of_the_paper()
    {
        var paper = TreatmentRun.Table("measures.csv").Select(r => string.Join(' ', r["measure"], r["window"], r["client_group"], r["substance_group"], Number(r["numerator"]), Number(r["denominator"]), Number(r["value"]))).ToList();
        var program = TreatmentRun.Result.Measures.Where(m => m.IsComputed).Select(Line).ToHashSet();
        Assert.Equal(288, paper.Count);
        Assert.Equal([], paper.Where(line => !program.Contains(line)));
    }

    [Fact]
    public void The_paper_has_every_measure_of_journeys_that_can_be_computed_in_every_window()
    {
        var paper = TreatmentRun.Table("measures.csv").Select(r => (r["measure"], r["window"])).ToHashSet();
        var program = TreatmentRun.Result.Measures.Where(m => m is { IsComputed: true, ClientGroup: "all", SubstanceGroup: "all" } && JourneyMeasures.Find(m.Id) is not null).Select(m => (m.Id, m.Window?.Name ?? ""));
        Assert.Equal(paper.Order(), program.Order());
    }

    [Fact]
    public void Every_exception_is_that_of_the_paper_and_there_is_no_other()
    {
        var paper = TreatmentRun.Table("exceptions.csv").Select(r => string.Join(' ', r["reason"], r["client"], r["episode"], r["family"], r["due"]));
        var program = TreatmentRun.Result.Rows().Where(r => r.Finding.Owed is not null).Select(r => string.Join(' ', Reasons.Of(r.Finding.Owed!.Reason), r.Client, r.Episode,
            r.Finding.Owed.Family < 0 ? "" : Families.Names[r.Finding.Owed.Family], r.Due is null ? "" : Story.Iso(r.Due.Value.DayNumber)));
        Assert.Equal(paper.Order(StringComparer.Ordinal), program.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_re_presentations_are_provisional_and_only_two_measures_cannot_be_computed()
    {
        Assert.Equal(["re-presentations"], TreatmentRun.Result.Measures.Where(m => m.IsProvisional).Select(m => m.Id).Distinct());
        Assert.All(TreatmentRun.Result.Measures.Where(m => m is { Id: "re-presentations", ClientGroup: "all", SubstanceGroup: "all" }), m => Assert.True(m.IsProvisional));
        Assert.Equal(["re-presentations-union", "use-improved"], TreatmentRun.Result.Measures.Where(m => !m.IsComputed).Select(m => m.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Line(Measure measure) => string.Join(' ', measure.Id, measure.Window?.Name ?? "", measure.ClientGroup, measure.SubstanceGroup, measure.Figure!.Numerator, measure.Figure.Denominator, Number($"{measure.Figure.Rounded}"));

    /// <summary>Without noughts at the end: 25.0000 is 25.</summary>
    private static string Number(string text) => text.Length == 0 ? "" : decimal.Parse(text).ToString("0.####");
}
