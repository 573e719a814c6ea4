using DqCheck.Contracts;

namespace DqCheck.Tests.LocalTables;

/// <summary>A table without a column that a line of a contract needs is not counted as if the column were blank.</summary>
public class LocalNeedsTests
{
    private static readonly string[] Clients = [ScenarioBuilder.InTreatment];

    [Theory]
    [InlineData("needle-exchange", "when:SUBMITTED=yes; of:rows", "VISITED", "VISITED,KIND,SUBMITED\n2014-04-01,visit,yes", "SUBMITTED")]
    [InlineData("needle-exchange", "counts:sum PACKS", "VISITED", "VISITED,KIND\n2014-04-01,visit", "PACKS")]
    [InlineData("needle-exchange", "counts:clients", "VISITED", "VISITED,KIND\n2014-04-01,visit", "CLIENTID")]
    [InlineData("referrals", "when:KEYWORKER=yes; of:PATHWAY=structured", "REFERRED", "REFERRED,KEYWORKER\n2014-04-01,yes", "PATHWAY")]
    [InlineData("referrals", "", "CLOSED", "REFERRED\n2014-04-01", "CLOSED")]
    [InlineData("offences", "", "COMMITTED", "COMMITTED\n2014-04-01", "CLIENTID")]
    [InlineData("carers", "counts:clients", "CONTACTED", "CONTACTED\n2014-04-01", "PERSONREF")]
    [InlineData("prison-releases", "when:ENGAGED within 3 weeks of exit", "RELEASED", "RELEASED,ENGAGED\n2014-04-01,", "CLIENTID")]
    public void The_line_is_not_calculated_and_names_the_column(string table, string line, string date, string text, string missing)
    {
        var asked = line.Length == 0 ? "" : $"; {line}";
        var result = LocalTest.Evaluate(Clients, $"table:{table}; date:{date}{asked}", ($"{table}.csv", text + "\n"));
        Assert.Equal((IndicatorResult.NotComputable, null), (result.Status, result.Figure));
        Assert.Equal($"{table}.csv does not have the column {missing}", result.Notes[0].Text);
    }

    [Theory]
    [InlineData("needle-exchange", "VISITED", "VISITED,KIND\n2014-04-01,visit")]
    [InlineData("offences", "COMMITTED", "EPISODID,COMMITTED\n9999,2014-04-01")]
    public void A_column_that_it_does_not_need_may_be_missing(string table, string date, string text) =>
        Assert.NotNull(LocalTest.Evaluate(Clients, $"table:{table}; date:{date}", ($"{table}.csv", text + "\n")).Figure);

    [Theory]
    [InlineData("", "offences.csv: The file is empty. It needs the header of the template.")]
    [InlineData(
        "CLIENTID;COMMITTED\n1;2014-04-01\n",
        "offences.csv: There are no commas between its columns, so it was not read. Save it as a "
    )]
    [InlineData("1,2014-04-01\n", "offences.csv: The first line is not the header of this table, so the table was not read.")]
    public void A_file_that_was_not_read_is_named_by_the_lines_that_wait_for_it(string text, string note)
    {
        var result = LocalTest.Evaluate(Clients, "table:offences; date:COMMITTED", ("offences.csv", text));
        Assert.Equal(IndicatorResult.AwaitingReturn, result.Status);
        Assert.StartsWith(note, result.Notes[0].Text, StringComparison.Ordinal);
    }
}
