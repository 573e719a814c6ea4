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
    private static readonly int MaxConcurrentSlices = Environment.ProcessorCount;

    /// <param name="population">The records.</param>
    /// <param name="dates">The as-of date.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="previous">The earlier extract to compare with; null: none.</param>
    /// <param name="cancel">Stops between slices.</param>
    /// <param name="maxInMemory">Findings held in memory at once; more go to disk.</param>
    public static CheckerResult Run(
        Population population,
        RunDates dates,
        JourneySet journeys,
        PreviousExtract? previous,
        CancellationToken cancel,
        int maxInMemory = FindingStore.DefaultCapacity
    )
    {
        var validity = new ColumnValidity(population, dates.AsOf);
        var outcomes = RunRules(population, dates, journeys, previous, cancel);
        List<RuleFinding> found =
        [
            .. RejectedRows.Find(population),
            .. UnknownCodes.Find(population, validity),
            .. outcomes.SelectMany(o => o.Outcome.Findings),
        ];
        var counts = new long[population.DataSet.Rules.Count];
        foreach (var (rule, outcome) in outcomes)
            counts[rule.Number] += outcome.Checked;

        var precedence = new RulePrecedence(population);
        var packer = new FindingPacker(population);
        FindingStore reported = new(packer, maxInMemory);
        FindingStore unsupplied = new(packer, maxInMemory);
        FindingStore overridden = new(packer, maxInMemory);
        precedence.Add(found);
        foreach (var kind in Population.Kinds)
        {
            foreach (var slice in CheckSlices(kind, RecordChecks.Create(kind, population, validity), population, cancel))
            {
                precedence.Add(slice.Found);
                Store(slice.Found);
                for (var rule = 0; rule < counts.Length; rule++)
                    counts[rule] += slice.Checked[rule];
            }
        }

        Store(found);
        var allFindings = reported.ToSortedList();
        var allUnsupplied = unsupplied.ToSortedList();
        var notChecked = outcomes
            .Where(o => o.Outcome.NotCheckedReason is not null)
            .ToDictionary(o => o.Rule.Number, o => o.Outcome.NotCheckedReason!);
        var tallies = RuleTally.Compute(population, allFindings, allUnsupplied, counts, notChecked);
        return new(allFindings, allUnsupplied, tallies, overridden.ToSortedList());

        void Store(IReadOnlyList<RuleFinding> findings)
        {
            foreach (var finding in findings)
                (
                    precedence.IsSuperseded(finding) ? overridden
                    : finding.IsUnsupplied ? unsupplied
                    : reported
                ).Add(finding);
        }
    }

    /// <summary>What checks say of all records of a kind, slice by slice in the order of the records.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="checks">Its checks.</param>
    /// <param name="population">The records.</param>
    /// <param name="cancel">Stops between slices.</param>
    public static IEnumerable<SliceResult> CheckSlices(
        RecordKind kind,
        IReadOnlyList<RecordCheck> checks,
        Population population,
        CancellationToken cancel
    )
    {
        var records = population[kind].Count;
        var validator = new RecordValidator(checks);
        ConcurrentBag<RecordSlice> idle = [];
        for (var first = 0; first < records; first += MaxConcurrentSlices * RecordTable.ChunkSize)
        {
            var starts = Enumerable
                .Range(0, MaxConcurrentSlices)
                .Select(i => first + (i * RecordTable.ChunkSize))
                .Where(start => start < records)
                .ToArray();
            var outcomes = new SliceResult[starts.Length];
            Parallel.For(
                0,
                starts.Length,
                new ParallelOptions { CancellationToken = cancel },
                () => idle.TryTake(out var slice) ? slice : new(population, kind),
                (i, _, slice) =>
                {
                    slice.MoveTo(starts[i]);
                    outcomes[i] = new([.. validator.GetFindings(slice)], slice.Checked);
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
    private static (Rule Rule, RuleResult Outcome)[] RunRules(
        Population population,
        RunDates dates,
        JourneySet journeys,
        PreviousExtract? previous,
        CancellationToken cancel
    )
    {
        var timeliness = new TimelinessFindings(journeys);
        var dataSet = population.DataSet;
        IEnumerable<(Rule? Rule, Func<Rule, RuleResult> Run)> rules =
        [
            .. CodedRules.All.Select(c => (dataSet.FindRule(c.Id), (Func<Rule, RuleResult>)(rule => c.Run(rule, population, dates)))),
            .. CodedRules.Comparisons.Select(c =>
                (dataSet.FindRule(c.Id), (Func<Rule, RuleResult>)(rule => previous is null ? c.WithoutPrevious : c.Run(rule, previous)))
            ),
            .. CodedRules.JourneyRules.Select(c => (dataSet.FindRule(c.Id), (Func<Rule, RuleResult>)(rule => c.Run(rule, journeys)))),
            .. dataSet.Rules.Where(r => r.Check == CheckNames.Journey).Select(rule => (rule, (Func<Rule, RuleResult>)timeliness.Run)),
        ];
        var known = rules.Where(r => r.Rule is not null).ToArray();
        return known.RunParallel(r => (r.Rule!, RunRule(r.Rule!, () => r.Run(r.Rule!))), cancel);
    }

    /// <summary>A rule that throws is a defect, and the report names it.</summary>
    private static RuleResult RunRule(Rule rule, Func<RuleResult> run)
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
