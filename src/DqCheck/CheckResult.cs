using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.History;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.People;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck;

/// <summary>Everything that a check found, exact and immutable. A view shows what one audience may see of it.</summary>
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
    /// Whether the extracts can be sent: no file or row will be rejected, data quality reaches its target, and there is no error of class load or
    /// file. Null for a data set of which the rules know only a part.
    /// </summary>
    public bool? IsReadyToSend => Verdict.IsReady;

    /// <summary>The day that the figures describe; null if the request, the file names and the data give none.</summary>
    public DateOnly? AsOf => Dates.AsOf;

    /// <summary>The rules that were applied: id and version of the data set, and the beginning of the hash of the ruleset.</summary>
    public string RulesetName => $"{DataSet.DataSet.Id} {DataSet.DataSet.Version} {Ruleset.Sha256[..12]}";

    /// <summary>Rows of all extracts, without headers.</summary>
    public long RowCount => Verdict.Rows;

    /// <summary>Rows that NDTMS will reject.</summary>
    public int RejectedRowCount => (int)Verdict.RejectedRows.Number;

    /// <summary>All findings, worst first. There can be millions: each enumeration reads them again.</summary>
    public IEnumerable<Finding> Findings => FindingRow.Create(Checks.Findings, Population).Select(row => new Finding(row));

    /// <summary>Counts the findings of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public int CountFindings(Severity severity) => (int)Checks.Count(severity).Number;

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

    /// <summary>The results of the contracts in the request.</summary>
    internal IReadOnlyList<ContractResult> Contracts { get; init; } = [];

    /// <summary>The monthly figures, if a contract asks for them; else null.</summary>
    internal MonthlyResult? Monthly { get; init; }

    /// <summary>The figures of the last twelve months; null without an as-of date.</summary>
    internal OverTime? OverTime { get; init; }

    /// <summary>Items due in the coming weeks.</summary>
    internal DueItems DueItems { get; }

    /// <summary>Forecasts of measures for the end of this month and of the next.</summary>
    internal IReadOnlyList<Forecast> Forecasts { get; }

    internal IReadOnlyList<FixFirstItem> FixFirst { get; }

    internal Verdict Verdict { get; }

    /// <summary>Changes since an earlier run; null if the request has none.</summary>
    internal FindingChanges? Changes { get; init; }

    /// <summary>The state of accepted findings; null if the request has no file.</summary>
    internal Acceptances? Accepted { get; init; }

    /// <summary>What people typed into workbooks of earlier runs.</summary>
    internal TypedText Typed { get; init; } = TypedText.Empty;

    /// <summary>Keyworkers and teams; null if the request has no file.</summary>
    internal Caseloads? People { get; init; }

    /// <summary>The file of column names; null if the request has none.</summary>
    internal ColumnMapping? Columns { get; init; }

    /// <summary>The records of the earlier extract, matched with those of this check; null if the request has none that can be compared.</summary>
    internal PreviousExtract? Previous { get; init; }

    /// <summary>What the user should know about the inputs besides the extracts.</summary>
    internal IReadOnlyList<InputNote> Notes { get; init; } = [];

    /// <summary>Version of the program.</summary>
    internal static string Version { get; } = typeof(CheckResult).Assembly.GetName().Version!.ToString(3);

    /// <summary>Number of journeys; null without an as-of date.</summary>
    internal int? JourneyCount => (int?)Journeys.Count?.Number;

    /// <summary>A measure of all agencies and groups, in its main window.</summary>
    internal MeasureResult GetMeasure(string id) =>
        Measures.Single(m => m.Id == id && m.Agency == DqCheck.Measures.MeasureResult.All && m.IsOverall);

    /// <summary>As-of date of the first run with the finding, as far as the earlier run in the request knows.</summary>
    internal DateOnly? GetFirstSeen(FindingRow row) => Changes is null ? Dates.AsOf : Changes.GetFirstSeen(row.Fingerprint, Dates.AsOf);

    /// <summary>The keyworker and team of a finding's client or episode.</summary>
    internal Person GetPerson(FindingRow row) => People?.Find(row.Client, row.Episode) ?? Person.None;

    /// <summary>The extracts sent last time.</summary>
    internal IReadOnlyList<Extract> PreviousExtracts { get; init; } = [];

    /// <summary>Extracts that could not be read, including those sent last time.</summary>
    internal IEnumerable<Extract> UnreadExtracts => Population.Extracts.Concat(PreviousExtracts).Where(e => e.Error is not null);

    /// <summary>Extracts that could be read.</summary>
    internal IEnumerable<Extract> ReadExtracts => Population.Extracts.Where(e => e.Error is null);
}
