using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>A ruleset with mistakes ends with exit code 2 and names every one of them, with file and line.</summary>
public class RulesetReaderTests
{
    [Fact]
    public async Task The_ruleset_of_the_repository_loads_from_any_folder()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Check(folder, TestRuleset.CopyTo(folder, withPages: false))).Code);
    }

    [Theory]
    [InlineData("rules.csv", "EPI001", "check", "guess", "unknown check “guess”")]
    [InlineData("rules.csv", "EPI001", "check", "coded", "DqCheck has no code for rule EPI001")]
    [InlineData("rules.csv", "EPI001", "field", "TRIAGE", "TRIAGE, which is not a column")]
    [InlineData("rules.csv", "EPI001", "argument", "REFERRED", "REFERRED, which is not a column")]
    [InlineData("rules.csv", "EPI001", "argument", "", "argument is blank")]
    [InlineData("rules.csv", "EPI001", "field", "MODST", "MODST, which is not a column of the record episode or its parents")]
    [InlineData("rules.csv", "EPI001", "confidence", "recalled", "an error needs confidence sourced or logical")]
    [InlineData("rules.csv", "EPI001", "confidence", "sure", "confidence is “sure”")]
    [InlineData("rules.csv", "EPI001", "message", "Born on {DOB}.", "“{DOB}” identifies a person")]
    [InlineData("rules.csv", "EPI001", "expected", "the client {CLIENTID}", "“{CLIENTID}” identifies a person")]
    [InlineData("rules.csv", "EPI001", "message", "Triaged on {TRIAGE}.", "“{TRIAGE}” is not a column")]
    [InlineData("rules.csv", "EPI001", "when", "DISD is present", "is not a valid condition")]
    [InlineData("rules.csv", "EPI001", "when", "DISCHARGED present", "DISCHARGED, which is not a column")]
    [InlineData("rules.csv", "EPI001", "when", "CONSENT=Y|QQQ", "when uses “QQQ” for CONSENT, but its code list has no such code")]
    [InlineData("rules.csv", "EPI001", "message", "Triaged on {TRIAGED.", "message has an unmatched brace")]
    [InlineData("columns.csv", "DOB", "expected", "when CONSENT=Yes", "expected uses “Yes” for CONSENT")]
    [InlineData("datasets.csv", "ndtms-cds-k", "from", "01/04/2013", "from is “01/04/2013”. Use a date such as 2013-04-01")]
    [InlineData("rules.csv", "EPI001", "yields-to", "EPI999", "yields-to names “EPI999”")]
    [InlineData("rules.csv", "EPI001", "severity", "fatal", "severity is “fatal”")]
    [InlineData("rules.csv", "EPI001", "severity", "{PropertyName}", "severity is “{PropertyName}”")]
    [InlineData("rules.csv", "EPI001", "fix", "", "fix is blank")]
    [InlineData("rules.csv", "EPI006", "argument", "[A-Z", "is not a valid regular expression")]
    [InlineData("columns.csv", "PCT", "pattern", "[A-Z", "is not a valid regular expression")]
    [InlineData("columns.csv", "PCT", "pattern-words", "", "pattern-words is blank")]
    [InlineData("columns.csv", "DOB", "pattern-words", "eight digits", "pattern-words is filled in but pattern is blank")]
    [InlineData("columns.csv", "PCT", "pattern-words", "[0-9A-Z]{3}", "Use words, not a regular expression")]
    [InlineData("columns.csv", "SEX", "list", "GENDER", "there is no file codes/GENDER.csv")]
    [InlineData("columns.csv", "SEX", "type", "colour", "type is “colour”")]
    [InlineData("columns.csv", "SEX", "place", "four", "place is “four”")]
    [InlineData("columns.csv", "SEX", "place", "3", "DOB and SEX have the same place, 3,")]
    [InlineData("columns.csv", "SEX", "confidence", "recalled", "an error needs confidence sourced or logical")]
    [InlineData("columns.csv", "DOB", "expected", "when CONSENT", "is not a valid condition")]
    [InlineData("columns.csv", "DOB", "expected", "when CONSENTED=Y", "CONSENTED")]
    [InlineData("columns.csv", "DRUG1AGE", "min", "-1", "min is “-1”")]
    [InlineData("columns.csv", "DRUG1AGE", "min", "120", "min")]
    [InlineData("codes/SEX.csv", "F", "text", "", "text is blank")]
    [InlineData("settings.csv", "future-days", "value", "many", "value is “many”")]
    [InlineData("datasets.csv", "ndtms-cds-k", "letter", "k", "letter is “k”")]
    [InlineData(
        "columns.csv",
        "DOB",
        "expected",
        "when DISD present",
        "expected-severity is reject, which needs expected “when CONSENT=Y”"
    )]
    [InlineData("columns.csv", "DOB", "expected", "always", "expected-severity is reject, which needs expected “when CONSENT=Y”")]
    [InlineData("columns.csv", "AGNCY", "expected", "when CONSENT=Y", "expected-severity is reject, which needs expected “always”")]
    [InlineData("columns.csv", "REFMODDT", "expected-severity", "reject", "a column of client or episode")]
    [InlineData("columns.csv", "DAT", "value-severity", "reject", "which needs a list that is not open")]
    [InlineData("columns.csv", "PREVTR", "length", "1", "value-severity is reject", "value-severity", "reject")]
    [InlineData("columns.csv", "SEX", "type-severity", "error", "type-severity is “error”")]
    [InlineData("rules.csv", "EPI001", "severity", "reject", "severity reject")]
    [InlineData("rules.csv", "EPI001", "check", "row", "the check row")]
    [InlineData("rules.csv", "FIL001", "severity", "error", "severity reject")]
    [InlineData("rules.csv", "EPI001", "sets", "HJK", "sets is “HJK”: use the letters of data sets")]
    [InlineData("rules.csv", "EPI001", "sets", "H J L", "sets is “H J L”")]
    [InlineData("codes/SEX.csv", "F", "sets", "H,J,K", "sets is “H,J,K”")]
    [InlineData(
        "codes/SEX.csv",
        "F",
        "sets",
        "L+",
        "sets is “L+”: use the letters of data sets in datasets.csv, separated by spaces: H J K."
    )]
    [InlineData("codes/SEX.csv", "F", "sets", "later+", "sets is “later+”: use the letters of data sets")]
    [InlineData("rules.csv", "EPI001", "sets", "H-L", "sets is “H-L”: use the letters of data sets")]
    [InlineData("rules.csv", "EPI001", "sets", "K-H", "sets is “K-H”: K-H is in the wrong order, because H began before K. Write H-K.")]
    [InlineData("rules.csv", "EPI001", "sets", "H later", "sets is “H later”: use the letters of data sets")]
    [InlineData("columns.csv", "DOB", "sets", "H K-J", "sets is “H K-J”: K-J is in the wrong order")]
    [InlineData("columns.csv", "DOB", "sets", "", "sets is blank")]
    [InlineData("datasets.csv", "ndtms-cds-k", "from", "", "from is “”. Use a date such as 2013-04-01")]
    [InlineData("datasets.csv", "ndtms-cds-j", "from", "2013-04-01", "from 2013-04-01 is already on line 2")]
    [InlineData("codes/MODAL.csv", "2", "group", "structred", "unknown group “structred”. Use one of structured, ")]
    [InlineData("codes/DISRSN.csv", "90", "read-as", "800", "read-as is “800”, which is not a code in this list")]
    [InlineData("codes/DRUG.csv", "3201", "item", "CRACK", "item is “CRACK”. Use the TOP column")]
    [InlineData("codes/DRUG.csv", "3201", "item", "", "item is blank, but 3201 is a substance")]
    [InlineData("codes/DRUG.csv", "8799", "begins", "2 1", "begins “1” is already on line 2")]
    [InlineData("columns.csv", "MODAL", "list", "", "list is blank. DqCheck uses the groups of codes in MODAL")]
    [InlineData("rules.csv", "EPI001", "field", "CLIENTID", "compares dates, but CLIENTID has type id")]
    [InlineData("rules.csv", "EPI001", "argument", "DISRSN", "compares dates, but DISRSN has type code")]
    [InlineData("rules.csv", "EPI001", "argument", "REFLD +2147483647", "argument is “REFLD +2147483647”")]
    [InlineData("rules.csv", "EPI001", "field", "TRIAGED REFLD", "TRIAGED REFLD, which is not a column")]
    [InlineData("rules.csv", "EPI001", "record", "journey", "cannot be used for the record journey")]
    [InlineData("rules.csv", "EPI002", "field", "SEX", "compares dates, but SEX has type code")]
    [InlineData("rules.csv", "EPI026", "field", "PRNTSTAT", "compares numbers, but PRNTSTAT has type code")]
    [InlineData("rules.csv", "EPI007", "argument", "REFLD DOB", "DOB, which is not a column of the record itself")]
    [InlineData("rules.csv", "EPI007", "when", "DISD present", "takes no condition")]
    [InlineData("rules.csv", "EPI028", "when", "DISD present", "takes no condition")]
    [InlineData("rules.csv", "EPI028", "check", "required", "EPI028 is written in code")]
    [InlineData("rules.csv", "INT001", "field", "MODAL", "MODAL, which is not the id column")]
    [InlineData("columns.csv", "DOB", "min", "5", "need type number", "value-severity", "error")]
    [InlineData("settings.csv", "last-day-clients", "value", "0", "Use a whole number from 1 to")]
    [InlineData("settings.csv", "last-day-few-clients", "value", "1", "the value of last-day-clients")]
    [InlineData("settings.csv", "cohort-months", "value", "0", "from 1 to")]
    [InlineData("settings.csv", "adult-age", "value", "10000", "from 10 to 30")]
    [InlineData("settings.csv", "due-weeks", "value", "306783379", "from 1 to")]
    [InlineData("settings.csv", "future-days", "value", "2147483647", "from 0 to")]
    [InlineData("settings.csv", "system-wide-percent", "value", "101", "from 1 to 100")]
    public async Task A_mistake_is_named_with_file_and_line(
        string file,
        string key,
        string column,
        string cell,
        string says,
        string also = "",
        string alsoCell = ""
    )
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        var line = ruleset.Change(file, key, column, cell);
        if (also.Length > 0)
            ruleset.Change(file, key, also, alsoCell);
        var ended = await Check(folder, ruleset);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(
            ended.Error.Split('\n'),
            l => l.Contains($"{file} line {line}: ", StringComparison.Ordinal) && l.Contains(says, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("rules.csv", "EPI001,")]
    [InlineData("columns.csv", "SEX,")]
    [InlineData("settings.csv", "future-days,")]
    [InlineData("codes/SEX.csv", "F,")]
    [InlineData("datasets.csv", "ndtms-cds-k,")]
    public async Task A_repeated_line_is_reported(string file, string begins)
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        var line = File.ReadLines(Path.Combine(ruleset.Path, file)).Single(l => l.StartsWith(begins, StringComparison.Ordinal));
        var last = File.ReadLines(Path.Combine(ruleset.Path, file)).Count() + 1;
        var ended = await Check(folder, ruleset.Append(file, line));
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains($"{file} line {last}: ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules.csv")]
    [InlineData("columns.csv")]
    [InlineData("settings.csv")]
    [InlineData("codes/SEX.csv")]
    public async Task A_file_that_is_missing_is_named(string file)
    {
        using var folder = new TemporaryFolder();
        var ended = await Check(folder, TestRuleset.CopyTo(folder, withPages: false).Remove(file));
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(file, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules.csv")]
    [InlineData("columns.csv")]
    [InlineData("settings.csv")]
    [InlineData("codes/SEX.csv")]
    [InlineData("datasets.csv")]
    [InlineData("../agencies.csv")]
    public async Task A_quotation_mark_that_swallows_lines_is_reported_with_the_line_where_it_opens(string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write("agencies.csv", "agency,adult-only,source\nN0003,yes,letter of 2014\nN0001,yes,letter\n");
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        ruleset.OpenQuoteOnLine2(file);
        var ended = await Check(folder, ruleset);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains($"{Path.GetFileName(file)} line 2: a quotation mark opens", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FIL001")]
    [InlineData("FIL003")]
    public async Task A_rule_without_which_rows_have_no_reason_is_asked_of_every_data_set(string rule)
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        ruleset.Change("rules.csv", rule, "sets", "J K");
        var ended = await Check(folder, ruleset);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains($"rules.csv: rule {rule} is missing from data set H. ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DRUG", "3201", "non-opiate", "crack", "DRUG1")]
    [InlineData("RFLS", "6", "", null, "RFLS")]
    [InlineData("TRSTAGE", "E", "", "exit", "TRSTAGE")]
    public async Task A_group_without_codes_is_named(string list, string code, string group, string? missing, string column)
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        ruleset.Change($"codes/{list}.csv", code, "group", group);
        var ended = await Check(folder, ruleset);
        Assert.Equal(missing is null ? 0 : 2, ended.Code);
        if (missing is not null)
            Assert.Contains(
                $"codes/{list}.csv: no code has the group {missing}, which DqCheck needs for {column}. ",
                ended.Error,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task A_wrong_letter_of_a_data_set_is_not_reported_again_on_every_line()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        ruleset.Change("datasets.csv", "ndtms-cds-k", "letter", "k");
        Assert.DoesNotContain("sets is “", (await Check(folder, ruleset)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_not_there_are_all_named()
    {
        using var folder = new TemporaryFolder();
        var ended = await Check(folder, TestRuleset.CopyTo(folder, withPages: false).Remove("rules.csv").Remove("settings.csv"));
        Assert.Equal(
            (
                2,
                "The ruleset has 2 mistakes, so nothing was checked.\n"
                    + "  ruleset/settings.csv: file not found. Every ruleset needs it.\n"
                    + "  ruleset/rules.csv: file not found. Every ruleset needs it.\n"
            ),
            (ended.Code, ended.Error)
        );
    }

    [Fact]
    public async Task An_unknown_setting_is_named()
    {
        using var folder = new TemporaryFolder();
        var ended = await Check(
            folder,
            TestRuleset.CopyTo(folder, withPages: false).Append("settings.csv", "due-week,12,weeks,How many weeks ahead,A slip,logical")
        );
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("settings.csv line 46: unknown setting due-week. ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_setting_may_have_the_values_of_its_bounds(bool most)
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        foreach (var (setting, bounds) in SettingBounds.All)
            ruleset.Change("settings.csv", setting, "value", $"{(most ? bounds.Most : bounds.Least)}");
        var ended = await CliRun.Execute(
            "check",
            folder.Write(CleanExtract.FileName, CleanExtract.Text()),
            "--ruleset",
            ruleset.Path,
            "--contract",
            "somerset",
            "--as-of",
            "2014-04-30",
            "--out",
            folder.File("out"),
            "--quiet"
        );
        Assert.Equal((0, ""), (ended.Code, ended.Error));
    }

    [Fact]
    public async Task All_mistakes_are_named_at_once()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder, withPages: false);
        (string File, int Line)[] changed =
        [
            ("rules.csv", ruleset.Change("rules.csv", "EPI001", "check", "guess")),
            ("rules.csv", ruleset.Change("rules.csv", "EPI002", "message", "Born on {DOB}.")),
            ("rules.csv", ruleset.Change("rules.csv", "EPI003", "field", "DISCHARGED")),
            ("rules.csv", ruleset.Change("rules.csv", "EPI004", "when", "DISD is present")),
            ("rules.csv", ruleset.Change("rules.csv", "EPI005", "confidence", "recalled")),
            ("rules.csv", ruleset.Change("rules.csv", "EPI006", "argument", "[A-Z")),
            ("columns.csv", ruleset.Change("columns.csv", "SEX", "list", "GENDER")),
            ("codes/YESNO.csv", ruleset.Change("codes/YESNO.csv", "Y", "text", "")),
            ("settings.csv", ruleset.Change("settings.csv", "future-days", "value", "many")),
        ];
        var ended = await Check(folder, ruleset);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Equal([], changed.Where(c => !ended.Error.Contains($"{c.File} line {c.Line}: ", StringComparison.Ordinal)));
    }

    private static async Task<CliRun> Check(TemporaryFolder folder, TestRuleset ruleset) =>
        await CliRun.Execute("check", folder.Write(CleanExtract.FileName, CleanExtract.Text()), "--ruleset", ruleset.Path, "--quiet");
}
