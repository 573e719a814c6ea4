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
    /// <param name="cancel">Stops between slices.</param>
    /// <param name="mostInMemory">Findings held in memory at once; more go to disk.</param>
    public static CheckResult Run(
        Population population,
        RunDates dates,
        JourneySet journeys,
        CancellationToken cancel,
        int mostInMemory = FindingStore.Most
    )
    {
        var judgements = new Judgements(population, dates.AsOf);
        var counts = new long[population.DataSet.Rules.Count];
        List<Finding> found = [.. RefusedRows.Find(population), .. UnknownCodes.Find(population, judgements)];
        Dictionary<int, string> idle = [];
        var owed = new OwedFindings(journeys);
        IEnumerable<(Rule? Rule, Func<Rule, Outcome> Run)> byRule =
        [
            .. CodedRules.All.Select(c =>
                (population.DataSet.FindRule(c.Id), (Func<Rule, Outcome>)(rule => c.Run(rule, population, dates)))
            ),
            .. CodedRules.OfJourneys.Select(c => (population.DataSet.FindRule(c.Id), (Func<Rule, Outcome>)(rule => c.Run(rule, journeys)))),
            .. population.DataSet.Rules.Where(r => r.Check == CheckNames.Journey).Select(rule => (rule, (Func<Rule, Outcome>)owed.Of)),
        ];
        foreach (var (rule, outcome) in OnAllCores(byRule, cancel))
            Take(rule, outcome);

        var yielding = new Yielding(population);
        var packer = new FindingPacker(population);
        FindingStore said = new(packer, mostInMemory),
            silent = new(packer, mostInMemory),
            yielded = new(packer, mostInMemory);
        yielding.Note(found);
        foreach (var kind in Population.Kinds)
        {
            foreach (var ofSlice in Slices(kind, RecordChecks.For(kind, population, judgements), population, counts, cancel))
            {
                yielding.Note(ofSlice);
                Store(ofSlice);
            }
        }

        Store(found);
        var (loud, unsaid) = (said.InOrder(), silent.InOrder());
        return new(loud, unsaid, RuleTally.Of(population, loud, unsaid, counts, idle), yielded.InOrder());

        void Take(Rule rule, Outcome outcome)
        {
            counts[rule.Number] += outcome.Checked;
            if (outcome.NotChecked is { } why)
                idle.Add(rule.Number, why);
            found.AddRange(outcome.Found);
        }

        void Store(List<Finding> findings)
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
    /// <param name="counts">Gets how many records each rule looked at, by the rule's number.</param>
    /// <param name="cancel">Stops between slices.</param>
    public static IEnumerable<List<Finding>> Slices(
        RecordKind kind,
        IReadOnlyList<RecordCheck> checks,
        Population population,
        long[] counts,
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
            var found = new List<Finding>[starts.Length];
            Parallel.For(
                0,
                starts.Length,
                new ParallelOptions { CancellationToken = cancel },
                () => idle.TryTake(out var slice) ? slice : new(population, kind),
                (i, _, slice) =>
                {
                    slice.MoveTo(starts[i]);
                    found[i] = [.. validator.FindingsOf(slice)];
                    return slice;
                },
                idle.Add
            );
            foreach (var ofSlice in found)
                yield return ofSlice;
        }

        foreach (var slice in idle)
        {
            for (var rule = 0; rule < counts.Length; rule++)
                counts[rule] += slice.Checked[rule];
        }
    }

    /// <summary>What rules say, in their order; those that the data set lacks say nothing. They know nothing of each other.</summary>
    private static IEnumerable<(Rule Rule, Outcome Outcome)> OnAllCores(
        IEnumerable<(Rule? Rule, Func<Rule, Outcome> Run)> rules,
        CancellationToken cancel
    )
    {
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
