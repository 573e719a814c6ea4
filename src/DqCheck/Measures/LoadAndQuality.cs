using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>The measures of Load and Data quality.</summary>
internal static class LoadAndQuality
{
    private const string NoAsOf = "there is no as-of date: no record has a date of an event, and no file name tells one";

    public static IReadOnlyList<Measure> Of(Population population, DataQuality quality, RunDates dates)
    {
        var isRead = population.Extracts.Any(e => e.Error is null);
        var load = population.DataSet.Setting("load-target");
        Fraction rows = new(population.Extracts.Sum(e => (long)e.AcceptedRows), population.Extracts.Sum(e => (long)e.Rows));
        Fraction episodes = new(population.EpisodesOnRows.Loaded, population.EpisodesOnRows.All);
        return
        [
            Figure("load", rows, load, "there is no row"),
            Figure("load-episodes", episodes, load, "no row names an episode"),
            Dated("data-quality", quality.Quality, population.DataSet.Setting("data-quality-target"), "no data item is due"),
            Dated("completeness", quality.Completeness, null, "no data item is required"),
            Dated("clean-episodes", quality.CleanEpisodes, null, "there is no episode"),
        ];

        Measure Figure(string id, Fraction fraction, int? target, string none) => isRead
            ? new(id, fraction, target, fraction.Denominator == 0 ? none : "")
            : new(id, null, target, "no extract could be read");

        Measure Dated(string id, Fraction fraction, int? target, string none) =>
            isRead && dates.AsOf is null ? new(id, null, target, NoAsOf) : Figure(id, fraction, target, none);
    }
}
