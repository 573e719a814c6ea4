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

/// <summary>Everything that a check found, exact: a view says what an audience may see of it.</summary>
public sealed class CheckResult
{
    internal CheckResult(
        Ruleset ruleset,
        string rulesetFound,
        DataSetChoice dataSet,
        Population population,
        RunDates dates,
        JourneySet journeys,
        CheckerResult checks,
        DataQuality quality,
        IReadOnlyList<MeasureResult> measures,
        DueItems dueItems,
        IReadOnlyList<Forecast> forecasts,
        IReadOnlyList<FixFirstItem> fixFirst,
        Verdict verdict
    )
    {
        Ruleset = ruleset;
        RulesetFound = rulesetFound;
        DataSet = dataSet;
        Population = population;
        Dates = dates;
        Journeys = journeys;
        Checks = checks;
        Quality = quality;
        Measures = measures;
        DueItems = dueItems;
        Forecasts = forecasts;
        FixFirst = fixFirst;
        Verdict = verdict;
    }

    /// <summary>
    /// Whether the extracts can be sent: no file or row will be rejected, data quality reaches its target, and no error of class load or
    /// file stands.
    /// </summary>
    public bool IsReadyToSend => Verdict.IsReady;

    /// <summary>The day that the result stands for; null where neither the request, nor a file name, nor the data tell it.</summary>
    public DateOnly? AsOf => Dates.AsOf;

    /// <summary>The rules that were applied: id and version of the data set, and the beginning of the hash of the ruleset.</summary>
    public string RulesetName => $"{DataSet.DataSet.Id} {DataSet.DataSet.Version} {Ruleset.Sha256[..12]}";

    /// <summary>Rows of all extracts, without headers.</summary>
    public long RowCount => Verdict.Rows;

    /// <summary>Rows that NDTMS will reject.</summary>
    public int RejectedRowCount => Verdict.RejectedRows;

    /// <summary>All findings, worst first; they are read again each time that they are enumerated, and can be very many.</summary>
    public IEnumerable<Finding> Findings => FindingRow.Create(Checks.Findings, Population).Select(row => new Finding(row));

    /// <summary>How many findings are of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public int CountFindings(Severity severity) => Checks.Count(severity);

    internal Ruleset Ruleset { get; }

    /// <summary>How the ruleset was found, for people.</summary>
    internal string RulesetFound { get; }

    internal DataSetChoice DataSet { get; }

    internal Population Population { get; }

    internal RunDates Dates { get; }

    /// <summary>None where there is no as-of date.</summary>
    internal JourneySet Journeys { get; }

    internal CheckerResult Checks { get; }

    internal DataQuality Quality { get; }

    internal IReadOnlyList<MeasureResult> Measures { get; }

    /// <summary>The contracts that were asked for, judged.</summary>
    internal IReadOnlyList<ContractResult> Contracts { get; init; } = [];

    /// <summary>The monthly figures of a contract that asks for them; null where none does.</summary>
    internal MonthlyResult? Monthly { get; init; }

    /// <summary>What falls due in the coming weeks.</summary>
    internal DueItems DueItems { get; }

    /// <summary>How measures will stand at the end of this and of the next month.</summary>
    internal IReadOnlyList<Forecast> Forecasts { get; }

    internal IReadOnlyList<FixFirstItem> FixFirst { get; }

    internal Verdict Verdict { get; }

    /// <summary>What changed since an earlier run; null where none was given.</summary>
    internal FindingChanges? Changes { get; init; }

    /// <summary>What became of accepted findings; null where no file was given.</summary>
    internal Acceptances? Accepted { get; init; }

    /// <summary>Keyworkers and teams; null where no file was given.</summary>
    internal Caseloads? People { get; init; }

    /// <summary>Version of the program.</summary>
    internal static string Version { get; } = typeof(CheckResult).Assembly.GetName().Version!.ToString(3);

    /// <summary>Number of journeys; null where there is no as-of date.</summary>
    internal int? JourneyCount => Dates.AsOf is null ? null : Journeys.All.Count;

    /// <summary>A measure of all agencies and groups, in the window that people are shown first.</summary>
    internal MeasureResult GetMeasure(string id) =>
        Measures.Single(m => m.Id == id && m.Agency == DqCheck.Measures.MeasureResult.All && m.IsOverall);

    /// <summary>As-of date of the first run that held a finding, as far as the earlier run that was given knows.</summary>
    internal DateOnly? GetFirstSeen(FindingRow row) => Changes is null ? Dates.AsOf : Changes.GetFirstSeen(row.Fingerprint, Dates.AsOf);

    /// <summary>Who looks after a finding's client or episode.</summary>
    internal Person GetPerson(FindingRow row) => People?.Find(row.Client, row.Episode) ?? Person.None;

    /// <summary>Earlier extracts, to compare with.</summary>
    internal IReadOnlyList<Extract> PreviousExtracts { get; init; } = [];

    /// <summary>Extracts that could not be read, earlier ones included.</summary>
    internal IEnumerable<Extract> UnreadExtracts => Population.Extracts.Concat(PreviousExtracts).Where(e => e.Error is not null);

    /// <summary>Extracts that were read.</summary>
    internal IEnumerable<Extract> ReadExtracts => Population.Extracts.Where(e => e.Error is null);
}
