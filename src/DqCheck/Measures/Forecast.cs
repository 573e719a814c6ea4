using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>A measure of TOPs or sub-intervention reviews as it will stand on a later day, by the records of the as-of date.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Agency">Code, or all.</param>
/// <param name="Day">The last day of the reporting month, or of the next.</param>
/// <param name="IfNothing">If nothing more is done; null where it cannot be computed.</param>
/// <param name="IfEverything">If everything whose last day has not passed by the as-of date is done in time, what is overdue and can still be done included.</param>
/// <param name="Reason">Why it cannot be computed, or what is to be known; may be blank.</param>
internal sealed record Forecast(string Id, string Agency, int Day, Figure? IfNothing, Figure? IfEverything, string Reason)
{
    private static readonly string[] Ids = ["top-start", "top-review", "top-review-no-start", "top-review-outcome", "top-exit", "sir-outstanding"];

    /// <summary>Every measure for both days; for all, and for each agency where there are several.</summary>
    public static IReadOnlyList<Forecast> Of(JourneySet journeys, IReadOnlyList<string> agencies)
    {
        if (journeys.AsOf is null) return [];
        var thisMonth = Window.LastOfMonth(journeys.Today);
        int[] days = thisMonth >= DateOnly.MaxValue.DayNumber ? [thisMonth] : [thisMonth, Window.LastOfMonth(thisMonth + 1)];
        return [.. from day in days let run = new MeasureRun(journeys, new(), day) from id in Ids from forecast in Of(journeys, run, JourneyMeasures.Find(id)!, agencies) select forecast];
    }

    private static IEnumerable<Forecast> Of(JourneySet journeys, MeasureRun run, MeasureDefinition definition, IReadOnlyList<string> agencies)
    {
        var window = definition.Windows(run).First();
        var supply = Supply.Of(journeys, definition.Needs);
        var sums = agencies.ToDictionary(a => a, _ => (Nothing: Empty(), Everything: Empty()));
        var codes = journeys.Agencies.ToDictionary(a => a.Id, a => a.Code);
        foreach (var (stretch, (nothing, everything)) in journeys.Walk(TalliesOf))
        {
            if (supply.Has(stretch.Agency)) Add(Measure.All, nothing, everything);
            if (codes.GetValueOrDefault(stretch.Agency) is { } code && sums.ContainsKey(code)) Add(code, nothing, everything);
        }

        foreach (var agency in agencies)
        {
            var only = agency == Measure.All ? null : agency;
            if (journeys.NotComputable(only).Why(definition.Needs) is { } why) yield return new(definition.Id, agency, run.Today, null, null, why);
            else yield return new(definition.Id, agency, run.Today, sums[agency].Nothing.Figure, sums[agency].Everything.Figure, only is null ? supply.Note : "");
        }

        (Tally Nothing, Tally Everything) TalliesOf(Stretch stretch)
        {
            var (nothing, everything) = (Empty(), Empty());
            foreach (var journey in journeys.In(stretch))
            {
                var part = definition.Of(journey, window!, run);
                nothing.Add(journey, part);
                everything.Add(journey, IfDone(definition.Id, journey, part, run, journeys.Today));
            }

            return (nothing, everything);
        }

        void Add(string agency, Tally nothing, Tally everything)
        {
            sums[agency].Nothing.Add(nothing);
            sums[agency].Everything.Add(everything);
        }

        Tally Empty() => new(definition.Aggregate, definition.PerClient);
    }

    /// <summary>What a journey brings once everything is done that can still be done on the as-of date.</summary>
    private static Part IfDone(string id, Journey journey, Part part, MeasureRun run, int asOf)
    {
        if (!part.TakesPart) return part;
        return id switch
        {
            "top-start" => Part.Of(part.Counts || run.Tops.Start(journey).Due >= asOf),
            "top-exit" => Part.Of(part.Counts || run.Tops.Exit(journey).Due >= asOf),
            "top-review-outcome" => Part.Of(part.Counts || run.Tops.FirstReview(journey).Due >= asOf),
            "top-review" => Part.Of(true),
            "sir-outstanding" => Part.If(IsLostAtEnd(journey, run, asOf)),
            _ => part,
        };
    }

    /// <summary>Whether a review at an end is missing whose last day has passed.</summary>
    private static bool IsLostAtEnd(Journey journey, MeasureRun run, int asOf) => run.Reviews.AtEnd(journey).Any(r => run.Reviews.IsMissingAtEnd(r) && r.Due < asOf);
}
