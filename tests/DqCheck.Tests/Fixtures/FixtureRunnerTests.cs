using DqCheck.Fixtures;

namespace DqCheck.Tests.Fixtures;

/// <summary>The fixture runner also reports failures.</summary>
public class FixtureRunnerTests
{
    [Theory]
    [InlineData("case,expect,TRIAGED,DISD\na,clean,20140326,20140325", "EPI003.csv line 2, EPI003, case “a”: expected nothing; fired: ")]
    [InlineData("case,expect,TRIAGED\na,found,20140326", "EPI003.csv line 2, EPI003, case “a”: expected EPI003 on line 2; fired: nothing.")]
    [InlineData(
        "case,expect,also,SEX\na,found,CLI004,X",
        "EPI003.csv line 2, EPI003, case “a”: expected EPI003 on line 2 (CLI004 may fire too); fired: SEX-code on line 2."
    )]
    [InlineData(
        "case,expect,header\na,clean,+SEX",
        "EPI003.csv line 2, EPI003, case “a”: expected nothing; fired: FIL005 (SEX) on the header."
    )]
    public void A_failed_case_reports_what_was_expected_and_what_fired(string fixture, string start) =>
        Assert.StartsWith(start, Failure(fixture), StringComparison.Ordinal);

    [Fact]
    public void A_rule_on_other_lines_than_expected_does_not_hold()
    {
        const string Fixture = "case,expect,CLIENTID,FINITIAL,SEX\na,clean,2001,A,X\na,found,2002,C,F\n";
        Assert.Equal(
            "SEX-code.csv line 2, SEX-code, case “a”: expected SEX-code on line 3; fired: SEX-code on line 2.",
            Failure(Fixture, "SEX-code")
        );
    }

    [Theory]
    [InlineData("case,expect\na,yes", "expect is “yes” on line 2. Use found, clean or file")]
    [InlineData("case,expect,extract\na,clean,next", "extract is “next” on line 2. Use previous or leave it blank")]
    [InlineData("case,expect,as-of\na,clean,30/04/2014", "as-of is “30/04/2014”. Write dates as 2014-04-30")]
    [InlineData("case,expect,TRAIGED\na,clean,20140326", "unknown column “TRAIGED”")]
    [InlineData("case,expect,header\na,clean,-WIBBLE", "unknown column “WIBBLE”")]
    [InlineData("case,expect,header\na,clean,SEX", "header is “SEX”. Write a change as -COL, +COL or COL>NAME")]
    [InlineData("case,expect,blank\na,clean,WIBBLE", "unknown column “WIBBLE”")]
    public void A_mistake_in_a_fixture_is_named(string fixture, string mistake) =>
        Assert.Contains($"the fixture cannot be run: {mistake}", Failure(fixture), StringComparison.Ordinal);

    [Fact]
    public void A_bad_cell_that_is_good_and_a_good_one_that_is_bad_are_reported()
    {
        var failures = ColumnFailures("column,check,bad,good,with,also\nSEX,code,F,X,,\n");
        Assert.Equal(
            [
                "columns.csv line 2, SEX-code, bad cell “F”: expected SEX-code; fired: nothing.",
                "columns.csv line 2, SEX-code, good cell “X”: expected nothing; fired: SEX-code on line 2.",
            ],
            failures
        );
    }

    [Theory]
    [InlineData("WIBBLE,code,F,X,,", "“WIBBLE” is not a column of the base extract")]
    [InlineData("SEX,code,X,F,DOB,", "with is “DOB”. Write other cells as FIELD=value, separated by ;")]
    public void A_mistake_in_a_column_case_is_named(string line, string mistake) =>
        Assert.Equal(
            [$"columns.csv line 2, {line.Split(',')[0]}-code, bad cell “{line.Split(',')[2]}”: the fixture cannot be run: {mistake}."],
            ColumnFailures("column,check,bad,good,with,also\n" + line)
        );

    private static string? Failure(string fixture, string rule = "EPI003")
    {
        using var folder = new TemporaryFolder();
        return ShippedRuleset.Runner.FindFailure(RuleFixture.Read(folder.Write(rule + ".csv", fixture), ReadBaseFixture()).Single());
    }

    private static IEnumerable<string?> ColumnFailures(string fixture)
    {
        using var folder = new TemporaryFolder();
        return
        [
            .. ColumnFixture
                .Read(folder.Write("columns.csv", fixture), ReadBaseFixture())
                .Select(p => ShippedRuleset.Runner.FindFailure(p)),
        ];
    }

    private static BaseFixture ReadBaseFixture() => BaseFixture.Read(RepositoryPaths.FixturePath("ndtms", "base.csv"));
}
