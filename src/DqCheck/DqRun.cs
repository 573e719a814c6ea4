using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>A check, from extracts to its result: read this first. What is written of the result, a <see cref="Reports.ResultView"/> says.</summary>
internal static class DqRun
{
    /// <summary>Checks extracts.</summary>
    /// <exception cref="DqFault">The check could not begin; what is wrong with data is in the result.</exception>
    public static RunResult Run(RunRequest request, Action<int>? rowsRead = null, CancellationToken cancel = default)
    {
        var (folder, found, named) = RulesetFolders.Find(request.Ruleset);
        return Run(request, new(RulesetReader.Read(folder, CodedRules.Ids), found, named), rowsRead, cancel);
    }

    /// <summary>The same by a ruleset that was read before.</summary>
    public static RunResult Run(RunRequest request, RulesetInUse rules, Action<int>? rowsRead = null, CancellationToken cancel = default)
    {
        var beside = FilesBeside.Read(request);
        var contracts = ContractReader.Read(request.Contracts, rules.Ruleset);
        MonthlyResult.Check(contracts, carries: beside.Carried is not null);
        var extracts = request.Extracts.OnAllCores(path => ExtractReader.Open(path, cancel), cancel);
        var choice = DataSetChoice.Of(rules.Ruleset, rules.DataSet, given: request.Ruleset is not null, extracts);

        var population = PopulationBuilder.Build(choice.DataSet, extracts, rowsRead, cancel);
        var (before, earlierExtracts) = ReadEarlier(request, choice.DataSet, cancel);
        var earlier = before is null ? null : new Earlier(population, before);
        var dates = RunDates.Of(population, request.AsOf);
        var journeys = JourneySet.Of(population, dates.AsOf, cancel);
        var (checks, ofJourneys, due, forecasts, counted) = AllCores.OnAllCores(
            () => Checker.Run(population, dates, journeys, earlier, cancel),
            () => MeasureTable.Of(journeys),
            () => DueNext.Of(journeys),
            () => Forecast.Of(journeys, MeasureTable.AgenciesOf(journeys)),
            () => IndicatorCounts.Of(contracts, journeys),
            cancel
        );

        var people = beside.CaseloadsIn(population);
        var accepted = beside.AcceptedIn(population, checks, dates.AsOf);
        var quality = new DataQuality(journeys, checks.Findings.Concat(checks.Silent));
        IReadOnlyList<Measure> measures = [.. LoadAndQuality.Of(journeys, quality, earlier), .. ofJourneys];
        return new()
        {
            Ruleset = rules.Ruleset,
            RulesetFound = rules.Found,
            DataSet = choice,
            Population = population,
            Earlier = earlierExtracts,
            Dates = dates,
            Journeys = journeys,
            Checks = checks,
            Quality = quality,
            Measures = measures,
            DueNext = due,
            Forecasts = forecasts,
            Contracts = ContractRun.Of(contracts, journeys, counted, quality),
            Monthly = MonthlyResult.Of(contracts, journeys, measures, people, beside.Carried),
            FixFirst = FixFirst.Of(
                population,
                checks,
                accepted?.Standing,
                quality.Quality(),
                choice.DataSet.Setting(SettingNames.DataQualityTarget)
            ),
            Verdict = Verdict.Of(population, checks.Findings, measures.First(m => m.Id == MeasureIds.DataQuality)),
            Changes = beside.ChangesIn(journeys, checks),
            Accepted = accepted,
            People = people,
        };
    }

    /// <summary>
    /// The population of earlier extracts, of the same data set; null without any, or where one cannot be read: then nothing is compared.
    /// </summary>
    private static (Population? Population, IReadOnlyList<Extract> Extracts) ReadEarlier(
        RunRequest request,
        DataSet dataSet,
        CancellationToken cancel
    )
    {
        var opened = request.Previous.OnAllCores(path => ExtractReader.Open(path, cancel), cancel);
        if (opened.Length == 0 || opened.Any(e => e.Error is not null))
            return (null, [.. opened.Select(e => new Extract(e))]);
        var earlier = PopulationBuilder.Build(dataSet, opened, null, cancel);
        return (earlier.Extracts.Any(e => e.Error is not null) ? null : earlier, earlier.Extracts);
    }
}
