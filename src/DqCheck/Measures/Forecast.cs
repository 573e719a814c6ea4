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
        return [.. from day in days from id in Ids from agency in agencies select Of(journeys, new(journeys, new(), day), JourneyMeasures.Find(id)!, agency)];
    }

    private static Forecast Of(JourneySet journeys, MeasureRun run, MeasureDefinition definition, string agency)
    {
        var only = agency == Measure.All ? null : agency;
        if (new NotComputable(journeys, only).Why(definition.Needs) is { } why) return new(definition.Id, agency, run.Today, null, null, why);
        var window = definition.Windows(run).First();
        Tally nothing = new(definition.Aggregate, definition.PerClient), everything = new(definition.Aggregate, definition.PerClient);
        var supply = Supply.Of(journeys, definition.Needs);
        foreach (var journey in supply.Takers(journeys, only))
        {
            var part = definition.Of(journey, window!, run);
            nothing.Add(journey, part);
            everything.Add(journey, IfDone(definition.Id, journey, part, run, journeys.Today));
        }

        return new(definition.Id, agency, run.Today, nothing.Figure, everything.Figure, only is null ? supply.Note : "");
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
            "sir-outstanding" => Part.If(run.Reviews.AtEnd(journey).Any(r => run.Reviews.IsMissingAtEnd(r) && r.Due < asOf)),
            _ => part,
        };
    }
}
