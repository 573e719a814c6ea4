using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>A forecast of a measure of TOPs or sub-intervention reviews for a later day, based on the records of the as-of date.</summary>
/// <param name="Id">Id of the measure.</param>
/// <param name="Agency">Code of the agency, or “all”.</param>
/// <param name="Day">The last day of the reporting month or of the next month.</param>
/// <param name="IfNothing">The figure if nothing more is done; null where it cannot be computed.</param>
/// <param name="IfEverything">The figure if everything that can still be done is done in time, including overdue items.</param>
/// <param name="Reason">Why it cannot be computed, or a note on it; may be blank.</param>
internal sealed record Forecast(string Id, string Agency, int Day, Figure? IfNothing, Figure? IfEverything, string Reason)
{
    /// <summary>Forecasts every such measure for both days, for all agencies and for each one where there are several.</summary>
    public static IReadOnlyList<Forecast> Compute(JourneySet journeys, IReadOnlyList<string> agencies)
    {
        if (journeys.AsOf is null)
            return [];
        var thisMonth = Window.GetLastOfMonth(journeys.Today);
        int[] days = thisMonth >= DateOnly.MaxValue.DayNumber ? [thisMonth] : [thisMonth, Window.GetLastOfMonth(thisMonth + 1)];
        List<MeasureForecast> lines =
        [
            .. from day in days
            let context = new MeasureContext(journeys, new(), day)
            from measure in JourneyMeasures.All
            where measure.IfDone is not null
            select new MeasureForecast(measure, context),
        ];
        var sums = journeys.SumPartitions(
            () => lines.ConvertAll(line => line.CreateEmpty()),
            (sums, partition) =>
            {
                foreach (var (line, sum) in lines.Zip(sums))
                    line.Add(sum, journeys.GetJourneys(partition));
            }
        );
        return [.. lines.SelectMany((line, i) => line.CreateForecasts(journeys, agencies, [.. sums.Select(s => (s.Agency, s.Sum[i]))]))];
    }

    /// <summary>The contributions of journeys if nothing is done and if everything is done.</summary>
    private readonly record struct Outlook(Tally Nothing, Tally Everything)
    {
        public void Add(Outlook other)
        {
            Nothing.Add(other.Nothing);
            Everything.Add(other.Everything);
        }
    }

    /// <summary>The computation of a measure for a later day.</summary>
    private sealed record MeasureForecast(JourneyMeasure Definition, MeasureContext Run)
    {
        private readonly Window? _window = Definition.Windows(Run).First();

        public Outlook CreateEmpty() =>
            new(new(Definition.Aggregate, Definition.PerClient), new(Definition.Aggregate, Definition.PerClient));

        public void Add(Outlook sum, ReadOnlySpan<Journey> journeys)
        {
            foreach (var journey in journeys)
            {
                var part = Definition.Count(journey, _window!, Run);
                sum.Nothing.Add(journey, part);
                // A journey that is not included stays so, whatever is done.
                sum.Everything.Add(journey, part.TakesPart ? Definition.IfDone!(journey, part, Run, Run.Journeys.Today) : part);
            }
        }

        public IEnumerable<Forecast> CreateForecasts(
            JourneySet journeys,
            IReadOnlyList<string> agencies,
            IReadOnlyList<(int Agency, Outlook Outlook)> sums
        )
        {
            var completeness = AgencyCompleteness.For(journeys, Definition.Needs);
            foreach (var agency in agencies)
            {
                var only = agency == MeasureResult.All ? null : agency;
                var id = only is null ? 0 : journeys.Agencies.First(a => a.Code == only).Id;
                var total = CreateEmpty();
                foreach (var sum in sums)
                {
                    if (only is null ? completeness.Includes(sum.Agency) : sum.Agency == id)
                        total.Add(sum.Outlook);
                }

                if (journeys.GetComputability(only).GetReason(Definition.Needs) is { } why)
                    yield return new(Definition.Id, agency, Run.Today, null, null, why);
                else
                    yield return new(
                        Definition.Id,
                        agency,
                        Run.Today,
                        total.Nothing.Figure,
                        total.Everything.Figure,
                        only is null ? completeness.Note : ""
                    );
            }
        }
    }
}
