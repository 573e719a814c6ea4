using DqCheck.Checks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>The measures of Load and Data quality: for all, and for each agency where there are several.</summary>
internal static class LoadAndQuality
{
    private const string NoAsOf = "there is no as-of date: no record has a date of an event, and no file name tells one";

    public static IReadOnlyList<Measure> Of(Population population, DataQuality quality, RunDates dates)
    {
        Fraction rows = new(population.Extracts.Sum(e => (long)e.AcceptedRows), population.Extracts.Sum(e => (long)e.Rows));
        Fraction episodes = new(population.ByAgency.Values.Sum(a => a.Loaded), population.ByAgency.Values.Sum(a => a.Episodes));
        List<Measure> measures = [.. For(population, dates, Measure.All, rows, episodes, quality.Quality(), quality.Completeness(), quality.CleanEpisodes())];
        var agencies = population.ByAgency.Keys.Where(id => id > 0).Select(id => (Code: population.Values[population.Agency].Text(id), Counts: population.ByAgency[id])).OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        if (agencies.Count < 2) return measures;
        foreach (var (code, counts) in agencies)
        {
            var place = quality.Agencies.ToList().IndexOf(code);
            int? known = place < 0 ? null : place;
            measures.AddRange(For(population, dates, code, new(counts.Accepted, counts.Rows), new(counts.Loaded, counts.Episodes),
                known is null ? default : quality.Quality(known), known is null ? default : quality.Completeness(known), known is null ? default : quality.CleanEpisodes(known)));
        }

        return measures;
    }

    /// <summary>Of the episodes that were open in the earlier extract, those that are present now; nothing without one.</summary>
    private static IEnumerable<Measure> Continuity(Population population, string agency)
    {
        if (Earlier.Of(population, RecordKind.Episode) is not { } earlier) yield break;
        var open = EarlierEpisodes.OpenThen(earlier.Before).Where(e => agency == Measure.All || earlier.Before.Values[population.Agency].Text(earlier.Before.Keys(RecordKind.Episode, e).Agency) == agency).ToList();
        Fraction fraction = new(open.Count(e => earlier.Now(RecordKind.Episode, e) >= 0), open.Count);
        yield return new("load-continuity", agency, fraction, null, fraction.Denominator == 0 ? "no episode was open in the earlier extract" : "");
    }

    private static IEnumerable<Measure> For(Population population, RunDates dates, string agency, Fraction rows, Fraction episodes, Fraction quality, Fraction completeness, Fraction clean)
    {
        var isRead = population.Extracts.Any(e => e.Error is null);
        var (load, target) = (population.DataSet.Setting("load-target"), population.DataSet.Setting("data-quality-target"));
        return
        [
            Figure("load", rows, load, "there is no row"),
            Figure("load-episodes", episodes, load, "no row names an episode"),
            Dated("data-quality", quality, target, "no data item is due"),
            Dated("completeness", completeness, null, "no data item is required"),
            Dated("clean-episodes", clean, null, "there is no episode"),
            .. Continuity(population, agency),
        ];

        Measure Figure(string id, Fraction fraction, int? goal, string none) => isRead
            ? new(id, agency, fraction, goal, fraction.Denominator == 0 ? none : "")
            : new(id, agency, null, goal, "no extract could be read");

        Measure Dated(string id, Fraction fraction, int? goal, string none) =>
            isRead && dates.AsOf is null ? new(id, agency, null, goal, NoAsOf) : Figure(id, fraction, goal, none);
    }
}
