using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Measures;

/// <summary>Rejected rows first, then what gains most data quality for each record touched.</summary>
public class FixFirstTests
{
    [Fact]
    public void Rejected_rows_come_first_then_load_errors_then_what_gains_most()
    {
        var result = CleanExtract.Check(
            CleanExtract.Text(
                CleanExtract.Row(("CLIENTID", "1"), ("DOB", "x")),
                CleanExtract.Row(("CLIENTID", "2"), ("FINITIAL", "A"), ("SEX", "X")),
                CleanExtract.Row(("CLIENTID", "3"), ("FINITIAL", "C"), ("OPIUSE", "29"), ("CRAUSE", "30")),
                CleanExtract.Row(("CLIENTID", "4"), ("FINITIAL", "D"), ("OPIUSE", "31")),
                CleanExtract.Columns.ToDictionary(
                    c => c,
                    c =>
                        c switch
                        {
                            "AGNCY" => "N0001",
                            "CLIENTID" => "5",
                            "CONSENT" => "N",
                            "PC" => "NE8 3",
                            _ => "",
                        }
                )
            )
        );
        Assert.Equal(["DOB-date", "CLI004", "OPIUSE-range", "CRAUSE-range", "SEX-code"], result.FixFirst.Select(l => l.Rule.Id));
        Assert.Equal([0, 0, 2, 1, 1], result.FixFirst.Select(l => l.GainedItems));
        var due = result.Quality.GetQuality().Denominator;
        Assert.Equal(Fraction.WithoutKey(due, due), result.FixFirst[^1].QualityAfter.WithoutKeys());
        Assert.Equal(Severity.Reject, result.FixFirst[0].Rule.Severity);
    }

    [Fact]
    public void An_item_with_two_errors_is_gained_by_the_second()
    {
        // The discharge is before triage, and two rows disagree about it.
        var result = CleanExtract.Check(CleanExtract.Text(Discharged("20140301"), Discharged("20140302")));
        Assert.Equal([("EPI003", 0L), ("EPI007", 1L)], result.FixFirst.Select(l => (l.Rule.Id, l.GainedItems)));

        static Dictionary<string, string> Discharged(string day) =>
            CleanExtract.Row(("DISD", day), ("DISRSN", "85"), ("MODEND", "20140402"), ("MODEXIT", "B"));
    }

    [Fact]
    public void The_line_with_which_the_target_is_reached_is_marked_once()
    {
        var rows = Enumerable
            .Range(0, 30)
            .Select(i =>
                CleanExtract.Row(
                    ("CLIENTID", $"{i}"),
                    ("FINITIAL", $"{(char)('A' + (i % 26))}"),
                    ("SINITIAL", i < 26 ? "X" : "Y"),
                    ("SEX", i < 29 ? "X" : "F"),
                    ("ROUTE", i < 20 ? "9" : "1"),
                    ("PC", i < 25 ? "NR14 7UJ" : "NR14 7")
                )
            );
        var lines = CleanExtract.Check(CleanExtract.Text([.. rows])).FixFirst;
        Assert.Single(lines, l => l.ReachesTarget);
        var marked = lines.Single(l => l.ReachesTarget);
        Assert.True(marked.QualityAfter.Reaches(99));
        Assert.All(lines.TakeWhile(l => l != marked), l => Assert.False(l.QualityAfter.Reaches(99)));
    }

    [Fact]
    public void A_rule_that_rejects_rows_says_which_rows_and_episodes_load_again_and_what_loads_then()
    {
        // Rows 1 and 2 share an episode. Row 3 breaks two rules, so it loads with the second of them.
        var result = CleanExtract.Check(
            CleanExtract.Text(
                SampleRows.Client(1).With(("EPISODID", "11"), ("DOB", "x")),
                SampleRows.Client(1).With(("EPISODID", "11"), ("DOB", "y")),
                SampleRows.Client(2).With(("EPISODID", "21"), ("DOB", "x"), ("SEX", "")),
                SampleRows.Client(3).With(("EPISODID", "31"))
            )
        );
        var all = result.GetMeasure("load").Fraction!.Value.Denominator.Number;
        Assert.Equal(6, all);
        Assert.Equal(
            [("DOB-date", 2L, 1L, 5L, 3L), ("SEX-required", 1L, 1L, 6L, 4L)],
            result.FixFirst.Select(i =>
                (i.Rule.Id, i.Load!.Rows, i.Load.Episodes, i.Load.RowsAfter.Numerator.Number, i.Load.EpisodesAfter.Numerator.Number)
            )
        );
    }

    [Fact]
    public void Only_rules_that_reject_rows_say_what_loads_again()
    {
        var result = CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(("SEX", "X"))));
        Assert.Equal([("SEX-code", true)], result.FixFirst.Select(i => (i.Rule.Id, i.Load is null)));
    }

    [Fact]
    public void An_accepted_rejection_never_loads_again()
    {
        var text = CleanExtract.Text(SampleRows.Client(1).With(("DOB", "x")), SampleRows.Client(2).With(("DOB", "x")));
        using var plain = new ReportRun(text);
        using var folder = new TemporaryFolder();
        var file = folder.Write("accepted.csv", $"fingerprint,reason,by\n{plain.Findings[0]["fingerprint"]},known,me\n");
        using var run = new ReportRun(text, with: r => r with { Accepted = file });
        Assert.Equal((2, 4), Load(plain.Result));
        Assert.Equal((1, 3), Load(run.Result));

        static (long, long) Load(CheckResult result) =>
            result.FixFirst.Single().Load is { } load ? (load.Rows, load.RowsAfter.Numerator) : default;
    }

    [Fact]
    public void The_clients_with_most_errors_come_first_and_those_with_one_are_left_out()
    {
        var result = CleanExtract.Check(
            CleanExtract.Text(
                SampleRows.Client(1).With(("CLIENTID", "A"), ("SEX", "X")),
                SampleRows.Client(2).With(("CLIENTID", "B"), ("SEX", "X"), ("ACCMNEED", "X")),
                SampleRows.Client(3).With(("CLIENTID", "C"), ("SEX", ""), ("DOB", "x"), ("DAT", ""))
            )
        );
        Assert.Equal([("C", 3), ("B", 2)], TouchedClient.Find(result.Population, result.Checks, null).Select(c => (c.Client, c.Findings)));
    }
}
