using DqCheck.Worker.Claims;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Worker.Claims;

/// <summary>The next month is compared with the latest earlier result that is complete.</summary>
public sealed class LastResultsTests : IDisposable
{
    private const string Series = "series";

    private readonly WorkerRoot _root = new();
    private readonly LastResults _results;

    public LastResultsTests() => _results = new(SettingsReader.Read(InProcessWorker.Configuration("Root=" + _root.Path)).Settings);

    public void Dispose() => _root.Dispose();

    [Fact]
    public void The_latest_result_before_the_date_is_used_and_never_one_of_the_date_itself()
    {
        Write("2014-02-28", "2014-03-31", "2014-04-30");
        Assert.Equal("2014-03-31", Find("2014-04-30"));
        Assert.Equal("2014-04-30", Find("2014-05-01"));
        Assert.Null(Find("2014-02-28"));
        Assert.Null(_results.FindBefore(Series, null));
        Assert.Null(_results.FindBefore("another", new(2014, 5, 31)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"id\": 1 }")]
    public void A_damaged_record_is_skipped(string damaged)
    {
        Write("2014-03-31", "2014-04-30");
        File.WriteAllText(_root.PathTo("state", "series", Series, "2014-04-30.json"), damaged);
        Assert.Equal("2014-03-31", Find("2014-05-31"));
    }

    [Fact]
    public void A_result_whose_extract_is_gone_is_skipped()
    {
        Write("2014-03-31", "2014-04-30");
        File.Delete(_results.GetExtractPath(_results.FindBefore(Series, new(2014, 5, 31))!));
        Assert.Equal("2014-03-31", Find("2014-05-31"));
    }

    [Fact]
    public void Of_two_results_with_one_date_the_later_counts()
    {
        Write("2014-03-31", "2014-03-31");
        Assert.Equal("2014-03-31", Find("2014-04-30"));
        Assert.Equal("1", _results.FindBefore(Series, new(2014, 4, 30))!.Id);
    }

    private string? Find(string asOf) =>
        $"{_results.FindBefore(Series, Parse(asOf))?.AsOf:yyyy-MM-dd}" is { Length: > 0 } found ? found : null;

    private void Write(params string[] days)
    {
        foreach (var (number, day) in days.Index())
        {
            ResultRecord record = new()
            {
                Id = $"{number}",
                Outcome = ResultOutcome.Done,
                Day = new(2014, 6, 1),
                Ended = DateTimeOffset.UnixEpoch,
                Profile = "default",
                Extract = $"{day}.csv",
                Shown = "shown",
                Sentence = "sentence",
                Folder = $"{day}-{number}",
                Series = Series,
                AsOf = Parse(day),
            };
            _results.Write(record);
            var extract = _results.GetExtractPath(record);
            Directory.CreateDirectory(Path.GetDirectoryName(extract)!);
            File.WriteAllText(extract, "-");
        }
    }

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
