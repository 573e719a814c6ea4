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
    public void A_to_date_counts_within_62_days_of_the_events(string name, bool counts) =>
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

    [Theory]
    [InlineData("DISD", "99991231")]
    [InlineData("DISD", "20410430")]
    [InlineData("MODEND", "20410430")]
    public void Closing_dates_do_not_move_the_as_of_date(string column, string filler)
    {
        var (result, _) = RunClients(12, i => i < 6 ? [(column, filler)] : []);
        Assert.Equal((new DateOnly(2014, 4, 30), AsOfSource.FileName), (result.Dates.AsOf!.Value, result.Dates.From));
        Assert.Equal(new DateOnly(2014, 4, 22), result.Dates.LastDay);
    }

    [Theory]
    [InlineData("TOPDATE", "99991231")]
    [InlineData("MODST", "20410430")]
    public void A_filler_among_events_does_not_move_the_last_day_of_the_data(string column, string filler)
    {
        // Six of 160 events are fillers: fewer than one in twenty.
        var (_, unnamed) = RunClients(40, i => i < 6 ? [(column, filler)] : []);
        Assert.Equal((new DateOnly(2014, 4, 22), AsOfSource.Data), (unnamed.Dates.AsOf!.Value, unnamed.Dates.From));
    }

    [Fact]
    public void A_name_counts_where_five_clients_have_an_event_around_it_although_the_data_go_on()
    {
        var (result, _) = RunClients(12, i => i < 6 ? [("SUBMODDT", "20140822")] : []);
        Assert.Equal((new DateOnly(2014, 4, 30), AsOfSource.FileName), (result.Dates.AsOf!.Value, result.Dates.From));
        Assert.Equal(new DateOnly(2014, 8, 22), result.Dates.LastDay);
    }

    [Fact]
    public void A_date_that_stands_for_open_is_one_finding_and_leaves_the_episode_open()
    {
        var (result, _) = RunClients(12, i => i < 6 ? [("DISD", "20410430")] : []);
        var finding = Assert.Single(result.FindingRows(), r => r.Rule.Class == FindingClass.File && r.Rule.Severity == Severity.Error);
        Assert.Equal(
            ("FIL025", "DISD", "Discharge date is 30 April 2041 on 6 episodes. This is not a real date, so DqCheck counts them as open."),
            (finding.Rule.Id, finding.Field, finding.Message)
        );
        Assert.DoesNotContain(result.FindingRows(), r => r.Rule.Id is "DISD-future" or "EPI004");
        Assert.Contains("(1 finding of FIL025)", result.Sentence(), StringComparison.Ordinal);
        Assert.All(result.Journeys.All, j => Assert.Null(j.End));
        var items = result.Quality.Columns.Single(c => c.Column.Name == "DISD").Quality;
        Assert.Equal((0, 6), (items.Numerator.Number, items.Denominator.Number));
    }

    [Theory]
    [InlineData(4, "20410430", false)]
    [InlineData(5, "20410430", true)]
    [InlineData(5, "20150501", false)]
    [InlineData(5, "20150502", true)]
    [InlineData(1, "20991231", false)]
    [InlineData(1, "21000101", true)]
    public void A_late_closing_date_stands_for_open_where_it_is_frequent_or_impossible(int episodes, string day, bool isFiller)
    {
        var (result, _) = RunClients(12, i => i < episodes ? [("DISD", day)] : []);
        Assert.Equal(isFiller ? 1 : 0, result.FindingRows().Count(r => r.Rule.Id == "FIL025"));
        Assert.Equal(isFiller ? 0 : episodes, result.FindingRows().Count(r => r.Rule.Id == "DISD-future"));
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
        var row = CleanExtract.Row(("TRIAGED", LastDay), ("MODST", LastDay), ("SUBMODDT", LastDay), ("TOPDATE", LastDay));
        var line = CleanExtract.Line(row, CleanExtract.Columns);
        var result = Run($"{string.Join(',', CleanExtract.Columns)}\n{line}\n", name, asOf);
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

    /// <summary>Clients with their last event on 22 April 2014, checked under the usual name and under one without dates.</summary>
    private static (CheckResult Named, CheckResult Unnamed) RunClients(int clients, Func<int, (string, string)[]> cells)
    {
        var rows = Enumerable
            .Range(0, clients)
            .Select(i => CleanExtract.Row([("CLIENTID", $"{5000 + i}"), ("EPISODID", $"{6000 + i}"), ("SUBMODDT", LastDay), .. cells(i)]));
        var text = string.Join(
            '\n',
            [string.Join(',', CleanExtract.Columns), .. rows.Select(row => CleanExtract.Line(row, CleanExtract.Columns))]
        );
        return (Run(text, CleanExtract.FileName), Run(text, "april.csv"));
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
