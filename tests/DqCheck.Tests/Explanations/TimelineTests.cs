using DqCheck.Explanations;

namespace DqCheck.Tests.Explanations;

/// <summary>The timeline of a client: what happened, and what is expected.</summary>
public class TimelineTests
{
    private const string Client =
        "episode 2013-08-28 2013-08-30 2014-02-03 80; 94 2013-09-01; S 2013-09-02; R 2013-12-01; PHMAIN 2013-12-02; E 2014-03-30";

    [Fact]
    public void It_holds_every_dated_record_and_what_is_expected()
    {
        var result = ScenarioBuilder.Check(Client);
        var timeline = new Explainer(result).CreateTimeline(0);
        Assert.Equal(
            ["2013-08-18 2013-09-15 Window window for the start TOP", "2013-08-28  Referral referral"],
            timeline.Entries.Take(2).Select(Describe)
        );
        Assert.Equal(new DateOnly(2013, 8, 18), timeline.From);
    }

    [Fact]
    public void That_of_a_finding_holds_only_its_own_window_and_due_day()
    {
        var result = ScenarioBuilder.Check(Client);
        Explainer explainer = new(result);
        var explanation = explainer.Explain(result.Checks.Findings.Single(f => f.Rule.Id == "JNY018"));
        var timeline = explainer.CreateTimeline(explanation)!;
        Assert.Equal(
            ["2014-01-20 2014-02-17 Window window for the exit TOP", "2014-02-17  Due exit TOP due"],
            timeline.Entries.Where(e => e.IsHighlighted).Select(Describe)
        );
        Assert.DoesNotContain(timeline.Entries, e => e.Label.Contains("start TOP", StringComparison.Ordinal));
    }

    [Fact]
    public void As_text_each_entry_has_its_place_between_the_first_day_and_the_last()
    {
        var lines = TimelineText
            .Format(
                Timeline.Create(
                    new DateOnly(2014, 4, 30),
                    [
                        new(TimelineKind.Due, new(2014, 4, 20), null, "start TOP due") { IsHighlighted = true },
                        new(TimelineKind.Episode, new(2014, 3, 22), null, "episode, open"),
                        new(TimelineKind.Window, new(2014, 3, 22), new(2014, 4, 20), "window for the start TOP"),
                    ]
                )
            )
            .ToList();
        Assert.Equal(
            [
                "                          2014-03-22                    2014-04-30",
                "2014-03-22, open          ========================================  episode, open",
                "2014-03-22 to 2014-04-20  ------------------------------            window for the start TOP",
                "2014-04-20                                             !            start TOP due (this finding)",
                "2014-04-30                                                       ^  as-of date",
            ],
            lines
        );
    }

    [Fact]
    public void A_finding_that_is_not_about_a_journey_has_none()
    {
        var result = CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(("SEX", "7"))));
        Explainer explainer = new(result);
        Assert.Null(explainer.CreateTimeline(explainer.Explain(result.Checks.Findings.Single(f => f.Rule.Id == "SEX-code"))));
    }

    private static string Describe(TimelineEntry entry) => $"{entry.From:yyyy-MM-dd} {entry.To:yyyy-MM-dd} {entry.Kind} {entry.Label}";
}
