namespace DqCheck.Tests.Records;

/// <summary>However many rows of a record contradict its first value in a column, it is one contradiction.</summary>
public class RecordMergerTests
{
    [Theory]
    [InlineData("RFLS", "3 2", "EPI008")]
    [InlineData("RFLS", "3 2 2", "EPI008")]
    [InlineData("RFLS", "3 2 3 2", "EPI008")]
    [InlineData("RFLS", "3 2 1", "EPI008")]
    [InlineData("SEX", "F M F M", "CLI001")]
    [InlineData("ETHNIC", "A B C", "CLI002")]
    [InlineData("MODSET", "6 5 4", "INT013")]
    [InlineData("ALCUSE", "4 5 4 5", "TOP003")]
    public void A_contradiction_repeated_on_a_later_row_is_found_once(string column, string values, string rule)
    {
        var expected = values.Split(' ');
        var result = CleanExtract.Check(CleanExtract.Text([.. expected.Select(value => CleanExtract.Row((column, value)))]));
        var conflict = Assert.Single(result.Population.Conflicts);
        var table = result.Population.Values[conflict.Slot];
        Assert.Equal((expected[0], expected[1]), (table.GetText(conflict.First), table.GetText(conflict.Other)));
        Assert.Single(result.Checks.Findings, f => f.Rule.Id == rule);
    }

    [Theory]
    [InlineData("20140102 2014-01-02 02/01/2014", 1)]
    [InlineData("20140102 2014-01-02 2014-01-03", 2)]
    [InlineData("20140102 unreadable unreadable", 2)]
    public void A_record_without_an_id_is_one_however_its_dates_are_spelled(string dates, int records)
    {
        var rows = dates.Split(' ').Select(date => CleanExtract.Row(("TOPID", ""), ("TOPDATE", date)));
        var result = CleanExtract.Check(CleanExtract.Text([.. rows]));
        var one = CleanExtract.Check(CleanExtract.Text(CleanExtract.Row())).Population[RecordKind.Top].Count;
        Assert.Equal(one - 1 + records, result.Population[RecordKind.Top].Count);
    }

    [Fact]
    public void Contradictions_about_two_episodes_or_in_two_columns_are_found_each()
    {
        var rows = new[] { "1", "2" }.SelectMany(episode => new[] { "3", "2" }.Select(value => Row(episode, value)));
        var result = CleanExtract.Check(CleanExtract.Text([.. rows]));
        Assert.Equal(
            [("1", "ACCMNEED"), ("1", "RFLS"), ("2", "ACCMNEED"), ("2", "RFLS")],
            result.FindingRows().Where(r => r.Rule.Id == "EPI008").Select(r => (r.Episode, r.Field)).Order()
        );

        static Dictionary<string, string> Row(string episode, string value) =>
            CleanExtract.Row(("EPISODID", episode), ("RFLS", value), ("ACCMNEED", value));
    }
}
