using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>Checks extracts. The whole story of a check is in this file: read it first.</summary>
/// <remarks>A <see cref="Reports.ResultView"/> shows the result to one audience, and the output formats write the view.</remarks>
public static class ExtractCheck
{
    /// <summary>Checks extracts.</summary>
    /// <param name="request">What to check, and by which rules.</param>
    /// <param name="rowsRead">Receives the number of rows read since the last call, on any thread; negative when rows are read again.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <returns>The result; everything wrong with the data is in it.</returns>
    /// <exception cref="DqCheckException">The check could not begin: wrong usage, or mistakes in the ruleset, a contract or another input file.</exception>
    public static CheckResult Run(CheckRequest request, Action<int>? rowsRead = null, CancellationToken cancel = default)
    {
        var (folder, found, named) = RulesetFolders.Find(request.Ruleset);
        return Run(request, new(RulesetReader.Read(folder, CodedRules.Ids, request.OwnRules), found, named), rowsRead, cancel);
    }

    /// <summary>Checks extracts with a ruleset that is already loaded.</summary>
    internal static CheckResult Run(
        CheckRequest request,
        LoadedRuleset rules,
        Action<int>? rowsRead = null,
        CancellationToken cancel = default
    )
    {
        var period = request.Period is { } text
            ? ReportingPeriod.Parse(text)
                ?? throw new DqCheckException(FaultKind.Usage, $"“{text}” is not a period. Use {ReportingPeriod.Forms}.")
            : null;
        var sideInputs = SideInputs.Read(request, rules.Ruleset);
        var contracts = ContractReader.Read(request.Contracts, rules.Ruleset);
        var returned = request.Returns is { } returns ? ReturnReader.Read(returns, contracts) : ([], []);
        MonthlyResult.Validate(contracts, carries: sideInputs.PreviousWorkbook is not null);
        var (choice, extracts) = DataSetChoice.Choose(
            rules.Ruleset,
            rules.DataSet,
            given: request.Ruleset is not null,
            OpenExtracts(request.Extracts, sideInputs.Columns, cancel)
        );

        var opened = OpenExtracts(request.Previous, sideInputs.Columns, cancel);
        var dataSet = choice
            .DataSet.WithColumnsByPrefix(extracts.Concat(opened).SelectMany(e => e.Columns))
            .WithRules(sideInputs.CreateLocalRules(choice.DataSet));
        var population = PopulationBuilder.Build(dataSet, extracts, rowsRead, cancel);
        var dates = RunDates.Determine(population, request.AsOf);
        var periodEnd = dates.AsOf is { } asOf ? period?.GetEnd(asOf).DayNumber : null;
        var before = PreviousChoice.Read(opened, rules, dataSet, population, dates, cancel);
        var previous = before.Population is null
            ? null
            : new PreviousExtract(population, before.Population, sideInputs.PreviousRun?.MissingRecords);
        var journeys = JourneySet.For(population, dates.AsOf, cancel);
        var local = sideInputs.JoinLocalTables(journeys);
        var (checks, journeyMeasures, due, forecasts, counted) = ParallelWork.RunParallel(
            () => Checker.Run(population, dates, journeys, previous, cancel, others: local?.Checks),
            () => MeasureTable.Compute(journeys),
            () => DueItems.Find(journeys),
            () => Forecast.Compute(journeys, MeasureTable.GetAgencies(journeys)),
            () => IndicatorCounts.Compute(contracts, journeys, periodEnd),
            cancel
        );

        var people = sideInputs.CreateCaseloads(population);
        var accepted = sideInputs.MatchAccepted(population, checks, dates.AsOf);
        var quality = new DataQuality(journeys, checks.Findings.Concat(checks.Unsupplied));
        IReadOnlyList<MeasureResult> measures = [.. LoadAndQualityMeasures.Compute(journeys, quality, previous), .. journeyMeasures];
        var monthly = MonthlyResult.Create(contracts, journeys, people, sideInputs.PreviousWorkbook, sideInputs.Typed, local?.Figures);
        var changes = sideInputs.CompareFindings(journeys, checks);
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
                choice.DataSet.GetSetting(SettingNames.DataQualityTarget),
                measures.First(m => m.Id == MeasureIds.Load).Fraction ?? default,
                measures.First(m => m.Id == MeasureIds.LoadEpisodes).Fraction ?? default
            ),
            verdict: Verdict.Create(population, checks.Rules, measures, accepted?.CountMissing(population, checks) ?? default, previous)
        )
        {
            PreviousExtracts = before.Extracts,
            Previous = previous,
            Columns = sideInputs.Columns,
            Contracts = ContractEvaluator.Evaluate(
                contracts,
                journeys,
                counted,
                quality,
                new(local?.Figures, returned.Figures, sideInputs.Benchmarks) { Period = period }
            ),
            Monthly = monthly,
            OverTime = OverTime.Create(contracts, journeys, measures, sideInputs.PreviousWorkbook),
            Changes = changes,
            Accepted = accepted,
            People = people,
            Typed = sideInputs.Typed ?? TypedText.Empty,
            Notes =
            [
                .. HistoryNotes.ForPrevious(before, previous),
                .. HistoryNotes.ForSince(sideInputs.PreviousRun, changes, population, dates.AsOf),
                .. HistoryNotes.ForAccepted(accepted),
                .. PeopleNotes.Find(people, population),
                .. ColumnNameNotes.Find(sideInputs.Columns, [.. population.Extracts, .. before.Extracts]),
                .. CarriedNotes.Find(sideInputs.PreviousWorkbook, monthly, population, sideInputs.Typed is not null),
                .. sideInputs.Typed?.Notes ?? [],
                .. returned.Notes,
                .. UnmatchedBenchmarks.Find(sideInputs.Benchmarks, contracts),
            ],
        };
    }

    private static OpenedExtract[] OpenExtracts(IReadOnlyList<string> paths, ColumnMapping? names, CancellationToken cancel)
    {
        var opened = paths.RunParallel(path => ExtractReader.Open(path, cancel, names), cancel);
        return [.. opened.Zip(DistinctFileNames.Create(paths), (extract, name) => extract with { File = name })];
    }
}
