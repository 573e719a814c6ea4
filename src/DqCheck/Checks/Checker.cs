using System.Collections.Concurrent;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Runs every rule over a population, on all cores; the result does not depend on how many there are.</summary>
internal static class Checker
{
    /// <summary>Slices that are checked before their findings are sorted away.</summary>
    private static readonly int SlicesAtOnce = Environment.ProcessorCount;

    /// <param name="population">The records.</param>
    /// <param name="dates">The as-of date.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="earlier">The earlier extract to compare with; null: none.</param>
    /// <param name="cancel">Stops between slices.</param>
    /// <param name="mostInMemory">Findings held in memory at once; more go to disk.</param>
    public static CheckResult Run(
        Population population,
        RunDates dates,
        JourneySet journeys,
        Earlier? earlier,
        CancellationToken cancel,
        int mostInMemory = FindingStore.Most
    )
    {
        var judgements = new Judgements(population, dates.AsOf);
        var outcomes = Outcomes(population, dates, journeys, earlier, cancel);
        List<Finding> found =
        [
            .. RefusedRows.Find(population),
            .. UnknownCodes.Find(population, judgements),
            .. outcomes.SelectMany(o => o.Outcome.Found),
        ];
        var counts = new long[population.DataSet.Rules.Count];
        foreach (var (rule, outcome) in outcomes)
            counts[rule.Number] += outcome.Checked;

        var yielding = new Yielding(population);
        var packer = new FindingPacker(population);
        FindingStore said = new(packer, mostInMemory),
            silent = new(packer, mostInMemory),
            yielded = new(packer, mostInMemory);
        yielding.Note(found);
        foreach (var kind in Population.Kinds)
        {
            foreach (var slice in Slices(kind, RecordChecks.For(kind, population, judgements), population, cancel))
            {
                yielding.Note(slice.Found);
                Store(slice.Found);
                for (var rule = 0; rule < counts.Length; rule++)
                    counts[rule] += slice.Checked[rule];
            }
        }

        Store(found);
        var (loud, unsaid) = (said.InOrder(), silent.InOrder());
        var notChecked = outcomes.Where(o => o.Outcome.NotChecked is not null).ToDictionary(o => o.Rule.Number, o => o.Outcome.NotChecked!);
        return new(loud, unsaid, RuleTally.Of(population, loud, unsaid, counts, notChecked), yielded.InOrder());

        void Store(IReadOnlyList<Finding> findings)
        {
            foreach (var finding in findings)
                (
                    yielding.Yields(finding) ? yielded
                    : finding.IsSilent ? silent
                    : said
                ).Add(finding);
        }
    }

    /// <summary>What checks say of all records of a kind, slice by slice in the order of the records.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="checks">Its checks.</param>
    /// <param name="population">The records.</param>
    /// <param name="cancel">Stops between slices.</param>
    public static IEnumerable<SliceOutcome> Slices(
        RecordKind kind,
        IReadOnlyList<RecordCheck> checks,
        Population population,
        CancellationToken cancel
    )
    {
        var records = population[kind].Count;
        var validator = new RecordValidator(checks);
        ConcurrentBag<RecordSlice> idle = [];
        for (var first = 0; first < records; first += SlicesAtOnce * RecordTable.ChunkSize)
        {
            var starts = Enumerable
                .Range(0, SlicesAtOnce)
                .Select(i => first + (i * RecordTable.ChunkSize))
                .Where(start => start < records)
                .ToArray();
            var outcomes = new SliceOutcome[starts.Length];
            Parallel.For(
                0,
                starts.Length,
                new ParallelOptions { CancellationToken = cancel },
                () => idle.TryTake(out var slice) ? slice : new(population, kind),
                (i, _, slice) =>
                {
                    slice.MoveTo(starts[i]);
                    outcomes[i] = new([.. validator.FindingsOf(slice)], slice.Checked);
                    return slice;
                },
                idle.Add
            );
            foreach (var outcome in outcomes)
                yield return outcome;
        }
    }

    /// <summary>
    /// What the rules say that are not checked slice by slice; those that the data set lacks say nothing. They know nothing of each other.
    /// </summary>
    private static (Rule Rule, Outcome Outcome)[] Outcomes(
        Population population,
        RunDates dates,
        JourneySet journeys,
        Earlier? earlier,
        CancellationToken cancel
    )
    {
        var owed = new OwedFindings(journeys);
        var dataSet = population.DataSet;
        IEnumerable<(Rule? Rule, Func<Rule, Outcome> Run)> rules =
        [
            .. CodedRules.All.Select(c => (dataSet.FindRule(c.Id), (Func<Rule, Outcome>)(rule => c.Run(rule, population, dates)))),
            .. CodedRules.OfComparisons.Select(c =>
                (dataSet.FindRule(c.Id), (Func<Rule, Outcome>)(rule => earlier is null ? c.WithoutEarlier : c.Run(rule, earlier)))
            ),
            .. CodedRules.OfJourneys.Select(c => (dataSet.FindRule(c.Id), (Func<Rule, Outcome>)(rule => c.Run(rule, journeys)))),
            .. dataSet.Rules.Where(r => r.Check == CheckNames.Journey).Select(rule => (rule, (Func<Rule, Outcome>)owed.Of)),
        ];
        var known = rules.Where(r => r.Rule is not null).ToArray();
        return known.OnAllCores(r => (r.Rule!, Guard(r.Rule!, () => r.Run(r.Rule!))), cancel);
    }

    /// <summary>A rule that throws is a defect, and the report names it.</summary>
    private static Outcome Guard(Rule rule, Func<Outcome> run)
    {
        try
        {
            return run();
        }
        catch (Exception defect)
        {
            defect.Data["rule"] = rule.Id;
            throw;
        }
    }
}

/// <summary>Everything that the rules said.</summary>
/// <param name="Findings">In the order of the outputs.</param>
/// <param name="Silent">Items that are missing because their column is not supplied at all.</param>
/// <param name="Rules">A line a rule.</param>
/// <param name="Yielded">Not said, because a finding on the same record comes first.</param>
internal sealed record CheckResult(FindingList Findings, FindingList Silent, IReadOnlyList<RuleTally> Rules, FindingList Yielded)
{
    /// <summary>How many findings are of a severity.</summary>
    public int Count(Severity severity) => Rules.Where(r => r.Rule.Severity == severity).Sum(r => r.Findings);
}
