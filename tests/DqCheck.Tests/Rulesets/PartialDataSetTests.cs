using DqCheck.Rulesets;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Rulesets;

/// <summary>In a data set of which the rules know only a part, nothing that they do not know is wrong.</summary>
public class PartialDataSetTests
{
    public static TheoryData<string> PartialLetters => [.. ShippedRuleset.Ruleset.DataSets.Where(d => d.IsPartial).Select(d => d.Letter)];

    [Fact]
    public void Data_sets_L_to_R_are_partial() => Assert.Equal(["R", "Q", "P", "O", "N", "M", "L"], PartialLetters.Select(l => l.Data));

    [Theory]
    [MemberData(nameof(PartialLetters))]
    public void Nothing_but_a_row_that_cannot_be_read_is_rejected(string letter) =>
        Assert.Equal(RulesetReader.RowRules, Find(letter).Rules.Where(r => r.Severity == Severity.Reject).Select(r => r.Id));

    [Theory]
    [MemberData(nameof(PartialLetters))]
    public void An_error_is_wrong_under_any_specification(string letter) =>
        Assert.All(
            Find(letter).Rules.Where(r => r.Severity == Severity.Error && r.Class != FindingClass.Timeliness),
            rule => Assert.Equal(Confidence.Logical, rule.Confidence)
        );

    [Theory]
    [MemberData(nameof(PartialLetters))]
    public void No_list_is_closed(string letter) =>
        Assert.All(Find(letter).Columns.Where(c => c.List is not null), column => Assert.True(column.IsOpen, column.Name));

    [Theory]
    [MemberData(nameof(PartialLetters))]
    public void No_rule_names_a_column_that_the_data_set_does_not_have(string letter)
    {
        var dataSet = Find(letter);
        Assert.All(dataSet.Rules.Where(r => r.Field.Length > 0), rule => Assert.NotNull(dataSet.Find(rule.Field)));
    }

    [Fact]
    public void A_whole_data_set_keeps_its_severities()
    {
        var k = Find("K");
        Assert.Equal(
            (Severity.Reject, Severity.Error, false),
            (k.GetRule("DOB-required").Severity, k.GetRule("EPI004").Severity, k.Find("ETHNIC")!.IsOpen)
        );
    }

    [Theory]
    [InlineData("DOB")]
    [InlineData("REFLD")]
    [InlineData("TRIAGED")]
    [InlineData("SEX")]
    [InlineData("FINITIAL")]
    [InlineData("CONSENT")]
    public void A_blank_that_rejects_a_row_of_K_is_a_warning(string column)
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row((column, ""))));
        Assert.Equal((2, 0), (result.FirstExtract().AcceptedRows, result.RejectedRowCount));
        Assert.Equal(Severity.Warning, result.FindingRows().Single(r => r.Rule.Id == $"{column}-required").Rule.Severity);
        Assert.Equal(2, result.Population.Clients.Count);
    }

    [Theory]
    [InlineData("AGNCY")]
    [InlineData("CLIENTID")]
    [InlineData("EPISODID")]
    public void A_row_without_a_key_builds_no_record_but_is_not_rejected(string column)
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row((column, "")), PartialExtract.Row((column, ""))));
        Assert.Equal((3, 0, 1), (result.FirstExtract().AcceptedRows, result.RejectedRowCount, result.Population.Clients.Count));
        var finding = result.FindingRows().Single(r => r.Rule.Id == $"{column}-required");
        Assert.Equal((Severity.Error, FindingClass.Load, "3 4"), (finding.Rule.Severity, finding.Rule.Class, finding.Lines));
    }

    [Fact]
    public void Only_consent_refused_keeps_a_row_from_building_records()
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row(("CONSENT", "1"))));
        Assert.Equal(["CONSENT-unknown CONSENT 3"], result.FindingSummaries());
        Assert.Equal(2, result.Population.Clients.Count);
        var refused = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row(("CONSENT", "N"))));
        Assert.Equal(
            (1, "CLI004"),
            (refused.Population.Clients.Count, Assert.Single(refused.FindingRows(), r => r.Rule.Id == "CLI004").Rule.Id)
        );
    }

    [Theory]
    [InlineData("MODAL", "777")]
    [InlineData("DISABLE1", "ZZ")]
    [InlineData("TRSTAGE", "Q")]
    [InlineData("ETHNIC", "7")]
    [InlineData("SHARING", "?")]
    public void A_code_outside_a_list_is_no_error_and_no_warning(string column, string code)
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row(), PartialExtract.Row((column, code), ("EPISODID", "9"))));
        Assert.DoesNotContain(result.FindingRows(), r => r.Field == column && r.Rule.Severity != Severity.Information);
    }

    [Theory]
    [InlineData("SEX", "F")]
    [InlineData("HOUSING", "1.5")]
    [InlineData("PHDOSBUP", "8.55")]
    [InlineData("UTLA", "E100000201")]
    [InlineData("HOMELESS", "7")]
    [InlineData("TOPDATE", "4 April")]
    [InlineData("ALCUSE", "29")]
    [InlineData("PSYHSTAT", "21")]
    public void A_value_that_does_not_fit_its_layout_is_a_warning(string column, string value)
    {
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row((column, value))));
        Assert.Contains(result.FindingRows(), r => r.Field == column && r.Rule is { Severity: Severity.Warning, IsColumnCheck: true });
    }

    [Fact]
    public void Columns_that_the_rules_do_not_know_are_one_information_a_file()
    {
        var result = PartialExtract.Check(
            PartialExtract.TextWith([("RELIGION", "?"), ("NATION", "nobody knows"), ("", "x"), ("relIGION", "2")], PartialExtract.Row())
        );
        Assert.Equal(["FIL005 relIGION 1", "FIL006  1", "FIL043  1"], result.FindingSummaries().Order(StringComparer.Ordinal));
        var finding = result.FindingRows().Single(r => r.Rule.Id == "FIL043");
        Assert.Equal(
            (Severity.Information, "2 columns of this extract are not judged: RELIGION, NATION."),
            (finding.Rule.Severity, finding.Message)
        );
    }

    [Fact]
    public void A_missing_column_is_reported_only_where_a_source_says_that_the_data_set_has_it()
    {
        var result = PartialExtract.Check(PartialExtract.TextWithout(["HOUSING", "RECPEER", "PHMETHINJ", "MODSET"], PartialExtract.Row()));
        Assert.Equal(["FIL008 HOUSING 1"], result.FindingSummaries());
    }

    [Fact]
    public void A_flag_counts_by_its_prefix()
    {
        // Nothing but an unknown flag tells that this review is about the pharmacological intervention.
        var row = PartialExtract.Row(("PHBUPREN", "N"), ("SUBMODDT", "20240416"));
        Assert.Equal(["SIR005"], PartialExtract.Check(PartialExtract.Text(row)).FindingRows().Select(r => r.Rule.Id));
        Assert.DoesNotContain(
            PartialExtract.Check(PartialExtract.TextWith([("PHMETHOR", "Y")], row)).FindingRows(),
            r => r.Rule.Id == "SIR005"
        );
    }

    [Fact]
    public void A_flag_that_only_its_prefix_tells_is_never_wrong_and_no_data_item()
    {
        Dictionary<string, string>[] rows =
        [
            // Psychosocial support, but no psychosocial intervention; long after the discharge.
            PartialExtract.Row(("DISD", "20240402"), ("DISRSN", "85"), ("MODEND", "20240402"), ("MODEXIT", "B"), ("SUBMODDT", "20240430")),
            PartialExtract.Row(("CLIENTID", "9"), ("CONSENT", "N")),
        ];
        var before = PartialExtract.Check(PartialExtract.TextWith([("OTHER", "Y")], rows));
        var after = PartialExtract.Check(PartialExtract.TextWith([("PSYOTHER", "Y")], rows));
        Assert.Equal(before.FindingSummaries(), after.FindingSummaries());
        Assert.Equal(before.GetMeasure("data-quality").Figure!.ToString(), after.GetMeasure("data-quality").Figure!.ToString());
        Assert.DoesNotContain(after.Quality.Columns, c => c.Column.Name == "PSYOTHER");
    }

    [Theory]
    [InlineData("PHONE")]
    [InlineData("RECNO")]
    [InlineData("CIRCLE")]
    [InlineData("PH notes")]
    public void A_column_that_only_begins_like_a_flag_makes_no_record_and_no_finding(string column)
    {
        var second = PartialExtract.Row(("EPISODID", "2009"), ("MODID", "3009"), ("TOPID", ""), ("TOPDATE", ""), ("TRSTAGE", ""));
        foreach (var cell in PartialExtract.Columns.Where(c => IsOfReview(c)))
            second[cell] = "";
        var before = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row(), second, second));
        var text = PartialExtract.TextWith([(column, "01234 567")], PartialExtract.Row(), second, second);
        var last = text.LastIndexOf("01234", StringComparison.Ordinal);
        var after = PartialExtract.Check(text[..last] + "9" + text[last..]);
        Assert.Equal(before.FindingSummaries().Append("FIL043  1").Order(), after.FindingSummaries().Order());
        Assert.All(DqCheck.Records.Population.Kinds, k => Assert.Equal(before.Population[k].Count, after.Population[k].Count));
    }

    [Fact]
    public void A_client_information_review_is_recognised_by_its_columns()
    {
        var second = PartialExtract.Row(("CIRID", "7009"), ("CIRHOUSING", "9"));
        var result = PartialExtract.Check(PartialExtract.Text(PartialExtract.Row(), second));
        Assert.Empty(result.FindingSummaries());
        Assert.Equal(3, result.Population[RecordKind.ClientInformationReview].Count);
    }

    private static bool IsOfReview(string column) =>
        Find("R").Find(column) is { Kind: RecordKind.Review or RecordKind.ClientInformationReview or RecordKind.Top };

    private static DataSet Find(string letter) => ShippedRuleset.Ruleset.DataSets.Single(d => d.Letter == letter);
}
