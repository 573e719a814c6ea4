using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports;
using DqCheck.Reports.Figures;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>A run, from extracts to outputs: read this first.</summary>
internal static class DqRun
{
    /// <summary>Checks extracts and writes what was asked for.</summary>
    /// <exception cref="DqFault">The run could not begin or its outputs not be written; what is wrong with data is in the
    /// result.</exception>
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
        List<Extract> extracts = [.. request.Extracts.OnAllCores(path => ExtractReader.Open(path, cancel), cancel)];
        var choice = DataSetChoice.Of(rules.Ruleset, rules.DataSet, given: request.Ruleset is not null, extracts);

        var population = PopulationBuilder.Build(choice.DataSet, extracts, rowsRead, cancel);
        List<Extract> earlier = [.. request.Previous.OnAllCores(path => ExtractReader.Open(path, cancel), cancel)];
        population.Previous = BuildEarlier(earlier, choice.DataSet, cancel);
        Earlier.TakeOverKeys(population);
        var dates = RunDates.Of(population, request.AsOf);
        var journeys = JourneySet.Of(population, dates.AsOf, cancel);
        var (checks, ofJourneys, due, forecasts, counted) = AllCores.OnAllCores(
            () => Checker.Run(population, dates, journeys, cancel),
            () => MeasureTable.Of(journeys),
            () => DueNext.Of(journeys),
            () => Forecast.Of(journeys, MeasureTable.AgenciesOf(journeys)),
            () => IndicatorCounts.Of(contracts, journeys),
            cancel
        );

        var people = beside.CaseloadsIn(population);
        var accepted = beside.AcceptedIn(population, checks, dates.AsOf);
        var quality = new DataQuality(journeys, checks.Findings.Concat(checks.Silent));
        var rounding = new Rounding(request.Audience);
        var judged = ContractRun.Of(contracts, journeys, counted, quality, rounding);
        IReadOnlyList<Measure> measures = [.. LoadAndQuality.Of(journeys, quality), .. ofJourneys];
        var published = PublishedFigures.Of(request.Audience, measures, judged);
        var result = new RunResult
        {
            Audience = request.Audience,
            Rounding = rounding,
            Published = published,
            Ruleset = rules.Ruleset,
            RulesetFound = rules.Found,
            DataSet = choice,
            Population = population,
            Earlier = earlier,
            Dates = dates,
            Journeys = journeys,
            Checks = checks,
            Quality = quality,
            Measures = measures,
            DueNext = due,
            Forecasts = forecasts,
            Contracts = judged,
            Monthly = MonthlyResult.Of(contracts, journeys, measures, people, beside.Carried),
            FixFirst = FixFirst.Of(
                population,
                checks,
                accepted?.Standing,
                quality.Quality(),
                choice.DataSet.Setting(SettingNames.DataQualityTarget)
            ),
            Verdict = Verdict.Of(
                population,
                checks.Findings,
                measures.First(m => m.Id == MeasureIds.DataQuality),
                rounding,
                figure => published.Of(figure)!.ToString("items")
            ),
            Changes = beside.ChangesIn(journeys, checks),
            Accepted = accepted,
            People = people,
        };

        if (request.Out is { } outFolder)
            Outputs.Write(result, outFolder, request.Formats, request.Split, cancel);
        return result;
    }

    /// <summary>
    /// The population of earlier extracts, of the same data set; null without any, or where one cannot be read: then nothing is compared.
    /// </summary>
    private static Population? BuildEarlier(List<Extract> extracts, DataSet dataSet, CancellationToken cancel)
    {
        if (extracts.Count == 0 || extracts.Any(e => e.Error is not null))
            return null;
        var earlier = PopulationBuilder.Build(dataSet, extracts, null, cancel);
        return extracts.Any(e => e.Error is not null) ? null : earlier;
    }
}
