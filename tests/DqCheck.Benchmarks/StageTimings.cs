using System.Diagnostics;
using DqCheck.Benchmarks.Candidates;
using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Benchmarks;

/// <summary>
/// Measures the stages of a check one after the other, each with its duration and the memory kept after it: see here what to optimise.
/// </summary>
internal static class StageTimings
{
    public static void Print(IReadOnlyList<string> paths)
    {
        var ruleset = Time("ruleset", DqCheckReading.Rules);
        var dataSet = DqCheckReading.DataSet();
        var contracts = Time("contract", () => ContractReader.Read(["southampton"], ruleset));
        var extracts = Time("opening", () => paths.Select(p => ExtractReader.Open(p, default)).ToList());
        Time("cells to numbers", () => ReadCells(dataSet, extracts));
        var population = Time("rows to records", () => PopulationBuilder.Build(dataSet, extracts, null, default));
        var dates = Time("as-of date", () => RunDates.Determine(population, null));
        var journeys = Time("journeys", () => JourneySet.For(population, dates.AsOf));
        var checks = Time("checks", () => Checker.Run(population, dates, journeys, null, default));
        var quality = Time("data quality", () => new DataQuality(journeys, checks.Findings.Concat(checks.Unsupplied)));
        Time("load", () => LoadAndQualityMeasures.Compute(journeys, quality, null));
        Time("measures", () => MeasureTable.Compute(journeys));
        Time("due next", () => DueItems.Find(journeys));
        Time("forecasts", () => Forecast.Compute(journeys, MeasureTable.GetAgencies(journeys)));
        var counted = Time("contracts, counting", () => IndicatorCounts.Compute(contracts, journeys));
        Time("contracts, judging", () => ContractEvaluator.Evaluate(contracts, journeys, counted, quality));
        Time(
            "fix first",
            () =>
                FixFirstItem.Rank(
                    population,
                    checks,
                    null,
                    quality.GetQuality(),
                    dataSet.GetSetting("data-quality-target"),
                    default,
                    default
                )
        );
        Console.WriteLine($"{"peak", -20} {PeakMemory.Kilobytes / 1024, 7} MB");
    }

    /// <summary>Reads every row without making records of them.</summary>
    private static int ReadCells(DataSet dataSet, List<OpenedExtract> extracts)
    {
        var values = dataSet.Slots.Select(c => new ValueTable(c)).ToArray();
        var batch = new RowBatch(dataSet.Slots.Count);
        var rows = 0;
        foreach (var extract in extracts)
            ExtractReader.ReadRows(extract, dataSet, values, Empty, full => rows += full.Count, default);
        return rows;

        RowBatch Empty()
        {
            batch.Clear();
            return batch;
        }
    }

    private static T Time<T>(string stage, Func<T> run)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes();
        var paused = GC.GetTotalPauseDuration();
        var result = run();
        var took = clock.Elapsed;
        Console.WriteLine(
            $"{stage, -20} {took.TotalSeconds, 7:0.000} s, {(GC.GetTotalPauseDuration() - paused).TotalSeconds, 6:0.000} s of it "
                + $"collecting, {(GC.GetTotalAllocatedBytes() - before) / 1048576.0, 8:0.0} MB allocated, "
                + $"{GC.GetTotalMemory(forceFullCollection: false) / 1048576.0, 8:0.0} MB held"
        );
        return result;
    }
}
