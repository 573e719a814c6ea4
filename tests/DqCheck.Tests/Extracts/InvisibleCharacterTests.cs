namespace DqCheck.Tests.Extracts;

/// <summary>Characters that nobody sees are removed from the ends of a cell, and named where they stand within one.</summary>
public class InvisibleCharacterTests
{
    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD")]
    [InlineData("\u200E")]
    [InlineData("\u202A")]
    [InlineData("\u2060")]
    [InlineData("\uFEFF")]
    [InlineData("\t")]
    [InlineData("\u00A0")]
    [InlineData("\u2009")]
    [InlineData("\u3000")]
    [InlineData(" \u200B \u00A0")]
    public void At_the_ends_they_are_removed_with_one_information_a_column(string invisible)
    {
        var result = CheckRun.Execute(
            CleanExtract.Text(
                SampleRows.Client(1).With(("SEX", "F" + invisible), ("DOB", invisible + "19790614")),
                SampleRows.Client(2).With(("SEX", invisible + "F"), ("AGNCY", "N0001" + invisible), ("CLIENTID", "7" + invisible))
            )
        );
        Assert.Equal(["FIL032 AGNCY 5", "FIL032 CLIENTID 5", "FIL032 DOB 4", "FIL032 SEX 4"], result.FindingSummaries());
        Assert.Equal(["N0001"], result.FirstExtract().Agencies);
        Assert.Contains("7", result.DistinctValues("CLIENTID"));
        Assert.True(result.Verdict.IsReady);
    }

    [Fact]
    public void In_the_header_they_do_not_hide_a_column()
    {
        var result = CheckRun.Execute(
            CleanExtract.Text(CleanExtract.Row()).Replace(",SEX,", ",\u200BSEX\u00A0,", StringComparison.Ordinal)
        );
        Assert.Equal(["FIL032 SEX 1"], result.FindingSummaries());
        Assert.Contains("the ends of the name of this column", result.FindingRows()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Within_a_name_in_the_header_they_are_named()
    {
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row()).Replace(",SEX,", ",SE\u200BX,", StringComparison.Ordinal));
        Assert.Contains(
            "An invisible character (zero-width space, U+200B) stands after character 2.",
            result.FindingRows().Single(r => r.Rule.Id == "FIL007").Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("SEX", "F\u200BF", "SEX-code", "zero-width space, U+200B")]
    [InlineData("DOB", "1\u00AD9790614", "DOB-date", "soft hyphen, U+00AD")]
    [InlineData("ETHNIC", "A\t1", "ETHNIC-code", "tab, U+0009")]
    [InlineData("FINITIAL", "K\u200FA", "FINITIAL-pattern", "direction mark, U+200F")]
    public void Within_a_value_the_finding_about_it_says_so_and_where(string column, string value, string rule, string name)
    {
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row((column, value))));
        Assert.EndsWith(
            $"An invisible character ({name}) stands after character 1.",
            result.FindingRows().Single(r => r.Rule.Id == rule).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("CLIENTID", "10\u200B01")]
    [InlineData("EPISODID", "20\u00A001")]
    [InlineData("AGNCY", "N0\u200D001")]
    public void Within_an_id_they_are_a_finding_with_its_lines(string column, string value)
    {
        var result = CheckRun.Execute(CleanExtract.Text(SampleRows.Client(1), SampleRows.Client(2).With((column, value))));
        var finding = result.FindingRows().Single(r => r.Rule.Id == "FIL033");
        Assert.Equal((column, "5"), (finding.Field, finding.Lines));
        Assert.EndsWith("stands after character 2. The value is on line 5.", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value[..2], finding.Message, StringComparison.Ordinal);
        Assert.False(result.Verdict.IsReady);
    }

    [Fact]
    public void Within_a_text_they_are_no_finding() =>
        Assert.Equal([], CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("CLIENT", "Zo\u00A0e")))).FindingSummaries());
}
