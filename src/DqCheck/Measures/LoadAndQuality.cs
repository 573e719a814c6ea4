using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>The measures of Load and Data quality.</summary>
internal static class LoadAndQuality
{
    private const string NoAsOf = "there is no as-of date: no record has a date of an event, and no file name tells one";

    public static IReadOnlyList<Measure> Of(Population population, DataQuality quality, RunDates dates)
    {
        var load = population.DataSet.Setting("load-target");
        Fraction rows = new(population.Extracts.Sum(e => (long)e.AcceptedRows), population.Extracts.Sum(e => (long)e.Rows));
        Fraction episodes = new(population.EpisodesOnRows.Loaded, population.EpisodesOnRows.All);
        return
        [
            new("load", rows, load, Empty(rows, "no row was read")),
            new("load-episodes", episodes, load, Empty(episodes, "no row names an episode")),
            Dated("data-quality", quality.Quality, population.DataSet.Setting("data-quality-target"), "no data item is due"),
            Dated("completeness", quality.Completeness, null, "no data item is required"),
            Dated("clean-episodes", quality.CleanEpisodes, null, "there is no episode"),
        ];

        Measure Dated(string id, Fraction fraction, int? target, string none) => dates.AsOf is null ? new(id, null, target, NoAsOf) : new(id, fraction, target, Empty(fraction, none));
    }

    private static string Empty(Fraction fraction, string words) => fraction.Denominator == 0 ? words : "";
}
