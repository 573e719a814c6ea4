using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.Journeys;
using DqCheck.LocalTables;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>
/// The input files of a check besides its extracts: findings of a previous run, accepted findings, keyworkers and teams, names of columns,
/// last month's workbook, local tables.
/// </summary>
internal sealed record SideInputs(
    PreviousRun? PreviousRun,
    (string Path, IReadOnlyList<Acceptance> Lines)? Accepted,
    PeopleFile? People,
    ColumnMapping? Columns,
    PreviousWorkbook? PreviousWorkbook,
    TypedText? Typed,
    LocalFolder? Local,
    IReadOnlyList<Benchmark> Benchmarks
)
{
    /// <summary>Reads the files before anything else.</summary>
    /// <exception cref="DqCheckException">The files have mistakes; the exception lists all of them by file and line.</exception>
    public static SideInputs Read(CheckRequest request, Ruleset ruleset)
    {
        var mistakes = new Mistakes();
        var files = new SideInputs(
            request.Since is { } since ? PreviousRun.Read(since, mistakes) : null,
            request.Accepted is { } accepted ? (accepted, AcceptedFile.Read(accepted, mistakes)) : null,
            request.People is { } people ? PeopleFile.Read(people, mistakes) : null,
            request.Columns is { } columns ? ColumnMapping.Read(columns, ruleset, mistakes) : null,
            request.PreviousWorkbook is { } carry ? PreviousWorkbookReader.Read(carry) : null,
            request.Typed,
            request.LocalTables is { } local ? LocalFolder.Read(local, LocalDefinitionReader.ReadShipped()) : null,
            request.Benchmarks is { } benchmarks ? BenchmarkReader.Read(benchmarks, mistakes) : []
        );
        mistakes.ThrowIfAny("The other files you gave have mistakes, so nothing was checked:");
        return files;
    }

    /// <summary>The rules for the local tables that were given.</summary>
    public IReadOnlyList<Rule> CreateLocalRules(DataSet dataSet) =>
        Local is null ? [] : LocalRules.Create(Local, dataSet.GetSetting(SettingNames.FutureDays));

    /// <summary>Checks the local tables and joins them to the extract; null where none were given.</summary>
    public (IReadOnlyList<(Rule, RuleResult)> Checks, LocalFigures Figures)? JoinLocalTables(JourneySet journeys)
    {
        if (Local is null)
            return null;
        LocalJoin join = new(journeys.Population);
        return (LocalTableCheck.Run(Local, join, journeys.Population.DataSet, journeys.AsOf), new(new(Local, join, journeys), journeys));
    }

    public FindingChanges? CompareFindings(JourneySet journeys, CheckerResult checks) =>
        PreviousRun is null ? null : FindingChanges.Compare(PreviousRun, journeys, checks);

    /// <summary>Matches the lines of <c>accepted.csv</c> and what was typed into workbooks.</summary>
    public Acceptances? MatchAccepted(Population population, CheckerResult checks, DateOnly? asOf)
    {
        var path = Accepted?.Path;
        var lines = Accepted?.Lines ?? [];
        var all = TypedAcceptanceUpdate.Create(lines, Typed ?? TypedText.Empty).Lines;
        HashSet<Acceptance> ofFile = new(lines, ReferenceEqualityComparer.Instance);
        return path is null && all.Count == 0
            ? null
            : Acceptances.Match(
                path,
                all,
                line => !ofFile.Contains(line),
                fingerprint => PreviousRun?.Find(fingerprint) is not null,
                population,
                checks,
                asOf
            );
    }

    public Caseloads? CreateCaseloads(Population population) => People is null ? null : new(People, population);
}
