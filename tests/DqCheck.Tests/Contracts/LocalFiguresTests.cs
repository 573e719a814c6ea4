using DqCheck.Contracts;
using DqCheck.Tests.LocalTables;

namespace DqCheck.Tests.Contracts;

/// <summary>
/// Lines of contracts counted in local tables, as at 30 April 2014. Client 1 started treatment on 1 September 2013, client 2 on 4 April
/// 2014, client 3 on 28 April 2014.
/// </summary>
public class LocalFiguresTests
{
    private static readonly string[] Clients =
    [
        ScenarioBuilder.InTreatment,
        "episode 2014-04-01 2014-04-02; 95 2014-04-04",
        "episode 2014-04-25 2014-04-26; 95 2014-04-28",
    ];

    private const string Offences =
        "CLIENTID,COMMITTED\n1,2014-04-01\n1,2014-04-02\n2,2014-03-31\n2,2013-04-30\n77,2014-04-30\n,2014-05-01\n";

    [Theory]
    [InlineData("table:offences; date:COMMITTED", "4")] // All but 30 April 2013, before the window, and 1 May, after it.
    [InlineData("table:offences; date:COMMITTED; counts:clients", "3")]
    [InlineData("table:offences; date:COMMITTED; settings:window=month", "3")]
    [InlineData("table:offences; date:COMMITTED; client-group:adults", "3")] // Nobody knows how old client 77 is.
    [InlineData("table:offences; date:COMMITTED; client-group:young-people", "0")]
    [InlineData("table:offences; date:COMMITTED; settings:min-age=150", "0")]
    public void Lines_and_people_are_counted(string line, string figure) =>
        Assert.Equal(figure, Format(LocalTest.Evaluate(Clients, line, ("offences.csv", Offences))));

    [Theory]
    [InlineData("when:CONTACTED within 3 working-days of REFERRED; of:rows", "2/3")] // The line of 29 April still has time.
    [InlineData("when:KEYWORKER=yes; of:PATHWAY=structured", "1/2")]
    [InlineData("counts:days REFERRED to CONTACTED", "5/2")] // 1 and 4 days.
    [InlineData("client-group:young-people", "1")] // The line without a client says so itself.
    [InlineData("client-group:adults", "3")]
    [InlineData("when:treatment-start within 1 days of CONTACTED; of:CONTACTED present", "1/2")]
    public void Shares_and_days_are_counted(string line, string figure) =>
        Assert.Equal(
            figure,
            Format(
                LocalTest.Evaluate(
                    Clients,
                    $"table:referrals; date:REFERRED; {line}",
                    (
                        "referrals.csv",
                        "CLIENTID,REFERRED,SOURCE,PATHWAY,CONTACTED,KEYWORKER,AGEGROUP\n"
                            + "2,2014-04-01,gp,structured,2014-04-02,yes,\n"
                            + "1,2013-08-28,gp,tier-2,2013-09-01,,\n"
                            + "3,2014-04-01,gp,structured,,no,\n"
                            + ",2014-04-29,gp,tier-2,,,young-person\n"
                    )
                )
            )
        );

    [Theory]
    // Client 1 has a plan too late, client 2 in time, client 3 still has time.
    [InlineData("when:KIND=recovery-plan and DATED within 3 weeks of treatment-start; of:new-presentations", "1/2")]
    // Without a time, client 3 counts as one without a plan.
    [InlineData("when:KIND=recovery-plan; of:new-presentations", "2/3")]
    [InlineData("when:KIND=risk-plan; of:new-presentations", "0/3")]
    [InlineData("when:KIND=outcome-tool and IMPROVED=yes; of:KIND=outcome-tool; counts:clients", "1/2")]
    public void The_denominator_can_be_a_measure_or_people(string line, string figure) =>
        Assert.Equal(
            figure,
            Format(
                LocalTest.Evaluate(
                    Clients,
                    $"table:assessments; date:DATED; {line}",
                    (
                        "assessments.csv",
                        "CLIENTID,DATED,KIND,IMPROVED\n1,2013-09-23,recovery-plan,\n2,2014-04-25,recovery-plan,\n"
                            + "1,2014-04-01,outcome-tool,no\n1,2014-04-02,outcome-tool,yes\n2,2014-04-02,outcome-tool,no\n"
                    )
                )
            )
        );

    [Fact]
    public void A_number_is_summed() =>
        Assert.Equal(
            "7",
            Format(
                LocalTest.Evaluate(
                    Clients,
                    "table:needle-exchange; date:VISITED; counts:sum PACKS",
                    (
                        "needle-exchange.csv",
                        "CLIENTID,VISITED,KIND,PACKS\n1,2014-04-01,visit,5\n,2014-04-02,visit,2\n2,2014-04-02,visit,many\n"
                    )
                )
            )
        );

    [Fact]
    public void People_who_are_not_clients_count_once_by_their_reference() =>
        Assert.Equal(
            "3",
            Format(
                LocalTest.Evaluate(
                    Clients,
                    "table:needle-exchange; date:VISITED; counts:clients",
                    (
                        "needle-exchange.csv",
                        "CLIENTID,PERSONREF,VISITED,KIND\n1,,2014-04-01,visit\n1,,2014-04-02,visit\n"
                            + ",P1,2014-04-02,visit\n,P1,2014-04-03,visit\n,P2,2014-04-03,visit\n"
                    )
                )
            )
        );

    [Fact]
    public void A_figure_is_split_by_a_column_of_the_table_and_of_the_extract()
    {
        var result = LocalTest.Evaluate(
            Clients,
            "table:onward-referrals; date:REFERRED; breakdown:SERVICE SEX",
            ("onward-referrals.csv", "CLIENTID,REFERRED,SERVICE\n1,2014-04-01,gp\n2,2014-04-01,gp\n3,2014-04-01,Anne Example\n")
        );
        Assert.Equal(
            [("SERVICE", "(not a code)", 1L), ("SERVICE", "gp", 2L)],
            result.Parts.Where(p => p.By == "SERVICE").Select(p => (p.By, p.Code, p.Figure.Numerator!.Value.Number))
        );
        Assert.Equal(3, result.Parts.Where(p => p.By == "SEX").Sum(p => p.Figure.Numerator!.Value.Number));
    }

    [Fact]
    public void Children_with_both_forms_count_as_young_people() =>
        Assert.Equal(
            "1/2",
            Format(
                LocalTest.Evaluate(
                    Clients,
                    "table:hidden-harm; date:DATED; when:STAGE=closing; of:STAGE=opening; counts:clients; client-group:young-people",
                    (
                        "hidden-harm.csv",
                        "CHILDREF,DATED,STAGE\nC1,2014-04-01,opening\nC1,2014-04-20,closing\nC2,2014-04-02,opening\nC3,2014-04-02,closing\n"
                    )
                )
            )
        );

    [Fact]
    public void A_target_is_judged()
    {
        var result = LocalTest.Evaluate(
            Clients,
            "table:appointments; date:BOOKED; when:ATTENDED=no; of:rows; comparison:at-most; target:40",
            ("appointments.csv", "CLIENTID,BOOKED,ATTENDED\n1,2014-04-01,no\n2,2014-04-01,yes\n")
        );
        Assert.Equal(("1/2", IndicatorResult.Missed), (Format(result), result.Status));
    }

    [Fact]
    public void Without_its_table_a_line_waits()
    {
        var result = LocalTest.Evaluate(Clients, "table:offences; date:COMMITTED", ("deaths.csv", ""));
        Assert.Equal((IndicatorResult.AwaitingReturn, null), (result.Status, result.Figure));
    }

    [Fact]
    public void An_empty_table_counts_nobody() =>
        Assert.Equal("0", Format(LocalTest.Evaluate(Clients, "table:offences; date:COMMITTED", ("offences.csv", "CLIENTID,COMMITTED\n"))));

    [Theory]
    [InlineData("table:offence; date:COMMITTED", "unknown table “offence”. Did you mean offences?")]
    [InlineData("table:offences; date:CLIENTID", "date is “CLIENTID”. Use COMMITTED.")]
    [InlineData("table:offences; date:COMMITTED; when:KIND=drr", "when names KIND, which is not a column of offences.")]
    [InlineData("table:court-orders; date:STARTED; when:KIND=asbo", "when names “asbo”, which is not a value of KIND.")]
    [InlineData("table:court-orders; date:STARTED; when:KIND within 2 days of STARTED", "when names KIND, which is not a date.")]
    [InlineData("table:court-orders; date:STARTED; of:all", "of “all” is not a valid condition.")]
    [InlineData("table:court-orders; date:STARTED; counts:sum KIND", "counts is “sum KIND”.")]
    [InlineData("table:court-orders; date:STARTED; of:KIND=drr", "when holds wherever of does, so the share would always be 100%.")]
    [InlineData("table:court-orders; date:STARTED; when:KIND=drr|atr; of:KIND=drr", "when holds wherever of does")]
    [InlineData("table:court-orders; date:STARTED; of:rows", "when holds wherever of does")]
    [InlineData("date:STARTED", "date is filled in, but table is blank.")]
    [InlineData("table:offences; date:COMMITTED; measure:load", "measure must be blank and status awaiting-return.")]
    public void A_mistake_in_the_line_is_named(string line, string mistake)
    {
        var fault = Assert.Throws<DqCheckException>(() => LocalTest.Evaluate(Clients, line, ("offences.csv", Offences)));
        Assert.Contains(fault.Mistakes, m => m.Contains(mistake, StringComparison.Ordinal));
    }

    private static string Format(IndicatorResult result) => ScenarioBuilder.FormatFigure(result.Figure!);
}
