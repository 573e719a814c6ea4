using System.Collections.Concurrent;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Runs every rule over a population, on all cores; the result does not depend on how many there are.</summary>
internal static class Checker
{
    public static CheckResult Run(Population population, RunDates dates, JourneySet journeys, CancellationToken cancel)
    {
        var judgements = new Judgements(population, dates.AsOf);
        var counts = new long[population.DataSet.Rules.Count];
        List<Finding> found = [.. RefusedRows.Find(population), .. UnknownCodes.Find(population, judgements)];
        Dictionary<int, string> idle = [];
        foreach (var coded in CodedRules.All) Take(coded.Id, rule => coded.Run(rule, population, dates));
        foreach (var coded in CodedRules.OfJourneys) Take(coded.Id, rule => coded.Run(rule, journeys));
        var owed = new OwedFindings(journeys);
        foreach (var rule in population.DataSet.Rules.Where(r => r.Check == "journey")) Take(rule.Id, owed.Of);
        foreach (var kind in Population.Kinds) found.AddRange(FindingsOf(kind, RecordChecks.For(kind, population, judgements), population, counts, cancel));
        var (said, yielded) = Yielding.Apply(found, population);
        List<Finding> loud = [.. said.Where(f => !f.IsSilent)], silent = [.. said.Where(f => f.IsSilent)];
        FindingOrder.Sort(loud, population);
        return new(loud, silent, RuleTally.Of(population, loud, silent, counts, idle), yielded);

        void Take(string id, Func<Rule, Outcome> run)
        {
            if (population.DataSet.FindRule(id) is not { } rule) return;
            var outcome = Guard(rule, () => run(rule));
            counts[rule.Number] += outcome.Checked;
            if (outcome.NotChecked is { } why) idle.Add(rule.Number, why);
            found.AddRange(outcome.Found);
        }
    }

    /// <summary>What checks say of all records of a kind, in the order of the records.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="checks">Its checks.</param>
    /// <param name="population">The records.</param>
    /// <param name="counts">Gets how many records each rule looked at, by the rule's number.</param>
    /// <param name="cancel">Stops between slices.</param>
    public static List<Finding> FindingsOf(RecordKind kind, IReadOnlyList<RecordCheck> checks, Population population, long[] counts, CancellationToken cancel)
    {
        var table = population[kind];
        var validator = new RecordValidator(checks);
        ConcurrentBag<(int Start, List<Finding> Found)> slices = [];
        Parallel.For(0, (table.Count + RecordTable.ChunkSize - 1) / RecordTable.ChunkSize, new ParallelOptions { CancellationToken = cancel }, chunk =>
        {
            var start = chunk * RecordTable.ChunkSize;
            var slice = new RecordSlice(population, table, start, Math.Min(start + RecordTable.ChunkSize, table.Count));
            List<Finding> found = [.. validator.FindingsOf(slice)];
            if (found.Count > 0) slices.Add((start, found));
            lock (counts)
            {
                for (var i = 0; i < counts.Length; i++) counts[i] += slice.Checked[i];
            }
        });
        return [.. slices.OrderBy(s => s.Start).SelectMany(s => s.Found)];
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
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Silent, IReadOnlyList<RuleTally> Rules, IReadOnlyList<Finding> Yielded);
