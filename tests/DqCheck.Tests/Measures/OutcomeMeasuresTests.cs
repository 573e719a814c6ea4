namespace DqCheck.Tests.Measures;

/// <summary>Changes between the start TOP and the latest review, item by item.</summary>
public class OutcomeMeasuresTests
{
    /// <summary>Long gone; every item of its TOP is answered, so that every column holds something.</summary>
    public const string LongEndedClient =
        "episode 2010-01-01 2010-01-02 2010-01-10 85; 95 2010-01-02; S 2010-01-02 OPIUSE=1 CRAUSE=1 COCAUSE=1 AMPHUSE=1 "
        + "CANNUSE=1 ALCUSE=1 OTDRGUSE=1 IVDRGUSE=1 PSYHSTAT=1 QUALLIFE=1 ACUTHPBM=N HRISK=N PWORK=1 EDUCAT=1";

    [Theory]
    [InlineData("1101", "OPIUSE=20", "OPIUSE=0", "1/1")]
    [InlineData("1101", "OPIUSE=20", "OPIUSE=1", "0/1")]
    [InlineData("1101", "OPIUSE=0", "OPIUSE=0", "0/0")]
    [InlineData("1101", "OPIUSE=20", "OPIUSE=NA", "0/0")]
    [InlineData("1101", "", "OPIUSE=0", "0/0")]
    [InlineData("1101", "OPIUSE=20 CRAUSE=5", "OPIUSE=0 CRAUSE=5", "1/1")]
    [InlineData("1101 3201", "OPIUSE=20 CRAUSE=5", "OPIUSE=0 CRAUSE=0", "1/1")]
    [InlineData("1101 3201", "OPIUSE=20 CRAUSE=5", "OPIUSE=0 CRAUSE=1", "0/1")]
    [InlineData("1101 3201", "OPIUSE=20 CRAUSE=0", "OPIUSE=0 CRAUSE=0", "0/0")]
    [InlineData("3200", "COCAUSE=1", "COCAUSE=0", "1/1")]
    [InlineData("3100", "AMPHUSE=1", "AMPHUSE=0", "1/1")]
    [InlineData("3199", "AMPHUSE=1", "AMPHUSE=0", "1/1")]
    [InlineData("5000", "CANNUSE=1", "CANNUSE=0", "1/1")]
    [InlineData("5100", "CANNUSE=1 OTDRGUSE=4", "CANNUSE=0 OTDRGUSE=4", "0/1")]
    [InlineData("7000", "ALCUSE=28", "ALCUSE=0", "1/1")]
    [InlineData("2200", "OTDRGUSE=1", "OTDRGUSE=0", "1/1")]
    [InlineData("2200 4000", "OTDRGUSE=1", "OTDRGUSE=0", "1/1")]
    [InlineData("7000 3409 9997", "ALCUSE=28 OTDRGUSE=5", "ALCUSE=0 OTDRGUSE=5", "1/1")]
    [InlineData("3409", "OTDRGUSE=5", "OTDRGUSE=0", "0/0")]
    public void Abstinent_is_who_used_every_presenting_substance_at_the_start_and_none_later(
        string drugs,
        string start,
        string later,
        string figure
    ) => Assert.Equal(figure, CheckPair(start, later, drugs).FigureText("abstinent"));

    [Theory]
    [InlineData("no-longer-injecting", "IVDRGUSE=1", "IVDRGUSE=0", "1/1")]
    [InlineData("no-longer-injecting", "IVDRGUSE=20", "IVDRGUSE=1", "0/1")]
    [InlineData("no-longer-injecting", "IVDRGUSE=0", "IVDRGUSE=0", "0/0")]
    [InlineData("no-longer-injecting", "IVDRGUSE=1", "IVDRGUSE=NA", "0/0")]
    [InlineData("mental-health-improved", "PSYHSTAT=8", "PSYHSTAT=9", "1/1")]
    [InlineData("mental-health-improved", "PSYHSTAT=8", "PSYHSTAT=8", "0/1")]
    [InlineData("mental-health-improved", "PSYHSTAT=0", "PSYHSTAT=1", "1/1")]
    [InlineData("mental-health-improved", "PSYHSTAT=NA", "PSYHSTAT=9", "0/0")]
    [InlineData("wellbeing-improved", "QUALLIFE=8", "QUALLIFE=9", "1/1")]
    [InlineData("wellbeing-improved", "QUALLIFE=9", "QUALLIFE=8", "0/1")]
    [InlineData("housing-improved", "ACUTHPBM=Y HRISK=N", "ACUTHPBM=N HRISK=N", "1/1")]
    [InlineData("housing-improved", "ACUTHPBM=N HRISK=Y", "ACUTHPBM=N HRISK=N", "1/1")]
    [InlineData("housing-improved", "ACUTHPBM=N HRISK=Y", "ACUTHPBM=Y HRISK=N", "0/1")]
    [InlineData("housing-improved", "ACUTHPBM=N HRISK=N", "ACUTHPBM=N HRISK=N", "0/0")]
    [InlineData("housing-improved", "ACUTHPBM=Y HRISK=NA", "ACUTHPBM=N HRISK=N", "0/0")]
    [InlineData("into-work-or-education", "PWORK=0 EDUCAT=0", "PWORK=0 EDUCAT=1", "1/1")]
    [InlineData("into-work-or-education", "PWORK=0 EDUCAT=0", "PWORK=0 EDUCAT=0", "0/1")]
    [InlineData("into-work-or-education", "PWORK=0 EDUCAT=1", "PWORK=9 EDUCAT=9", "0/0")]
    [InlineData("into-work-or-education", "PWORK=0 EDUCAT=NA", "PWORK=9 EDUCAT=9", "0/0")]
    public void A_pair_counts_with_the_starting_condition_and_both_answers(string measure, string start, string later, string figure) =>
        Assert.Equal(figure, CheckPair(start, later).FigureText(measure));

    [Theory]
    [InlineData("S 2013-06-01 PSYHSTAT=5; R 2013-04-30 PSYHSTAT=9", "0/0")]
    [InlineData("S 2013-04-01 PSYHSTAT=5; R 2013-04-30 PSYHSTAT=9", "0/0")]
    [InlineData("S 2013-04-01 PSYHSTAT=5; R 2013-05-01 PSYHSTAT=9", "1/1")]
    [InlineData("S 2013-04-01 PSYHSTAT=5; R 2014-04-30 PSYHSTAT=9", "1/1")]
    [InlineData("S 2013-04-01 PSYHSTAT=5; R 2014-05-01 PSYHSTAT=9", "0/0")]
    [InlineData("S 2013-04-01 PSYHSTAT=5; R 2014-04-30 PSYHSTAT=3; R 2013-12-01 PSYHSTAT=9", "0/1")]
    [InlineData("S 2013-04-01 PSYHSTAT=5; S 2013-07-01 PSYHSTAT=2; R 2014-04-30 PSYHSTAT=3", "0/1")]
    [InlineData("S 2013-04-01 PSYHSTAT=5; E 2014-04-30 PSYHSTAT=9", "0/0")]
    [InlineData("S 2013-06-01 PSYHSTAT=5; R 2013-06-01 PSYHSTAT=9", "0/0")]
    [InlineData("R 2013-06-01 PSYHSTAT=5; R 2013-07-01 PSYHSTAT=9", "0/0")]
    public void The_first_start_TOP_is_compared_with_the_latest_review_which_lies_in_the_window(string tops, string figure) =>
        Assert.Equal(
            figure,
            ScenarioBuilder
                .Check($"episode 2013-03-20 2013-03-21; 95 2013-04-01; {tops}", LongEndedClient)
                .FigureText("mental-health-improved")
        );

    [Theory]
    [InlineData("DOB=20000101; episode 2013-03-20 2013-03-21; 95 2013-04-01", "1/1")]
    [InlineData("episode 2013-03-20 2013-03-21; TOPCC=N; 95 2013-04-01", "1/1")]
    [InlineData("episode 2013-03-20 2013-03-21; 96 2013-04-01", "0/0")]
    public void Young_people_take_part_and_so_do_TOPs_of_another_service_but_not_who_is_not_in_treatment(string scenario, string figure) =>
        Assert.Equal(
            figure,
            ScenarioBuilder
                .Check($"{scenario}; S 2013-04-01 PSYHSTAT=5; R 2013-07-01 PSYHSTAT=9", LongEndedClient)
                .FigureText("mental-health-improved")
        );

    [Fact]
    public void Improved_use_is_not_computable_without_a_least_change() =>
        Assert.Contains(
            "min-change",
            CheckPair("OPIUSE=20", "OPIUSE=0").Measures.First(m => m.Id == "use-improved").Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_two_reviews_on_one_day_the_last_by_id_counts_in_whichever_order_they_stand()
    {
        var rows = new[] { ("a", "S", "20140105", "5"), ("b", "R", "20140301", "9"), ("c", "R", "20140301", "3") }
            .Select(t =>
                CleanExtract.Row(
                    ("TOPID", t.Item1),
                    ("TRSTAGE", t.Item2),
                    ("TOPDATE", t.Item3),
                    ("QUALLIFE", t.Item4),
                    ("TRIAGED", "20140101"),
                    ("REFLD", "20140101"),
                    ("MODST", "20140105"),
                    ("REFMODDT", "20140101"),
                    ("FAOMODDT", "20140101"),
                    ("EPISODID", "90"),
                    ("CLIENTID", "90")
                )
            )
            .ToArray();
        var one = CheckRun.Execute(CleanExtract.Text(rows)).FigureText("wellbeing-improved");
        var other = CheckRun.Execute(CleanExtract.Text(rows[0], rows[2], rows[1])).FigureText("wellbeing-improved");
        Assert.Equal(("0/1", "0/1"), (one, other));
    }

    private static CheckResult CheckPair(string start, string later, string drugs = "1101")
    {
        var codes = drugs.Split(' ').Concat(["", ""]).ToArray();
        return ScenarioBuilder.Check(
            $"episode 2013-08-28 2013-08-30; DRUG1={codes[0]} DRUG2={codes[1]} DRUG3={codes[2]}; 95 2013-09-01; S 2013-09-01 {start}; R 2014-02-01 {later}",
            LongEndedClient
        );
    }
}
