using DqCheck.Records;

namespace DqCheck.Tests.Records;

/// <summary>The as-of date: the option, otherwise an end date in the file name that the data agree with, otherwise the last day of the data.</summary>
public class AsOfDateTests
{
    private const string LastDay = "20140422";

    [Fact]
    public void The_option_wins() => Assert.Equal((new DateOnly(2014, 6, 30), AsOfSource.Option), Dates(asOf: new DateOnly(2014, 6, 30)));

    [Theory]
    [InlineData("N0001-20140601-20140623-TREAT-IN-K.csv", true)]
    [InlineData("N0001-20140601-20140624-TREAT-IN-K.csv", false)]
    [InlineData("N0001-20140201-20140219-TREAT-IN-K.csv", true)]
    [InlineData("N0001-20140201-20140218-TREAT-IN-K.csv", false)]
    public void A_to_date_counts_within_62_days_of_the_data(string name, bool counts) =>
        Assert.Equal(counts ? AsOfSource.FileName : AsOfSource.Data, Dates(name).From);

    [Fact]
    public void Without_a_usable_name_the_last_day_of_the_data_counts() =>
        Assert.Equal((new DateOnly(2014, 4, 22), AsOfSource.Data), Dates("april.csv"));

    [Fact]
    public void Of_ten_clients_five_must_reach_the_last_day()
    {
        var days = new[]
        {
            "20991231",
            "20140410",
            "20140409",
            "20140408",
            "20140407",
            "20140406",
            "20140405",
            "20140404",
            "20140403",
            "20140402",
        };
        Assert.Equal(new DateOnly(2014, 4, 7), FindLastDay(days));
    }

    [Fact]
    public void Of_nine_clients_half_rounded_up_must_reach_it()
    {
        var days = new[] { "20991231", "20140410", "20140409", "20140408", "20140407", "20140406", "20140405", "20140404", "20140403" };
        Assert.Equal(new DateOnly(2014, 4, 7), FindLastDay(days));
        Assert.Equal(new DateOnly(2014, 4, 8), FindLastDay(days[..8]));
    }

    [Fact]
    public void Without_records_the_latest_to_date_counts_and_without_that_none()
    {
        var noConsent = "AGNCY,CLIENTID,CONSENT\nN0001,1,N\n";
        Assert.Equal(new DateOnly(2014, 4, 30), Run(noConsent, CleanExtract.FileName).Dates.AsOf);
        var without = Run(noConsent, "april.csv");
        Assert.Null(without.Dates.AsOf);
        Assert.Null(without.JourneyCount);
        Assert.False(without.Verdict.IsReady);
        Assert.Null(without.GetMeasure("data-quality").Fraction);
        Assert.NotNull(without.GetMeasure("load").Fraction);
    }

    private static (DateOnly?, AsOfSource From) Dates(string name = CleanExtract.FileName, DateOnly? asOf = null)
    {
        var result = Run(CleanExtract.Text(CleanExtract.Row(("SUBMODDT", LastDay))), name, asOf);
        return (result.Dates.AsOf, result.Dates.From);
    }

    /// <summary>The last day of clients whose last event is a review on these days.</summary>
    private static DateOnly? FindLastDay(string[] days)
    {
        var rows = days.Select(
            (day, i) =>
                CleanExtract.Line(
                    CleanExtract.Row(("CLIENTID", $"{i}"), ("SUBMODDT", day), ("TRIAGED", "20140326"), ("MODST", ""), ("TOPDATE", "")),
                    CleanExtract.Columns
                )
        );
        return Run(string.Join('\n', [string.Join(',', CleanExtract.Columns), .. rows]), "april.csv").Dates.LastDay;
    }

    private static CheckResult Run(string text, string name, DateOnly? asOf = null)
    {
        using var folder = new TemporaryFolder();
        return ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write(name, text)],
                Ruleset = "ndtms-cds-k",
                AsOf = asOf,
            }
        );
    }
}
