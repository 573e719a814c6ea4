using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>A check, from extracts to its result.</summary>
/// <remarks>Read this first. A <see cref="Reports.ResultView"/> says what is written of the result.</remarks>
public static class ExtractCheck
{
    /// <summary>Checks extracts.</summary>
    /// <param name="request">What to check, and by which rules.</param>
    /// <param name="rowsRead">Hears how many more rows are read, on any thread; fewer than none where they are read again.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <returns>What was found; whatever is wrong with the data is in it.</returns>
    /// <exception cref="DqCheckException">The check could not begin; what is wrong with data is in the result.</exception>
    public static CheckResult Run(CheckRequest request, Action<int>? rowsRead = null, CancellationToken cancel = default)
    {
        var (folder, found, named) = RulesetFolders.Find(request.Ruleset);
        return Run(request, new(RulesetReader.Read(folder, CodedRules.Ids), found, named), rowsRead, cancel);
    }

    /// <summary>The same by a ruleset that was read before.</summary>
    internal static CheckResult Run(
        CheckRequest request,
        LoadedRuleset rules,
        Action<int>? rowsRead = null,
        CancellationToken cancel = default
    )
    {
        var sideInputs = SideInputs.Read(request);
        var contracts = ContractReader.Read(request.Contracts, rules.Ruleset);
        MonthlyResult.Validate(contracts, carries: sideInputs.PreviousWorkbook is not null);
        var extracts = request.Extracts.RunParallel(path => ExtractReader.Open(path, cancel), cancel);
        var choice = DataSetChoice.Choose(rules.Ruleset, rules.DataSet, given: request.Ruleset is not null, extracts);

        var population = PopulationBuilder.Build(choice.DataSet, extracts, rowsRead, cancel);
        var (previousPopulation, previousExtracts) = ReadPrevious(request, choice.DataSet, cancel);
        var previous = previousPopulation is null ? null : new PreviousExtract(population, previousPopulation);
        var dates = RunDates.Determine(population, request.AsOf);
        var journeys = JourneySet.For(population, dates.AsOf, cancel);
        var (checks, journeyMeasures, due, forecasts, counted) = ParallelWork.RunParallel(
            () => Checker.Run(population, dates, journeys, previous, cancel),
            () => MeasureTable.Compute(journeys),
            () => DueItems.Find(journeys),
            () => Forecast.Compute(journeys, MeasureTable.GetAgencies(journeys)),
            () => IndicatorCounts.Compute(contracts, journeys),
            cancel
        );

        var people = sideInputs.CreateCaseloads(population);
        var accepted = sideInputs.MatchAccepted(population, checks, dates.AsOf);
        var quality = new DataQuality(journeys, checks.Findings.Concat(checks.Unsupplied));
        IReadOnlyList<MeasureResult> measures = [.. LoadAndQualityMeasures.Compute(journeys, quality, previous), .. journeyMeasures];
        return new(
            ruleset: rules.Ruleset,
            rulesetFound: rules.FoundIn,
            dataSet: choice,
            population: population,
            dates: dates,
            journeys: journeys,
            checks: checks,
            quality: quality,
            measures: measures,
            dueItems: due,
            forecasts: forecasts,
            fixFirst: FixFirstItem.Rank(
                population,
                checks,
                accepted?.ActivePositions,
                quality.GetQuality(),
                choice.DataSet.GetSetting(SettingNames.DataQualityTarget)
            ),
            verdict: Verdict.Create(population, checks.Findings, measures.First(m => m.Id == MeasureIds.DataQuality))
        )
        {
            PreviousExtracts = previousExtracts,
            Contracts = ContractEvaluator.Evaluate(contracts, journeys, counted, quality),
            Monthly = MonthlyResult.Create(contracts, journeys, measures, people, sideInputs.PreviousWorkbook),
            Changes = sideInputs.CompareFindings(journeys, checks),
            Accepted = accepted,
            People = people,
        };
    }

    /// <summary>
    /// The population of earlier extracts, of the same data set; null without any, or where one cannot be read: then nothing is compared.
    /// </summary>
    private static (Population? Population, IReadOnlyList<Extract> Extracts) ReadPrevious(
        CheckRequest request,
        DataSet dataSet,
        CancellationToken cancel
    )
    {
        var opened = request.Previous.RunParallel(path => ExtractReader.Open(path, cancel), cancel);
        if (opened.Length == 0 || opened.Any(e => e.Error is not null))
            return (null, [.. opened.Select(e => new Extract(e))]);
        var previous = PopulationBuilder.Build(dataSet, opened, null, cancel);
        return (previous.Extracts.Any(e => e.Error is not null) ? null : previous, previous.Extracts);
    }
}
