using System.Collections.Concurrent;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Runs every rule over a population on all cores. The result does not depend on the number of cores.</summary>
internal static class Checker
{
    /// <summary>How many slices are checked before their findings are merged.</summary>
    private static readonly int MaxConcurrentSlices = Environment.ProcessorCount;

    /// <param name="population">The records.</param>
    /// <param name="dates">The as-of date.</param>
    /// <param name="journeys">The journeys.</param>
    /// <param name="previous">The previous extract to compare with; null: none.</param>
    /// <param name="cancel">Stops between slices.</param>
    /// <param name="maxInMemory">How many findings are kept in memory at once; more go to disk.</param>
    /// <param name="others">The results of rules on something other than the extract.</param>
    public static CheckerResult Run(
        Population population,
        RunDates dates,
        JourneySet journeys,
        PreviousExtract? previous,
        CancellationToken cancel,
        int maxInMemory = FindingStore.DefaultCapacity,
        IReadOnlyList<(Rule Rule, RuleResult Result)>? others = null
    )
    {
        var validity = new ColumnValidity(population, dates);
        (Rule Rule, RuleResult Result)[] results = [.. RunRules(population, dates, journeys, previous, cancel), .. others ?? []];
        List<RuleFinding> found =
        [
            .. UnknownCodes.Find(population, validity),
            .. EpisodeValues.Find(population, validity),
            .. results.SelectMany(o => o.Result.Findings),
        ];
        var counts = new long[population.DataSet.Rules.Count];
        foreach (var (rule, result) in results)
            counts[rule.Number] += result.Checked;

        var precedence = new RulePrecedence(population);
        var packer = new FindingPacker(population);
        FindingStore reported = new(packer, maxInMemory);
        FindingStore unsupplied = new(packer, maxInMemory);
        FindingStore superseded = new(packer, maxInMemory);
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
        // There can be millions, which are not wanted all at once.
        Store(RejectedRows.Find(population));
        var allFindings = reported.ToSortedList();
        var allUnsupplied = unsupplied.ToSortedList();
        var notChecked = results
            .Where(o => o.Result.NotCheckedReason is not null)
            .ToDictionary(o => o.Rule.Number, o => o.Result.NotCheckedReason!);
        var tallies = RuleTally.Compute(population, allFindings, allUnsupplied, counts, notChecked);
        return new(allFindings, allUnsupplied, tallies, superseded.ToSortedList());

        void Store(IEnumerable<RuleFinding> findings)
        {
            foreach (var finding in findings)
            {
                cancel.ThrowIfCancellationRequested();
                if (precedence.IsSuperseded(finding))
                    superseded.Add(finding);
                else if (finding.IsUnsupplied)
                    unsupplied.Add(finding);
                else
                    reported.Add(finding);
            }
        }
    }

    /// <summary>Runs checks over all records of a kind, slice by slice in the order of the records.</summary>
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
        ConcurrentBag<RecordSlice> idle = [];
        for (var first = 0; first < records; first += MaxConcurrentSlices * RecordTable.ChunkSize)
        {
            var starts = Enumerable
                .Range(0, MaxConcurrentSlices)
                .Select(i => first + (i * RecordTable.ChunkSize))
                .Where(start => start < records)
                .ToArray();
            var results = new SliceResult[starts.Length];
            Parallel.For(
                0,
                starts.Length,
                new ParallelOptions { CancellationToken = cancel },
                () => idle.TryTake(out var slice) ? slice : new(population, kind),
                (i, _, slice) =>
                {
                    slice.MoveTo(starts[i]);
                    results[i] = new(Check(slice, checks), slice.Checked);
                    return slice;
                },
                idle.Add
            );
            foreach (var result in results)
                yield return result;
        }
    }

    /// <summary>Runs the checks on a slice. An exception in one is an unexpected error that names its rule.</summary>
    public static IReadOnlyList<RuleFinding> Check(RecordSlice slice, IReadOnlyList<RecordCheck> checks)
    {
        List<RuleFinding> findings = [];
        foreach (var check in checks)
        {
            try
            {
                findings.AddRange(check.Run(slice));
            }
            catch (Exception defect)
            {
                defect.Data["rule"] = check.Rule.Id;
                throw;
            }
        }

        return findings;
    }

    /// <summary>
    /// Runs the rules that are not checked slice by slice, in parallel. Rules that the data set does not have give no result.
    /// </summary>
    private static (Rule Rule, RuleResult Result)[] RunRules(
        Population population,
        RunDates dates,
        JourneySet journeys,
        PreviousExtract? previous,
        CancellationToken cancel
    )
    {
        var timeliness = new TimelinessFindings(journeys);
        var dataSet = population.DataSet;
        IEnumerable<(Rule? Rule, Func<Rule, RuleResult> Run)> allRules =
        [
            .. CodedRules.All.Select(c => (dataSet.FindRule(c.Id), (Func<Rule, RuleResult>)(rule => c.Run(rule, population, dates)))),
            .. CodedRules.Comparisons.Select(c =>
                (dataSet.FindRule(c.Id), (Func<Rule, RuleResult>)(rule => previous is null ? c.WithoutPrevious : c.Run(rule, previous)))
            ),
            .. CodedRules.JourneyRules.Select(c => (dataSet.FindRule(c.Id), (Func<Rule, RuleResult>)(rule => c.Run(rule, journeys)))),
            .. dataSet.Rules.Where(r => r.Check == CheckNames.Journey).Select(rule => (rule, (Func<Rule, RuleResult>)timeliness.Run)),
        ];
        var rules = allRules.Where(r => r.Rule is not null).ToArray();
        return rules.RunParallel(r => (r.Rule!, RunRule(r.Rule!, () => r.Run(r.Rule!))), cancel);
    }

    /// <summary>Runs a rule. An exception in it is an unexpected error that names the rule.</summary>
    private static RuleResult RunRule(Rule rule, Func<RuleResult> run)
    {
        try
        {
            return run();
        }
        catch (Exception error)
        {
            error.Data["rule"] = rule.Id;
            throw;
        }
    }
}
