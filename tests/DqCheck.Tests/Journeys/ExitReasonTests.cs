using DqCheck.Journeys;

namespace DqCheck.Tests.Journeys;

/// <summary>Why a journey ended, from the episodes that end on its last day.</summary>
public class ExitReasonTests
{
    [Theory]
    [InlineData("80", nameof(ExitKind.Successful), "80")]
    [InlineData("90", nameof(ExitKind.Successful), "80")]
    [InlineData("92", nameof(ExitKind.Successful), "81")]
    [InlineData("91", nameof(ExitKind.Successful), "82")]
    [InlineData("90 80", nameof(ExitKind.Successful), "80")]
    [InlineData("80 92", nameof(ExitKind.Successful), "81")]
    [InlineData("92 91 80", nameof(ExitKind.Successful), "82")]
    [InlineData("22 15", nameof(ExitKind.Successful), "22")]
    [InlineData("83", nameof(ExitKind.Transfer), "83")]
    [InlineData("84 83", nameof(ExitKind.Transfer), "84")]
    [InlineData("74 96", nameof(ExitKind.Transfer), "96")]
    [InlineData("71", nameof(ExitKind.Unplanned), "71")]
    [InlineData("71 85", nameof(ExitKind.Unplanned), "85")]
    [InlineData("85 86 87 88 89", nameof(ExitKind.Unplanned), "89")]
    [InlineData("29", nameof(ExitKind.Other), "29")]
    [InlineData("50 50", nameof(ExitKind.Other), "50")]
    [InlineData("-", nameof(ExitKind.Other), "")]
    [InlineData("- -", nameof(ExitKind.Other), "")]
    [InlineData("999", nameof(ExitKind.Other), "999")]
    [InlineData("80 -", nameof(ExitKind.Inconsistent), "")]
    [InlineData("80 83", nameof(ExitKind.Inconsistent), "")]
    [InlineData("80 85", nameof(ExitKind.Inconsistent), "")]
    [InlineData("83 85", nameof(ExitKind.Inconsistent), "")]
    [InlineData("29 85", nameof(ExitKind.Inconsistent), "")]
    [InlineData("50 51", nameof(ExitKind.Inconsistent), "")]
    [InlineData("80 90 89", nameof(ExitKind.Inconsistent), "")]
    public void Reasons_of_one_kind_agree_and_the_highest_counts(string reasons, string kind, string code)
    {
        var exit = ScenarioBuilder.Journey(EndedWith(reasons)).Exit;
        Assert.Equal((kind, code), ($"{exit.Kind}", exit.Code));
    }

    [Fact]
    public void A_reason_of_an_earlier_discharge_counts_for_nothing() =>
        Assert.Equal(
            new ExitReason(ExitKind.Successful, "80"),
            ScenarioBuilder.Journey(EndedWith("80") + "; episode 2013-09-01 2013-09-02 2013-11-30 85").Exit
        );

    [Theory]
    [InlineData("80", "1/1", "0", "1/1")]
    [InlineData("91", "1/1", "0", "1/1")]
    [InlineData("83", "0/1", "0", "0/1")]
    [InlineData("71", "0/1", "1", "0/1")]
    [InlineData("89", "0/1", "1", "0/1")]
    [InlineData("29", "0/1", "0", "0/1")]
    [InlineData("-", "0/1", "0", "0/1")]
    [InlineData("80 85", "0/1", "0", "0/1")]
    public void An_end_is_in_every_denominator_and_its_reason_decides_the_numerators(
        string reasons,
        string planned,
        string unplanned,
        string completed
    )
    {
        var result = ScenarioBuilder.Check(EndedWith(reasons));
        Assert.Equal("1", result.FigureText("exits"));
        Assert.Equal(
            (planned, unplanned, completed),
            (result.FigureText("planned-exits"), result.FigureText("unplanned-exits"), result.FigureText("completions-of-treatment"))
        );
    }

    [Theory]
    [InlineData("80", 1, 0, 0)]
    [InlineData("92", 0, 1, 0)]
    [InlineData("82", 0, 0, 1)]
    [InlineData("80 82", 0, 0, 1)]
    [InlineData("85", 0, 0, 0)]
    public void Completions_are_told_apart_by_their_code(string reasons, int drugFree, int alcoholFree, int occasional)
    {
        var result = ScenarioBuilder.Check(EndedWith(reasons));
        Assert.Equal(
            new[] { drugFree, alcoholFree, occasional }.Select(n => $"{n}"),
            new[] { "drug-free", "alcohol-free", "occasional-user" }.Select(id => result.FigureText(id))
        );
    }

    [Fact]
    public void An_unplanned_exit_counts_without_a_treatment_start_and_a_planned_one_does_not()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-09-01 2013-09-02 2013-12-20 85",
            "episode 2013-09-01 2013-09-02 2013-12-20 80",
            ScenarioBuilder.InTreatment
        );
        Assert.Equal(
            ("0", "1", "0/0"),
            (result.FigureText("exits"), result.FigureText("unplanned-exits"), result.FigureText("planned-exits"))
        );
    }

    private static string EndedWith(string reasons) =>
        string.Join("; ", reasons.Split(' ').Select((r, i) => $"episode 2013-09-0{i + 1} 2013-09-0{i + 1} 2013-12-20 {r}; 95 2013-09-10"));
}
