using System.Globalization;
using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Monthly;

/// <summary>Referrals of young people in the rolling twelve months that led to a triage: counts by month, and the cases.</summary>
internal sealed class YoungReferrals
{
    private const string NotKnown = "not known";

    private readonly JourneySet _journeys;
    private readonly Months _months;
    private readonly JourneyTraits _traits;
    private readonly RecordColumn _source;
    private readonly RecordColumn _sex;
    private readonly IReadOnlyList<int> _bands;

    public YoungReferrals(Contract contract, JourneySet journeys, Months months)
    {
        _journeys = journeys;
        _months = months;
        _traits = new(journeys);
        _source = new(journeys.Population, RFLS);
        _sex = new(journeys.Population, SEX);
        _bands =
        [
            .. contract
                .Defaults.YoungAgeBands.Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select(a => int.Parse(a, CultureInfo.InvariantCulture)),
        ];
        var needs = new RequiredColumns([TRIAGED, REFLD, DOB], false);
        NotComputableReason = journeys.GetComputability().GetReason(needs);
        Cases = NotComputableReason is null
            ?
            [
                .. AgencyCompleteness
                    .For(journeys, needs)
                    .EligibleJourneys(journeys)
                    .Where(j => j.Class.IsYoung && months.IndexOf(j.Referred) >= 0)
                    .Select(CreateCase)
                    .OrderByDescending(c => c.Journey.Referred)
                    .ThenBy(c => c.Key.Client, StringComparer.Ordinal)
                    .ThenBy(c => c.Key.Line, StringComparer.Ordinal),
            ]
            : [];
        Blocks =
        [
            .. CreateRows("All", _ => "all"),
            .. CreateRows("Source", c => GetListed(RFLS, _source.GetText(c.Journey.Episodes[0]))),
            .. CreateRows("Sex", c => GetListed(SEX, c.Sex)),
            .. CreateRows("Age", c => c.AgeBand, GetBands()),
            .. CreateRows("Outcome", c => c.Outcome),
        ];
    }

    /// <summary>Why referrals cannot be computed; null where they can.</summary>
    public string? NotComputableReason { get; }

    /// <summary>The cases, the latest referral first.</summary>
    public IReadOnlyList<YoungReferral> Cases { get; }

    /// <summary>Counts by month of referral.</summary>
    public IReadOnlyList<(string By, string Value, IReadOnlyList<KeyedCount> ByMonth)> Blocks { get; }

    /// <summary>The referral source of a journey, with its code; “not known” where it is blank.</summary>
    public string GetSource(Journey journey) => GetText(RFLS, _source.GetText(journey.Episodes[0]));

    /// <summary>The meaning of a code, with the code.</summary>
    public string GetText(string column, string code) =>
        code.Length == 0 ? NotKnown
        : _journeys.Population.DataSet.Find(column)?.List?.Find(code)?.Text is { Length: > 0 } text ? $"{text} ({code})"
        : $"({code})";

    /// <summary>The same for counts, which commissioners see: only of codes.</summary>
    private string GetListed(string column, string code) =>
        code.Length == 0 ? NotKnown
        : _traits.GetCode(column, code) == code ? GetText(column, code)
        : Column.NotACode;

    /// <summary>A row for each value that occurs, and for each requested value.</summary>
    private IEnumerable<(string, string, IReadOnlyList<KeyedCount>)> CreateRows(
        string by,
        Func<YoungReferral, string> value,
        params IEnumerable<string> required
    )
    {
        var cases = Cases.ToLookup(value);
        return cases
            .Select(g => g.Key)
            .Union(Cases.Count > 0 ? required : [])
            .OrderBy(v => v == NotKnown)
            .ThenBy(v => v, StringComparer.Ordinal)
            .Select(v => (by, v, CountByMonth(cases[v])));
    }

    private IReadOnlyList<KeyedCount> CountByMonth(IEnumerable<YoungReferral> referrals)
    {
        var keys = referrals.ToLookup(r => _months.IndexOf(r.Journey.Referred), r => r.Journey.Key);
        return [.. _months.All.Select((_, month) => KeyedCount.Of(keys[month]))];
    }

    /// <summary>The age bands of the contract, youngest first.</summary>
    private IEnumerable<string> GetBands() => _bands.Count == 0 ? [] : _bands.Prepend(_bands[0] - 1).Select(age => GetBand(age));

    private YoungReferral CreateCase(Journey journey)
    {
        var age = _traits.GetAgeAtReferral(journey);
        return new(CaseKey.For(_journeys, journey), journey, _sex.GetText(journey.Client), age, GetBand(age), GetOutcome(journey));
    }

    private string GetBand(int? age)
    {
        if (age is not { } years)
            return NotKnown;
        if (_bands.Count == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{years:00}");
        var band = _bands.Count(b => b <= years);
        if (band == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{_bands[0] - 1} and under");
        var adult = _journeys.Population.DataSet.GetSetting(SettingNames.AdultAge);
        return string.Create(CultureInfo.InvariantCulture, $"{_bands[band - 1]}-{(band < _bands.Count ? _bands[band] : adult) - 1}");
    }

    private static string GetOutcome(Journey journey) =>
        journey switch
        {
            { FirstStructured: not null, IsOpen: true } => "in treatment",
            { FirstStructured: not null, IsCompleted: true } => "treatment completed",
            { FirstStructured: not null, Exit.Kind: ExitKind.Transfer } => "treated, then transferred",
            { FirstStructured: not null } => "treated, then left without completing",
            { IsOpen: true, Interventions.Count: > 0 } => "other intervention, no structured treatment yet",
            { IsOpen: true } => "waiting",
            _ => "closed without structured treatment",
        };
}
