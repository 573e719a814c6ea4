using DqCheck.Findings;

namespace DqCheck.Tests.Findings;

/// <summary>Messages explain codes, name items in words and describe patterns in words.</summary>
public class FindingTextTests
{
    [Fact]
    public void A_code_is_shown_with_its_meaning() =>
        Assert.Equal(
            "The parental status is 13 (None of the children live with client), "
                + "but the number of children living with the client is 2.",
            Find("EPI027", ("PRNTSTAT", "13"), ("CHILDWTH", "2")).Message
        );

    [Fact]
    public void Brackets_within_a_meaning_become_commas() =>
        Assert.Equal(
            "The discharge reason is 82 (Treatment completed - occasional user, not heroin/opiates or crack), "
                + "but there is no discharge date.",
            Find("EPI005", ("DISRSN", "82")).Message
        );

    [Theory]
    [InlineData("PREVTR", "Y", "N", "This episode's rows disagree (“Y” and “N”). DqCheck used the first.")]
    [InlineData(
        "ACCMNEED",
        "3",
        "2",
        "This episode's rows disagree (“3 (No housing problem)” and “2 (Housing problem)”). DqCheck used the first."
    )]
    public void Yes_and_no_need_no_meaning(string column, string first, string second, string message)
    {
        var text = CleanExtract.Text(CleanExtract.Row((column, first)), CleanExtract.Row((column, second)));
        Assert.Equal(message, CleanExtract.Check(text).FindingRows().Single(r => r.Rule.Id == "EPI008").Message);
    }

    [Theory]
    [InlineData("ACCMNEED-code", "ACCMNEED", "7", "“7” is not a valid code for accommodation need (ACCMNEED).")]
    [InlineData("OPIUSE-range", "OPIUSE", "40", "“40” is outside the accepted range for opiate days (OPIUSE).")]
    [InlineData("GPPTCE-pattern", "GPPTCE", "A1", "“A1” is not in the expected format for GP practice (GPPTCE).")]
    [InlineData("CPLANDT-date", "CPLANDT", "20140231", "“20140231” in care plan date (CPLANDT) is not a valid date.")]
    [InlineData("DOB-date", "DOB", "19790231", "Date of birth (DOB) is not a valid date.")]
    public void An_item_is_named_in_words_with_its_column(string rule, string column, string value, string message) =>
        Assert.Equal(message, Find(rule, (column, value)).Message);

    [Fact]
    public void A_pattern_is_described_in_words() =>
        Assert.Equal("a capital letter and five digits", Find("GPPTCE-pattern", ("GPPTCE", "A1")).Expected);

    private static FindingRow Find(string rule, params (string Column, string Value)[] cells) =>
        CleanExtract.Check(CleanExtract.Text(CleanExtract.Row(cells))).FindingRows().Single(r => r.Rule.Id == rule);
}
