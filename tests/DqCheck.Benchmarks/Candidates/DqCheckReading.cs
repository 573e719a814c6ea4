using DqCheck.Checks;
using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>
/// The first stages of DqCheck: cells to numbers and rows to records, with hash and encoding beside; and on request the rules of single
/// cells.
/// </summary>
internal static class DqCheckReading
{
    private const string DataSetId = "ndtms-cds-k";

    public static Ruleset Rules() => RulesetReader.Read(RulesetFolders.Find(DataSetId).Folder, CodedRules.Ids);

    public static DataSet DataSet() => Rules().DataSets.Single(d => d.Id == DataSetId);

    /// <summary>Every row as records.</summary>
    public static Measurement Read(IReadOnlyList<string> paths)
    {
        var dataSet = DataSet();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var population = ReadPopulation(paths, dataSet);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var peak = PeakMemory.Kilobytes;
        return new()
        {
            Rows = population.Extracts.Sum(e => (long)e.Rows),
            PeakKilobytes = peak,
            AllocatedBytes = allocated,
            KeptBytes = GC.GetTotalMemory(forceFullCollection: true),
            Records = Population.Kinds.Sum(k => (long)population[k].Count),
        };
    }

    /// <summary>Every row as records, and every rule of single cells on them.</summary>
    /// <param name="paths">The extracts.</param>
    /// <param name="onRows">Counts the rows with findings, to compare with a query by row.</param>
    public static Measurement Check(IReadOnlyList<string> paths, bool onRows)
    {
        var dataSet = DataSet();
        var population = ReadPopulation(paths, dataSet);
        var judgements = new ColumnValidity(population, RunDates.Determine(population, null));
        var found = Population
            .Kinds.SelectMany(kind =>
                Checker
                    .CheckSlices(kind, RecordChecks.Create(kind, population, judgements, FieldRules.IsFieldRule), population, default)
                    .SelectMany(slice => slice.Found)
            )
            .ToList();
        return new()
        {
            Rows = population.Extracts.Sum(e => (long)e.Rows),
            PeakKilobytes = PeakMemory.Kilobytes,
            Findings = found.Count + population.RejectedRows.Count,
            Counts = onRows ? CountByRule(population, found) : null,
        };
    }

    private static Population ReadPopulation(IReadOnlyList<string> paths, DataSet dataSet) =>
        PopulationBuilder.Build(dataSet, [.. paths.Select(p => ExtractReader.Open(p, default))], null, default);

    private static Dictionary<string, long> CountByRule(Population population, List<RuleFinding> found)
    {
        var counts = FieldRules.For(population.DataSet).ToDictionary(r => r.Id, _ => 0L);
        foreach (var finding in found)
            counts[finding.Rule.Id] += population.GetRows(finding.Kind, finding.Record).Length;
        foreach (var row in population.RejectedRows.Where(r => counts.ContainsKey(r.Rule.Id)))
            counts[row.Rule.Id]++;
        return counts;
    }
}
