using DqCheck.Extracts;

namespace DqCheck.Tests.Extracts;

/// <summary>Three date formats, each parsed exactly; nothing is guessed.</summary>
public class DateParserTests
{
    [Theory]
    [InlineData("20140402")]
    [InlineData("2014-04-02")]
    [InlineData("02/04/2014")]
    [InlineData("2014-04-02 00:00:00")]
    [InlineData("02/04/2014T00:00:00")]
    public void A_date_of_any_form_is_that_day(string cell)
    {
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row(("MODST", cell))));
        var slot = result.DataSet.DataSet.Find("MODST")!.Slot;
        Assert.Equal(
            new DateOnly(2014, 4, 2).DayNumber,
            result.Population.Values[slot].GetNumber(result.Population.Values[slot].Find(cell))
        );
        Assert.DoesNotContain("MODST-date", result.Checks.Findings.Select(f => f.Rule.Id));
    }

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("00000000")]
    [InlineData("31022014")]
    [InlineData("20140231")]
    [InlineData("20130229")]
    [InlineData("02/04/14")]
    [InlineData("14-04-02")]
    [InlineData("140402")]
    [InlineData("04/30/2014")]
    [InlineData("2/4/2014")]
    [InlineData("2014-4-2")]
    [InlineData("2014/04/02")]
    [InlineData("02-04-2014")]
    [InlineData("02.04.2014")]
    [InlineData("2014-04-02 12:30:00")]
    [InlineData("2 April 2014")]
    [InlineData("41731")]
    [InlineData("+2014402")]
    [InlineData("２０１４０４０２")]
    public void Invalid_dates_are_reported_and_not_guessed(string cell) =>
        Assert.Equal(
            ["MODST-date MODST 4"],
            CheckRun
                .Execute(CleanExtract.Text(CleanExtract.Row(("MODST", cell))))
                .FindingRows()
                .Where(r => r.Rule.Id != "FIL021" && r.Finding.Timeliness is null)
                .Select(r => $"{r.Rule.Id} {r.Field} {r.Lines}")
        );

    [Theory]
    [InlineData("DOB")]
    [InlineData("REFLD")]
    [InlineData("TRIAGED")]
    public void A_row_with_an_unreadable_date_that_it_needs_is_rejected(string column)
    {
        var result = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row((column, "0000-00-00"))));
        Assert.Equal([$"{column}-date {column} 4"], result.FindingSummaries());
        Assert.Equal(1, result.FirstExtract().RejectedRows);
    }

    [Fact]
    public void Cells_are_counted_by_the_form_of_their_date()
    {
        var before = CheckRun.Execute(CleanExtract.Text(CleanExtract.Row())).FirstExtract().DateFormats;
        var after = CheckRun
            .Execute(CleanExtract.Text(CleanExtract.Row(("MODST", "2014-04-02"), ("TOPDATE", "04/04/2014"), ("DOB", "0000-00-00"))))
            .FirstExtract()
            .DateFormats;
        Assert.Equal([before[(int)DateFormat.Digits] - 3, 1, 1], after);
    }
}
