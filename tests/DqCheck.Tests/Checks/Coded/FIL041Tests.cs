using System.Globalization;

namespace DqCheck.Tests.Checks.Coded;

/// <summary>What comes next on rejected rows is said once for each value, counts in no figure, and is bounded.</summary>
public class FIL041Tests
{
    [Fact]
    public void The_message_says_what_is_wrong_on_how_many_rows_and_that_it_will_be_next()
    {
        var result = Check(Rejected(1, ("ACCMNEED", "X")), Rejected(2, ("ACCMNEED", "X")), Rejected(3, ("ETHNIC", "a")));
        Assert.Equal(
            [
                (
                    "ACCMNEED",
                    "X",
                    "4",
                    "“X” is not a valid code for accommodation need (ACCMNEED). It is on 2 rows that are rejected anyway, first on line 4: "
                        + "when they are corrected, this will be next."
                ),
                (
                    "ETHNIC",
                    "a",
                    "6",
                    "“a” is not a valid code for ethnic group (ETHNIC). Use A: capital and small letters are different codes. "
                        + "This row is rejected anyway: when it is corrected, this will be next."
                ),
            ],
            Next(result).OrderBy(r => r.Field).Select(r => (r.Field, r.Value, r.Lines, r.Message))
        );
    }

    [Fact]
    public void It_counts_in_no_figure()
    {
        var (plain, more) = (Check(Rejected(1)), Check(Rejected(1, ("ACCMNEED", "X"), ("ETHNIC", ""))));
        Assert.Equal(2, Next(more).Count());
        Assert.Empty(Next(plain));
        Assert.Equal(plain.Quality.GetQuality(), more.Quality.GetQuality());
        Assert.Equal(plain.Quality.GetCompleteness(), more.Quality.GetCompleteness());
        Assert.Equal(plain.FixFirst.Select(i => i.Rule.Id), more.FixFirst.Select(i => i.Rule.Id));
        Assert.Equal(plain.Sentence(), more.Sentence());
        Assert.False(more.Checks.Rules.Single(r => r.Rule.Id == "FIL041").IsSystemWide);
    }

    [Fact]
    public void Hidden_values_are_not_shown()
    {
        var found = Assert.Single(Next(Check(Rejected(1, ("FINITIAL", "Karen")))));
        Assert.Equal(("FINITIAL", "(not shown)"), (found.Field, found.Value));
        Assert.DoesNotContain("Karen", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_five_values_of_a_column_one_finding_says_how_many_more_there_are()
    {
        var result = Check([
            .. Enumerable.Range(1, 40).Select(i => Rejected(i, ("ACCMNEED", i.ToString("'X'00", CultureInfo.InvariantCulture)))),
        ]);
        var found = Next(result).ToList();
        Assert.Equal(6, found.Count);
        Assert.Contains(
            "35 more values of this column are wrong on rows that are rejected anyway.",
            found.Select(r => r.Message),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void A_column_without_any_value_and_a_row_without_consent_are_not_checked()
    {
        var rows = new[] { Rejected(1, ("ETHNIC", "")), Rejected(2, ("ETHNIC", ""), ("CONSENT", "N"), ("AGNCY", "")) };
        Assert.Equal("4", Assert.Single(Next(Check(rows))).Lines);
        var columns = CleanExtract.Columns;
        var blank = CleanExtract.Text(columns, rows.Select(r => CleanExtract.Line(r, columns)), columns, ["ETHNIC"]);
        Assert.Empty(Next(CleanExtract.Check(blank)));
    }

    private static CheckResult Check(params Dictionary<string, string>[] rows) => CleanExtract.Check(CleanExtract.Text(rows));

    private static Dictionary<string, string> Rejected(int number, params (string Column, string Value)[] cells) =>
        SampleRows.Client(number).With(("TRIAGED", "")).With(cells);

    private static IEnumerable<DqCheck.Findings.FindingRow> Next(CheckResult result) =>
        result.FindingRows().Where(r => r.Rule.Id == "FIL041");
}
