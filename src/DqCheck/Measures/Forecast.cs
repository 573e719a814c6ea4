using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>A measure of TOPs or sub-intervention reviews as it will stand on a later day, by the records of the as-of date.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Agency">Code, or all.</param>
/// <param name="Day">The last day of the reporting month, or of the next.</param>
/// <param name="IfNothing">If nothing more is done; null where it cannot be computed.</param>
/// <param name="IfEverything">If everything whose last day has not passed by the as-of date is done in time, what is overdue and can still
/// be done included.</param>
/// <param name="Reason">Why it cannot be computed, or what is to be known; may be blank.</param>
internal sealed record Forecast(string Id, string Agency, int Day, Figure? IfNothing, Figure? IfEverything, string Reason)
{
    /// <summary>Every measure for both days; for all, and for each agency where there are several.</summary>
    public static IReadOnlyList<Forecast> Of(JourneySet journeys, IReadOnlyList<string> agencies)
    {
        if (journeys.AsOf is null)
            return [];
        var thisMonth = Window.LastOfMonth(journeys.Today);
        int[] days = thisMonth >= DateOnly.MaxValue.DayNumber ? [thisMonth] : [thisMonth, Window.LastOfMonth(thisMonth + 1)];
        List<Line> lines =
        [
            .. from day in days
            let run = new MeasureRun(journeys, new(), day)
            from measure in JourneyMeasures.All
            where measure.IfDone is not null
            select new Line(measure, run),
        ];
        var sums = journeys.Sums(
            () => lines.ConvertAll(line => line.Empty()),
            (sums, stretch) =>
            {
                foreach (var (line, sum) in lines.Zip(sums))
                    line.Add(sum, journeys.In(stretch));
            }
        );
        return [.. lines.SelectMany((line, i) => line.Of(journeys, agencies, [.. sums.Select(s => (s.Agency, s.Sum[i]))]))];
    }

    /// <summary>What journeys bring to a measure if nothing is done and if everything is.</summary>
    private readonly record struct Outlook(Tally Nothing, Tally Everything)
    {
        public void Add(Outlook other)
        {
            Nothing.Add(other.Nothing);
            Everything.Add(other.Everything);
        }
    }

    /// <summary>A measure on a later day.</summary>
    private sealed record Line(JourneyMeasure Definition, MeasureRun Run)
    {
        private readonly Window? _window = Definition.Windows(Run).First();

        public Outlook Empty() => new(new(Definition.Aggregate, Definition.PerClient), new(Definition.Aggregate, Definition.PerClient));

        public void Add(Outlook sum, ReadOnlySpan<Journey> journeys)
        {
            foreach (var journey in journeys)
            {
                var part = Definition.Of(journey, _window!, Run);
                sum.Nothing.Add(journey, part);
                // What a journey does not take part in, nothing that is done brings it into.
                sum.Everything.Add(journey, part.TakesPart ? Definition.IfDone!(journey, part, Run, Run.Journeys.Today) : part);
            }
        }

        public IEnumerable<Forecast> Of(
            JourneySet journeys,
            IReadOnlyList<string> agencies,
            IReadOnlyList<(int Agency, Outlook Outlook)> sums
        )
        {
            var supply = Supply.Of(journeys, Definition.Needs);
            foreach (var agency in agencies)
            {
                var only = agency == Measure.All ? null : agency;
                var id = only is null ? 0 : journeys.Agencies.First(a => a.Code == only).Id;
                var total = Empty();
                foreach (var sum in sums)
                {
                    if (only is null ? supply.Has(sum.Agency) : sum.Agency == id)
                        total.Add(sum.Outlook);
                }

                if (journeys.NotComputable(only).Why(Definition.Needs) is { } why)
                    yield return new(Definition.Id, agency, Run.Today, null, null, why);
                else
                    yield return new(
                        Definition.Id,
                        agency,
                        Run.Today,
                        total.Nothing.Figure,
                        total.Everything.Figure,
                        only is null ? supply.Note : ""
                    );
            }
        }
    }
}
