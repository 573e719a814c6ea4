using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.History;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.People;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>Everything that a check found, exact: what an audience may see of it, a view says.</summary>
internal sealed class CheckResult
{
    public required Ruleset Ruleset { get; init; }

    /// <summary>How the ruleset was found, for people.</summary>
    public required string RulesetFound { get; init; }

    public required DataSetChoice DataSet { get; init; }

    public required Population Population { get; init; }

    public required RunDates Dates { get; init; }

    /// <summary>None where there is no as-of date.</summary>
    public required JourneySet Journeys { get; init; }

    public required CheckerResult Checks { get; init; }

    public required DataQuality Quality { get; init; }

    public required IReadOnlyList<MeasureResult> Measures { get; init; }

    /// <summary>The contracts that were asked for, judged.</summary>
    public IReadOnlyList<ContractResult> Contracts { get; init; } = [];

    /// <summary>The monthly figures of a contract that asks for them; null where none does.</summary>
    public MonthlyResult? Monthly { get; init; }

    /// <summary>What falls due in the coming weeks.</summary>
    public required DueItems DueItems { get; init; }

    /// <summary>How measures will stand at the end of this and of the next month.</summary>
    public required IReadOnlyList<Forecast> Forecasts { get; init; }

    public required IReadOnlyList<FixFirstItem> FixFirst { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What changed since an earlier run; null where none was given.</summary>
    public FindingChanges? Changes { get; init; }

    /// <summary>What became of accepted findings; null where no file was given.</summary>
    public Acceptances? Accepted { get; init; }

    /// <summary>Keyworkers and teams; null where no file was given.</summary>
    public Caseloads? People { get; init; }

    /// <summary>Version of the program.</summary>
    public static string Version { get; } = typeof(CheckResult).Assembly.GetName().Version!.ToString(3);

    /// <summary>Number of journeys; null where there is no as-of date.</summary>
    public int? JourneyCount => Dates.AsOf is null ? null : Journeys.All.Count;

    /// <summary>A measure of all agencies and groups, in the window that people are shown first.</summary>
    public MeasureResult GetMeasure(string id) =>
        Measures.Single(m => m.Id == id && m.Agency == DqCheck.Measures.MeasureResult.All && m.IsOverall);

    /// <summary>As-of date of the first run that held a finding, as far as the earlier run that was given knows.</summary>
    public DateOnly? GetFirstSeen(FindingRow row) => Changes is null ? Dates.AsOf : Changes.GetFirstSeen(row.Fingerprint, Dates.AsOf);

    /// <summary>Who looks after a finding's client or episode.</summary>
    public Person GetPerson(FindingRow row) => People?.Find(row.Client, row.Episode) ?? Person.None;

    /// <summary>Id, version and the beginning of the hash of the rules, for outputs that have one place for them.</summary>
    public string RulesetName => $"{DataSet.DataSet.Id} {DataSet.DataSet.Version} {Ruleset.Sha256[..12]}";

    /// <summary>Earlier extracts, to compare with.</summary>
    public IReadOnlyList<Extract> PreviousExtracts { get; init; } = [];

    /// <summary>Extracts that could not be read, earlier ones included.</summary>
    public IEnumerable<Extract> UnreadExtracts => Population.Extracts.Concat(PreviousExtracts).Where(e => e.Error is not null);

    /// <summary>Extracts that were read.</summary>
    public IEnumerable<Extract> ReadExtracts => Population.Extracts.Where(e => e.Error is null);
}
